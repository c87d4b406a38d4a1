"""Seals the pages of the starter glossary and checks them.

python packaging/seal_starter.py            writes chunk ids and content hashes
python packaging/seal_starter.py --check    changes nothing; exit code 1 when a seal is stale
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from glossary_app.errors import PageError
from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.formats.handoff.own_page import seal_page
from glossary_app.formats.pack import MANIFEST_NAME, read_pack_manifest
from glossary_app.model.checks import check_entries
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile

STARTER = Path(__file__).parent.parent / "resources" / "starter"


def main(arguments: list[str]) -> int:
    """Seal or check every page; 1 when there is more to say than information."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    if not arguments:
        seal_pages(STARTER)
    findings = tuple(check_pack(STARTER))
    for finding in findings:
        print(f"{finding.path}:{finding.line}: {finding.severity}: {finding.message}")
    bad = [f for f in findings if f.severity is not Severity.INFO or f.code == "unsealed"]
    print(f"{len(findings)} findings, {len(bad)} of them to be mended")
    return 1 if bad else 0


def seal_pages(folder: Path) -> None:
    """Write the hashes into every page below the folder; one that is no page stays as it is."""
    for path in sorted(folder.rglob("*.md")):
        text = path.read_bytes().decode("utf-8")
        try:
            sealed = seal_page(text)
        except PageError:
            # The check that follows says what is wrong with it.
            continue
        if sealed != text:
            path.write_bytes(sealed.encode("utf-8"))


def check_pack(folder: Path) -> Iterator[Finding]:
    """Everything there is to say of a pack: its manifest, its pages, its entries."""
    glossary = read_pack_manifest((folder / MANIFEST_NAME).read_bytes(), MANIFEST_NAME)
    pages: dict[str, list[Page]] = {}
    for path in sorted(folder.rglob("*.md")):
        file = SourceFile(path.relative_to(folder).as_posix(), path.read_bytes())
        for found in HandoffMarkdown().read(file):
            if isinstance(found, Finding):
                yield found
            else:
                pages.setdefault(found.slug, []).append(found.page)
    yield from check_entries(
        Entry(EntryRef(glossary.id, slug), tuple(of_entry)) for slug, of_entry in pages.items()
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
