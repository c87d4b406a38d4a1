"""The glossaries of the library: their own data, their order, their removal."""

from __future__ import annotations

from collections.abc import Sequence

from glossary_app.errors import no_such_glossary
from glossary_app.model.glossary import GivenNames, Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.provenance import TrustPolicy
from glossary_app.store.file.database import Database, Row

_Texts = tuple[tuple[Locale, str], ...]

_GLOSSARIES = """
SELECT id, licence, version, trust, origin, enabled, linked, short_name, attribution,
  given_title, given_short_name, given_attribution
FROM glossaries
ORDER BY position, id
"""


def read_glossaries(database: Database) -> tuple[Glossary, ...]:
    """All glossaries, in library order."""
    with database.making_values:
        titles = _read_texts(database, "title")
        policies = _read_texts(database, "policy")
        return tuple(
            _glossary(position, row, titles, policies)
            for position, row in enumerate(database.rows(_GLOSSARIES))
        )


def _glossary(
    position: int, row: Row, titles: dict[str, _Texts], policies: dict[str, _Texts]
) -> Glossary:
    glossary_id, licence, version, trust, origin, enabled, linked, *named = row
    short_name, attribution, *given = named
    return Glossary(
        id=glossary_id,
        titles=titles.get(glossary_id, ()),
        licence=licence,
        version=version,
        trust=TrustPolicy(trust),
        policy_text=policies.get(glossary_id, ()),
        origin=origin,
        position=position,
        enabled=bool(enabled),
        linked=None if linked is None else bool(linked),
        short_name=short_name,
        attribution=attribution,
        given=GivenNames(*given),
    )


def read_glossary(database: Database, glossary_id: str) -> Glossary:
    """The glossary with this id; raises NotFoundError."""
    glossaries = read_glossaries(database)
    found = next((each for each in glossaries if each.id == glossary_id), None)
    if found is None:
        raise no_such_glossary(glossary_id, [each.id for each in glossaries])
    return found


def write_glossary(database: Database, glossary: Glossary) -> None:
    """Add a glossary behind the others, or give the one with its id new data.

    A known glossary keeps its place and whether it is enabled. One that declares nothing of
    itself (a bare folder) leaves the data as they are, but for the origin.
    """
    is_known = database.first("SELECT 1 FROM glossaries WHERE id = :id", {"id": glossary.id})
    values = _glossary_values(glossary)
    if not is_known:
        database.execute(_INSERT_GLOSSARY, values)
    elif _declares_anything(glossary):
        database.execute(_UPDATE_GLOSSARY, values)
    else:
        database.execute("UPDATE glossaries SET origin = :origin WHERE id = :id", values)
        return
    _write_texts(database, glossary.id, "title", glossary.titles)
    _write_texts(database, glossary.id, "policy", glossary.policy_text)


def write_order(database: Database, ids: Sequence[str]) -> None:
    """Put these glossaries first, in this order; the others follow as they stood."""
    with database.writing():
        known = [glossary.id for glossary in read_glossaries(database)]
        # Another program may have removed one in the meantime.
        wanted = [glossary_id for glossary_id in ids if glossary_id in known]
        wanted += [glossary_id for glossary_id in known if glossary_id not in wanted]
        database.execute_many(
            "UPDATE glossaries SET position = :position WHERE id = :id",
            [{"id": glossary_id, "position": at} for at, glossary_id in enumerate(wanted)],
        )


def write_enabled(database: Database, glossary_id: str, enabled: int) -> None:
    """Say whether a glossary takes part in search and browsing; raises NotFoundError."""
    with database.writing():
        read_glossary(database, glossary_id)
        database.execute(
            "UPDATE glossaries SET enabled = :enabled WHERE id = :id",
            {"id": glossary_id, "enabled": enabled},
        )


def write_linked(database: Database, glossary_id: str, linked: int) -> None:
    """Say whether other glossaries' texts link to this one; raises NotFoundError."""
    with database.writing():
        read_glossary(database, glossary_id)
        database.execute(
            "UPDATE glossaries SET linked = :linked WHERE id = :id",
            {"id": glossary_id, "linked": linked},
        )


def write_given(database: Database, glossary_id: str, given: GivenNames) -> None:
    """Keep what the user calls a glossary and whom to credit; raises NotFoundError."""
    with database.writing():
        read_glossary(database, glossary_id)
        database.execute(
            _UPDATE_GIVEN,
            {
                "id": glossary_id,
                "title": given.title,
                "short_name": given.short_name,
                "attribution": given.attribution,
            },
        )


_INSERT_GLOSSARY = """
INSERT INTO glossaries
  (id, licence, version, trust, origin, position, enabled, short_name, attribution)
SELECT :id, :licence, :version, :trust, :origin, ifnull(max(position) + 1, 0), :enabled,
  :short_name, :attribution
FROM glossaries
"""

_UPDATE_GLOSSARY = """
UPDATE glossaries
SET licence = :licence, version = :version, trust = :trust, origin = :origin,
  short_name = :short_name, attribution = :attribution
WHERE id = :id
"""

_UPDATE_GIVEN = """
UPDATE glossaries
SET given_title = :title, given_short_name = :short_name, given_attribution = :attribution
WHERE id = :id
"""


def _glossary_values(glossary: Glossary) -> dict[str, object]:
    return {
        "id": glossary.id,
        "licence": glossary.licence,
        "version": glossary.version,
        "trust": glossary.trust,
        "origin": glossary.origin,
        "enabled": glossary.enabled,
        "short_name": glossary.short_name,
        "attribution": glossary.attribution,
    }


def _declares_anything(glossary: Glossary) -> bool:
    named = glossary.titles or glossary.short_name or glossary.attribution
    return bool(named or glossary.licence or glossary.version or glossary.policy_text)


def _read_texts(database: Database, kind: str) -> dict[str, _Texts]:
    statement = """
SELECT glossary, locale, text
FROM glossary_texts
WHERE kind = :kind
ORDER BY glossary, ordinal
"""
    found: dict[str, _Texts] = {}
    for glossary_id, locale, text in database.rows(statement, {"kind": kind}):
        found[glossary_id] = (*found.get(glossary_id, ()), (Locale(locale), text))
    return found


def _write_texts(database: Database, glossary_id: str, kind: str, texts: _Texts) -> None:
    database.execute(
        "DELETE FROM glossary_texts WHERE glossary = :id AND kind = :kind",
        {"id": glossary_id, "kind": kind},
    )
    database.execute_many(
        "INSERT INTO glossary_texts VALUES (:id, :kind, :ordinal, :locale, :text)",
        [
            {"id": glossary_id, "kind": kind, "ordinal": at, "locale": locale.tag, "text": text}
            for at, (locale, text) in enumerate(texts)
        ],
    )
