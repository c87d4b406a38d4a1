"""The names that people give to columns and languages, as `resources/tables` lists them."""

from __future__ import annotations

import tomllib

from glossary_app.model.imports.columns import Role
from glossary_app.resource_files import read_resource

_LISTS = tomllib.loads(read_resource("tables/column-names.toml").decode())
_PARTS = tomllib.loads(read_resource("tables/parts-of-names.toml").decode())


def _roles(lists: dict[str, list[str]]) -> dict[str, Role]:
    return {word: Role(role) for role, words in lists.items() for word in words}


# What a name of several words says by its last.
HEADS = _roles(_PARTS["heads"])
ROLE_OF = HEADS | _roles(_LISTS["roles"])

# Names that say their language as well.
IMPLIED = {word: (Role(role), language) for word, (role, language) in _LISTS["implied"].items()}

LANGUAGE_OF = {word: tag for tag, words in _LISTS["languages"].items() for word in words}

ROW_NUMBERS = frozenset(_LISTS["columns"]["row-numbers"])
# What stands behind the name of a language, by the tag that both mean together.
REGION_WORDS = {tag: frozenset(words) for tag, words in _LISTS["regions"].items()}

# What says of names that they are not to be used.
AVOIDS = frozenset(_LISTS["columns"]["avoids"])
# Two names that mean something beside each other: the first the terms, the second another role.
PAIRS = (
    (frozenset(_LISTS["columns"]["sources"]), frozenset(_LISTS["columns"]["targets"]), Role.TERM),
    (frozenset(_LISTS["columns"]["uses"]), AVOIDS, Role.FORBIDDEN),
    (frozenset(_LISTS["columns"]["news"]), frozenset(_LISTS["columns"]["olds"]), Role.DEPRECATED),
)
# Last words that mean names by those before them, and what these make of a name.
NAMES = frozenset(_PARTS["kinds"]["names"])
NO_KINDS = tuple(_PARTS["kinds"]["others"])
KINDS = {
    Role(role): tuple(words)
    for role, words in _PARTS["kinds"].items()
    if role not in ("names", "others")
}
TEMPLATE_WORDS = frozenset(_LISTS["columns"]["templates"])
PERSONS = frozenset(_LISTS["columns"]["persons"])
SOUNDS = frozenset(_LISTS["columns"]["sounds"])
FILLERS = frozenset(_LISTS["columns"]["fillers"])
EQUIVALENTS = frozenset(_LISTS["columns"]["equivalents"])

# Names under which word lists of learners keep translations.
MEANINGS = frozenset(_LISTS["columns"]["meanings"])

PARTS_OF_SPEECH = frozenset(_LISTS["columns"]["parts-of-speech"])

# A column that says in which language its row is, and what a row may say of its designation.
LANGUAGE_COLUMNS = frozenset(_LISTS["columns"]["languages"])
LANGUAGE_TEXTS = frozenset(_LISTS["columns"]["texts"])
STATUS_OF = _roles(_LISTS["statuses"])
