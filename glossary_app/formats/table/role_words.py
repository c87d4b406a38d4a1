"""The names that people give to columns and languages, as `resources/tables` lists them."""

from __future__ import annotations

import tomllib

from glossary_app.model.imports.columns import Role
from glossary_app.resource_files import read_resource

_LISTS = tomllib.loads(read_resource("tables/column-names.toml").decode())

ROLE_OF = {word: Role(role) for role, words in _LISTS["roles"].items() for word in words}

# Names that say their language as well.
IMPLIED = {word: (Role(role), language) for word, (role, language) in _LISTS["implied"].items()}

LANGUAGE_OF = {word: tag for tag, words in _LISTS["languages"].items() for word in words}

ROW_NUMBERS = frozenset(_LISTS["columns"]["row-numbers"])
SOURCE_NAMES = frozenset(_LISTS["columns"]["sources"])
TARGET_NAMES = frozenset(_LISTS["columns"]["targets"])
FILLERS = frozenset(_LISTS["columns"]["fillers"])
