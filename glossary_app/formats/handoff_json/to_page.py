"""From a JSON twin to the text of the hand-off page that it is the twin of.

Only two thousand characters of a foreign twin are known, so members are looked for under the
names that they may well have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from glossary_app.formats.handoff.bullet_writer import write_source
from glossary_app.formats.handoff.dialect import OWN_SCHEMA, dialect_of, parse_dialect
from glossary_app.formats.handoff.sections import Part, slots_of
from glossary_app.formats.handoff.writer import flow
from glossary_app.formats.handoff_json.from_page import HEADER_PLACES
from glossary_app.model.page import SectionKind, Source

_BREAKS = re.compile(r"(?:(?<!\s)[^\S\r\n]+)?[\r\n]\s*")
_HEADER_NAMES = {name: name.capitalize().replace(" url", " URL") for name in HEADER_PLACES}


def page_of(twin: dict[str, Any]) -> str:
    """The page's text; whatever is missing or of another form is left out."""
    summary = _object(twin.get("summary"))
    blocks = [
        f"# {_line(summary.get('display_name') or _object(twin.get('canonical')).get('slug'))}",
        f"> {_line(twin.get('banner'))}".rstrip(),
        "\n".join(f"- {key}: {value}" for key, value in _header(twin)),
        f"## {slots_of(Part.SHORT_DEFINITION)[0].english}",
        _short_definition(twin, _body(summary.get("short_definition"))),
    ]
    # Pages of ours may have headings with nothing below them.
    parts = [*_content(twin.get("content"))]
    parts = [*(each for each in parts if each[1] or _is_own(twin)), *filter(_says, _parts(twin))]
    for heading, body in parts:
        blocks += [f"## {heading}", body]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _short_definition(twin: dict[str, Any], text: str) -> str:
    """As the page writes it: here alone the twin has the text as it is meant."""
    return "\n\n".join(flow(text, dialect_of(OWN_SCHEMA))) if _is_own(twin) else text


def _is_own(twin: dict[str, Any]) -> bool:
    dialect = parse_dialect(_line(twin.get("schema_version")))
    return dialect is not None and dialect.is_own


def _says(part: tuple[str, str]) -> bool:
    return bool(part[1])


def _header(twin: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, place in HEADER_PLACES.items():
        holder = _object(twin.get(place[0])) if len(place) > 1 else twin
        # A foreign twin may have it at the top, or in the summary as well.
        places = (holder, twin, _object(twin.get("summary")))
        value = next(filter(None, (_line(each.get(place[-1])) for each in places)), "")
        if value:
            yield _HEADER_NAMES[name], value
    versions = _object(twin.get("compat")).get("backward_compatible_schema_versions")
    if isinstance(versions, list) and versions:
        yield "Compatible with", ", ".join(map(_line, versions))
    for key, text in _object(twin.get("header")).items():
        if isinstance(text, str) and _line(key):
            yield _line(key), _line(text)


def _content(content: Any) -> Iterator[tuple[str, str]]:
    for key, section in _named(content):
        slot = next((slots_of(kind) for kind in SectionKind if kind == key.lower()), ())
        title = _line(_object(section).get("title")) or (slot[0].japanese if slot else key)
        text = _object(section).get("text") if isinstance(section, dict) else section
        yield title, _body(text)


def _named(content: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(content, dict):
        yield from content.items()
    elif isinstance(content, list):
        yield from ((_line(_object(each).get("key")), each) for each in content)


def _parts(twin: dict[str, Any]) -> Iterator[tuple[str, str]]:
    lists = (
        (Part.ALIASES, map(_alias, _objects(twin.get("aliases")))),
        (Part.RELATIONS, map(_relation, _objects(twin.get("relations")))),
        (Part.CHUNKS, _chunks(twin.get("chunks") or twin.get("rag_chunks"))),
    )
    for part, items in lists:
        yield slots_of(part)[0].english, _items(items)
    faqs = _objects(twin.get("faq") or twin.get("faqs"))
    texts = (f"### {_line(each.get('question'))}\n\n{_body(each.get('answer'))}" for each in faqs)
    yield slots_of(Part.FAQ)[0].english, "\n\n".join(texts)
    sources = map(_source, _objects(twin.get("sources")))
    yield slots_of(Part.SOURCES)[0].english, _items(sources)
    yield slots_of(Part.LIMITATIONS)[0].english, _limitations(twin.get("limitations"))


def _alias(alias: dict[str, Any]) -> str:
    marks = (alias.get("type") or alias.get("kind"), alias.get("locale"), alias.get("status"))
    shown = ", ".join(_line(mark) for mark in marks if mark)
    return f"{_line(alias.get('text'))} ({shown})" if alias.get("text") else ""


def _relation(relation: dict[str, Any]) -> str:
    kind = _line(relation.get("type") or relation.get("kind")) or "related"
    address = relation.get("url") or relation.get("canonical_url") or relation.get("target_url")
    return f"{_line(relation.get('title'))}: {kind} ({_line(address)})" if address else ""


def _source(source: dict[str, Any]) -> str:
    parts = (_line(source.get(name)) for name in ("publisher", "title", "url"))
    return write_source(Source(*parts))


def _chunks(chunks: Any) -> Iterator[str]:
    for chunk in chunks if isinstance(chunks, list) else ():
        id_ = _object(chunk).get("id") or _object(chunk).get("chunk_id")
        yield _line(id_ if isinstance(chunk, dict) else chunk)


def _limitations(limitations: Any) -> str:
    if isinstance(limitations, dict):
        items = limitations.get("items")
        listed = _items(map(_line, items if isinstance(items, list) else ()))
        return "\n\n".join(filter(None, (_body(limitations.get("text")), listed)))
    if isinstance(limitations, list):
        return _items(map(_line, limitations))
    return _body(limitations)


def _items(texts: Iterator[str]) -> str:
    return "\n".join(f"- {text}" for text in texts if text)


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    yield from (_object(each) for each in (value if isinstance(value, list) else ()))


def _line(value: Any) -> str:
    return _BREAKS.sub(" ", value).strip() if isinstance(value, str) else ""


def _body(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
