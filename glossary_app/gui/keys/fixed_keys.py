"""Keys that no command can have: they belong to a widget, or are typed as text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
# From here on Qt numbers keys that are no characters (Qt::Key).
_FIRST_SPECIAL = 0x01000000
# What keys write without Shift and with it, on keyboards of the US and of Japan.
_KEYBOARDS = (
    ("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?'),
    ("123456789-^\\@[;:],./", "!\"#$%&'()=~|`{+*}<>?"),
)
_SIGNS = {
    plain: {signs[keys.index(plain)] for keys, signs in _KEYBOARDS if plain in keys}
    for plain in "".join(keys for keys, _ in _KEYBOARDS)
}
_WITH_SHIFT = frozenset().union(*_SIGNS.values())


@dataclass(frozen=True, slots=True)
class FixedUse:
    """What fixed keys do, in English; how they are shown, and how Qt writes each."""

    title: object
    shown: object
    keys: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What they do, in the interface's language."""
        return QCoreApplication.translate("FixedKeys", str(self.title))

    @property
    def shown_text(self) -> str:
        """How they are shown in the list of all keys."""
        return QCoreApplication.translate("FixedKeys", str(self.shown))


def _with_shift(*keys: str) -> tuple[str, ...]:
    return (*keys, *(f"Shift+{key}" for key in keys))


def _with_ctrl(*keys: str) -> tuple[str, ...]:
    return tuple(f"Ctrl+{key}" for key in _with_shift(*keys))


FIXED_USES: tuple[FixedUse, ...] = (
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Move in the list, from the search line"),
        "↑ ↓ PgUp PgDn",
        ("Up", "Down", "PgUp", "PgDown"),
    ),
    FixedUse(QT_TRANSLATE_NOOP("FixedKeys", "Go into the article"), "Enter", ("Enter",)),
    FixedUse(QT_TRANSLATE_NOOP("FixedKeys", "Open in a new tab"), "Ctrl+Enter", ("Ctrl+Enter",)),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Open in the other language"),
        "Shift+Enter",
        ("Shift+Enter",),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Section 1 to 9"),
        "Alt+1 … Alt+9",
        tuple(f"Alt+{number}" for number in range(1, 10)),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Tab 1 to 9"),
        "Ctrl+1 … Ctrl+9",
        tuple(f"Ctrl+{number}" for number in range(1, 10)),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Close a bar, then go to the search line, then clear it"),
        "Esc",
        _with_shift("Esc"),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Copy as plain, Markdown, TSV, JSON, link"),
        "Ctrl+Shift+C, P M T J L",
        ("Ctrl+Shift+C",),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Larger or smaller text"),
        QT_TRANSLATE_NOOP("FixedKeys", "Ctrl+wheel"),
    ),
    FixedUse(QT_TRANSLATE_NOOP("FixedKeys", "Caret in the article, on or off"), "F7", ("F7",)),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "From field to field"),
        "Tab, Shift+Tab",
        _with_shift("Tab"),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Menu of what has the focus"),
        "Shift+F10",
        ("Shift+F10", *_with_shift("Menu")),
    ),
    FixedUse(
        QT_TRANSLATE_NOOP("FixedKeys", "Edit, select and copy text"),
        "Ctrl+A C V X Z Y ← →",
        (
            *_with_shift("Left", "Right", "Home", "End", "Backspace", "Del", "Ins"),
            *("Shift+Up", "Shift+Down", "Shift+PgUp", "Shift+PgDown"),
            *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"),
            *_with_ctrl("Left", "Right", "Home", "End"),
            *("Ctrl+Backspace", "Ctrl+Del", "Ctrl+Ins"),
        ),
    ),
)


def fixed_use(keys: QKeySequence) -> FixedUse | None:
    """What these keys already do in some widget, for good."""
    for use in FIXED_USES:
        if any(are_in_the_way(keys, each) for each in _sequences(use.keys)):
            return use
    return None


def is_key(keys: QKeySequence) -> bool:
    """Whether Qt knows all keys of it."""
    return keys.count() > 0 and all(
        combination.key() != Qt.Key.Key_unknown for combination in _combinations(keys)
    )


def is_typed(keys: QKeySequence) -> bool:
    """Whether it writes a letter, a digit or a space: in a list, those begin a search."""
    character = _typed_character(keys)
    return character.isalnum() or character.isspace()


def is_sign(keys: QKeySequence) -> bool:
    """Whether it writes a sign, such as `/`: a command's, but within a field typed all the same."""
    return bool(_typed_character(keys)) and not is_typed(keys)


def are_in_the_way(keys: QKeySequence, others: QKeySequence) -> bool:
    """Whether they are the same, or one begins with the other: Qt would carry out neither."""
    pairs = [*zip(_presses(keys), _presses(others), strict=False)]
    return bool(pairs) and not any(one.isdisjoint(other) for one, other in pairs)


@lru_cache(maxsize=len(FIXED_USES))
def _sequences(texts: tuple[str, ...]) -> tuple[QKeySequence, ...]:
    return tuple(map(QKeySequence, texts))


def _typed_character(keys: QKeySequence) -> str:
    first = _combinations(keys)[0]
    if first.keyboardModifiers() & _COMMAND_KEYS or first.key() >= _FIRST_SPECIAL:
        return ""
    return chr(first.key())


def _combinations(keys: QKeySequence) -> tuple[QKeyCombination, ...]:
    # PySide's types leave the index out.
    return tuple(keys[at] for at in range(keys.count()))  # type: ignore[index]


# All keys are weighed against all others, whenever one changes.
@lru_cache(maxsize=512)
def _presses(keys: QKeySequence) -> tuple[frozenset[int], ...]:
    return tuple(map(_forms, _combinations(keys)))


def _forms(combination: QKeyCombination) -> frozenset[int]:
    """All that a key press may be to Qt: Ctrl+Shift+= in the US is Ctrl++ as well."""
    shift = Qt.KeyboardModifier.ShiftModifier.value
    key = combination.key().value
    modifiers = (combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier).value
    if key == Qt.Key.Key_Backtab.value:
        return frozenset({Qt.Key.Key_Tab.value | modifiers | shift})
    if key == Qt.Key.Key_Enter.value:
        return frozenset({Qt.Key.Key_Return.value | modifiers})
    forms = {key | modifiers}
    if modifiers & shift and key < _FIRST_SPECIAL:
        without_shift = modifiers & ~shift
        forms |= {ord(sign) | without_shift for sign in _SIGNS.get(chr(key), "")}
        forms |= {key | without_shift} if chr(key) in _WITH_SHIFT else set()
    return frozenset(forms)
