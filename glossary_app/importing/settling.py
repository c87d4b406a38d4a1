"""What is known of a source from before, and the name that it gets beside those installed."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from glossary_app.importing.containers import ARCHIVE_SUFFIXES
from glossary_app.importing.plan import ImportPlan
from glossary_app.model.imports.decisions import read_choices
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US
from glossary_app.model.report import Finding, Severity
from glossary_app.store.store import Store


def with_remembered(options: ImportOptions, origin: str, store: Store) -> ImportOptions:
    """The options with what was chosen for this source before, where nothing is chosen now."""
    if options.choices:
        return options
    for known in store.find_root(origin):
        if known.choices:
            return replace(options, choices=read_choices(known.choices))
    return options


def named_apart(
    plan: ImportPlan, options: ImportOptions, store: Store
) -> tuple[ImportPlan, tuple[Finding, ...]]:
    """The plan, its glossary named so that it takes the place of none that is another source's.

    A glossary that is named by the user or by its own manifest keeps that name.
    """
    if options.glossary:
        return plan, ()
    if plan.is_named:
        is_taken = _is_taken(plan.glossary.id, plan.origin, store)
        return plan, (_takes_over(plan, store),) if is_taken else ()
    before = store.find_root(plan.origin)
    if before:
        return replace(plan, glossary=replace(plan.glossary, id=before[0].glossary)), ()
    wanted = plan.glossary.id
    if not _is_taken(wanted, plan.origin, store):
        return plan, ()
    free = next(
        name
        for name in (f"{wanted}-{number}" for number in count(2))
        if not _is_taken(name, plan.origin, store)
    )
    named = replace(plan, glossary=replace(plan.glossary, id=free))
    return named, (_renamed(plan.origin, wanted, free),)


def with_known_words(plan: ImportPlan, options: ImportOptions, store: Store) -> ImportPlan:
    """The plan, with what is known of its glossary where its files say nothing.

    A title that is there stays: the user may have given it, or an earlier source of the same
    glossary, and so does what may be handed on. A pack says itself what it is.
    """
    known = next((each for each in store.glossaries() if each.id == plan.glossary.id), None)
    if plan.is_named or known is None:
        return plan
    said = plan.glossary
    titles = said.titles if options.title else known.titles or said.titles
    return replace(
        plan,
        glossary=replace(
            said,
            titles=titles,
            licence=said.licence or known.licence,
            attribution=said.attribution or known.attribution,
            version=said.version or known.version,
            trust=known.trust,
            policy_text=said.policy_text or known.policy_text,
        ),
    )


def _takes_over(plan: ImportPlan, store: Store) -> Finding:
    """Whose place a pack takes that bears the id of a glossary from elsewhere."""
    known = next(each for each in store.glossaries() if each.id == plan.glossary.id)
    values = (known.title(EN_US), known.id, known.origin or "another source")
    message = "the pack bears the id of '{}' ({}, from {}), and brings that one up to date"
    return Finding(plan.origin, 0, Severity.WARNING, "takes-over", message.format(*values), values)


def _is_taken(glossary_id: str, origin: str, store: Store) -> bool:
    roots = store.roots_of(glossary_id)
    known = any(each.id == glossary_id for each in store.glossaries())
    return known and not any(_is_same_source(root, origin) for root in roots)


def _is_same_source(root: str, origin: str) -> bool:
    """Whether one is the other, or the archive of it that lies beside it."""
    if root == origin:
        return True
    first, second = Path(root), Path(origin)
    packed = {first.suffix.lower(), second.suffix.lower()}.intersection(ARCHIVE_SUFFIXES)
    return bool(packed) and _unpacked(first) == _unpacked(second)


def _unpacked(path: Path) -> Path:
    return path.with_suffix("") if path.suffix.lower() in ARCHIVE_SUFFIXES else path


def _renamed(origin: str, wanted: str, free: str) -> Finding:
    message = (
        f"another source is installed as '{wanted}', so this one is '{free}'; "
        f"--glossary {wanted} puts them together"
    )
    return Finding(origin, 0, Severity.WARNING, "own-name", message, (wanted, free))
