"""What the header of a catalogue says of the whole: its project, its authors, its licence."""

from __future__ import annotations

import re

from glossary_app.formats.descriptions import licence_in, titled
from glossary_app.model.glossary import Description

_FIELD = re.compile(r'^"([\w-]+):\s*(.*?)\s*(?:\\n)?"\s*$', re.MULTILINE)
_REMARK = re.compile(r"^#(?![.:,|~])[ \t]*(.*?)\s*$", re.MULTILINE)
_COPYRIGHT = re.compile(r"copyright|©|\(c\)", re.IGNORECASE)
# What tools leave to be filled in.
_UNFILLED = re.compile(r"PACKAGE|VERSION|YEAR|FULL NAME|EMAIL@ADDRESS|LANGUAGE|THE .*HOLDER")
_RELEASE = re.compile(r"v?(\d[\w.]{0,40})")


def read_header(head: str) -> Description:
    """What stands in the first message of a catalogue and above it; `head` is its beginning."""
    first, _, rest = head.partition('msgid ""')
    fields = dict(_FIELD.findall(rest.partition("\n\n")[0])) if rest else {}
    remarks = [line for line in _REMARK.findall(first) if line and not _UNFILLED.search(line)]
    whose = [line for line in remarks if _COPYRIGHT.search(line)]
    team = fields.get("Language-Team", "")
    if not whose and team and not _UNFILLED.search(team):
        whose = [team]
    project = fields.get("Project-Id-Version", "")
    title, version = _parted("" if _UNFILLED.search(project) else project)
    return Description(titled(title), licence_in(*remarks), "\n".join(whose), version)


def _parted(project: str) -> tuple[str, str]:
    """`harbour words 3.1`, `harbour-3.1`: the name of a project, and its release."""
    for mark in (" ", "-"):
        name, _, last = project.rpartition(mark)
        release = _RELEASE.fullmatch(last)
        if name and release:
            return name.rstrip(" -"), release[1]
    return project, ""
