"""The changelog and the version agree, and Debian gets its own form of it."""

from __future__ import annotations

from datetime import date

from releases import CHANGELOG, current_version, debian_changelog, read_releases

TEXT = """# Changelog

## [0.2.0] - 2027-01-15

### Added

- Reading TBX, in
  both styles.

### Fixed

- The window remembers its place.

## [0.1.0] - 2026-11-24

- First release.
"""


def test_the_newest_release_is_the_project_version() -> None:
    releases = read_releases(CHANGELOG.read_text("utf-8"))

    assert releases[0].version == current_version()
    assert releases[0].changes


def test_releases_are_read_with_their_changes() -> None:
    newest, first = read_releases(TEXT)

    assert (newest.version, newest.day) == ("0.2.0", date(2027, 1, 15))
    assert newest.changes == ("Reading TBX, in both styles.", "The window remembers its place.")
    assert first.changes == ("First release.",)


def test_debian_gets_every_release_newest_first() -> None:
    text = debian_changelog(read_releases(TEXT))

    lines = text.splitlines()
    assert lines[0] == "glossary-app (0.2.0) stable; urgency=medium"
    assert "  * Reading TBX, in both styles." in lines
    assert lines[5].endswith("  Fri, 15 Jan 2027 12:00:00 +0000")
    assert "glossary-app (0.1.0) stable; urgency=medium" in lines
