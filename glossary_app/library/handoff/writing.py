"""A hand-off as Markdown or JSON, no longer than its reader has room for."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from glossary_app.errors import UsageError
from glossary_app.library.handing_on import Withheld
from glossary_app.library.handoff.handing_off import GivenPage, Handoff, Steps
from glossary_app.library.handoff.values import HandoffForm
from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import EntryRef
from glossary_app.model.plain import to_plain

_MOST_NAMED = 5
_TITLE = "Glossary hand-off"
_CITE = "Cite passages by their chunk ids. Nothing is known beyond the passages given here."


def written(handoff: Handoff, form: HandoffForm) -> str:
    """All of it as a text."""
    return _WRITERS[form](handoff)


def write_handoff(handoff: Handoff, form: HandoffForm, budget: int | None) -> str:
    """The text, of at most `budget` characters; raises UsageError when nothing fits."""
    return written(fitted(handoff, form, budget), form)


def fitted(handoff: Handoff, form: HandoffForm, budget: int | None) -> Handoff:
    """As much of it as has room in `budget` characters; raises UsageError when nothing has."""
    write = _WRITERS[form]
    if budget is None or len(write(handoff)) <= budget:
        return handoff
    parts = Steps(handoff)
    # Each part is longer than the one before it, so that the longest that fits is searched for.
    fitting = bisect_right(parts, budget, key=lambda part: len(write(part)))
    if not fitting:
        raise UsageError("hand-off", f"nothing fits into {budget} characters", "give more room")
    part: Handoff = parts[fitting - 1]
    return part


def withheld_line(withheld: tuple[Withheld, ...]) -> str:
    """What the trust policy holds back, in one line."""
    pages = _first([f"{page.ref} ({page.locale}, {page.quality})" for page in withheld])
    return f"Held back by the trust policy, not reviewed: {pages}."


def _first(names: Sequence[str]) -> str:
    """The first names, and how many more: a long list would take the room of what is given."""
    rest = len(names) - _MOST_NAMED
    listed = ", ".join(names[:_MOST_NAMED])
    return f"{listed} and {rest:,} more" if rest > 0 else listed


def handoff_json(handoff: Handoff) -> dict[str, Any]:
    """A hand-off under the keys of the JSON contract."""
    return {
        "entries": [_page_json(page) for page in handoff.pages],
        "withheld": [to_plain(page) for page in handoff.withheld],
        "no_room": [_ref_json(ref) for ref in handoff.no_room[:_MOST_NAMED]],
        "no_room_total": len(handoff.no_room),
    }


def _ref_json(ref: EntryRef) -> dict[str, str]:
    return {"glossary": ref.glossary, "entry": ref.slug}


def _page_json(page: GivenPage) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(page)
    plain["chunks"] = plain.pop("passages")
    return {**plain, "address": str(EntryAddress(page.ref, page.locale))}


def _json(handoff: Handoff) -> str:
    return json.dumps(handoff_json(handoff), ensure_ascii=False, indent=1) + "\n"


def _markdown(handoff: Handoff) -> str:
    blocks = [f"# {_TITLE}", f"> {_CITE}"]
    if handoff.withheld:
        blocks.append(f"> {withheld_line(handoff.withheld)}")
    if handoff.no_room:
        names = _first([str(ref) for ref in handoff.no_room])
        blocks.append(f"> No room was left for: {names}.")
    for page in handoff.pages:
        blocks += _page_blocks(page)
    return "\n\n".join(blocks) + "\n"


def _page_blocks(page: GivenPage) -> Iterator[str]:
    yield f"## {page.headword}"
    if page.banner:
        yield f"> {page.banner}"
    draft = ", draft" if page.draft and page.quality != "draft" else ""
    address = EntryAddress(page.ref, page.locale)
    yield f"- Address: {address}\n- Locale: {page.locale}\n- Quality: {page.quality}{draft}"
    for passage in page.passages:
        heading = passage.heading or passage.kind.replace("_", " ").capitalize()
        yield f"### {heading}\n\n`{passage.id}`\n\n{passage.text}"
    if page.left_out:
        yield f"({page.left_out} more passages had no room.)"
    if page.sources:
        yield "### Sources\n\n" + "\n".join(
            "- " + " - ".join(part for part in (each.publisher, each.title, each.url) if part)
            for each in page.sources
        )
    if page.limitations:
        items = "\n".join(f"- {item}" for item in page.limitations.items)
        yield "\n\n".join(
            part for part in ("### Limitations", page.limitations.lead, items) if part
        )


_WRITERS: dict[HandoffForm, Callable[[Handoff], str]] = {
    HandoffForm.MARKDOWN: _markdown,
    HandoffForm.JSON: _json,
}
