"""The parts of the program that others made, each with its licence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from glossary_app.resource_files import resource

PROJECT = "glossary-app"
# A file of this name in a part's folder says what the part is.
ABOUT = "ABOUT.txt"

_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
# Qt's wheels name these licences without bringing their texts along.
_QT_TEXTS = ("licences/LGPL-3.txt", "licences/GPL-3.txt")
_FONTS = ("Inter", "Noto Sans JP")
# What the tables in resources/spelling are made of.
_TABLES = (("Unihan", "Unicode-3.0"), ("OpenCC", "Apache-2.0"), ("inflect", "MIT"))


@dataclass(frozen=True, slots=True)
class Component:
    """A part that others made; the text is that of its licence."""

    name: str
    version: str
    licence: str
    text: str


def components() -> tuple[Component, ...]:
    """All parts, by name: those that a package carries, else those that pip installed with us."""
    folder = resource("third-party")
    parts = carried_in(folder) if folder.is_dir() else installed_for(PROJECT)
    return tuple(sorted((*parts, *_fonts(), *_tables()), key=_by_name))


def carried_in(folder: Path) -> Iterator[Component]:
    """The parts that a frozen program carries, a folder each."""
    for part in folder.iterdir():
        if part.is_dir():
            title, licence = part.joinpath(ABOUT).read_text("utf-8").splitlines()[:2]
            name, _, version = title.rpartition(" ")
            files = sorted((file for file in part.iterdir() if file.name != ABOUT), key=_name_of)
            text = _joined(file.read_text("utf-8") for file in files)
            yield Component(name, version, licence.removeprefix("Licence: "), text)


def installed_for(name: str) -> Iterator[Component]:
    """What a distribution needs, and what that needs in turn."""
    waiting, seen = [name], {_key(name)}
    while waiting:
        for requirement in distribution(waiting.pop()).requires or ():
            needed = str(_NAME.match(requirement)[0])  # type: ignore[index]
            if "extra ==" in requirement or _key(needed) in seen:
                continue
            seen.add(_key(needed))
            try:
                yield component_of(distribution(needed))
            except PackageNotFoundError:
                # Needed on another system only.
                continue
            waiting.append(needed)


def component_of(found: Distribution) -> Component:
    """An installed distribution with the texts that it brought along."""
    files = (path for path in found.files or () if ".dist-info" in str(path.parent))
    text = _joined(path.read_text("utf-8") for path in files if _LICENCE_FILE.search(path.name))
    licence = _declared(found)
    if not text and licence.startswith("LGPL-3"):
        text = _joined(resource(name).read_text("utf-8") for name in _QT_TEXTS)
    return Component(found.name, found.version, licence, text)


def _declared(found: Distribution) -> str:
    fields = found.metadata
    for key in ("License-Expression", "License"):
        if key in fields:
            return str(fields[key]).split("\n")[0]
    classifiers = [text for text in fields.get_all("Classifier") or () if "License ::" in text]
    return "; ".join(text.split(" :: ")[-1] for text in classifiers)


def _fonts() -> Iterator[Component]:
    for name in _FONTS:
        text = resource(f"fonts/OFL-{name.replace(' ', '')}.txt").read_text("utf-8")
        yield Component(name, "", "OFL-1.1", text)


def _tables() -> Iterator[Component]:
    for name, licence in _TABLES:
        text = resource(f"spelling/LICENCE-{name}.txt").read_text("utf-8")
        yield Component(name, "", licence, text)


def _joined(texts: Iterator[str]) -> str:
    return "\n\n".join(text.strip("\n") for text in texts)


def _key(name: str) -> str:
    """A distribution's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _name_of(file: Path) -> str:
    return file.name


def _by_name(part: Component) -> str:
    return part.name.casefold()
