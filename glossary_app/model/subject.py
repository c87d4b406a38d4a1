"""A subject that entries are on, under whatever names their pages give it."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.locale import Locale, LocalTexts, text_for


@dataclass(frozen=True, slots=True)
class Subject:
    """Categories that mean the same: `names` as pages write them, `titles` one a language."""

    names: tuple[str, ...]
    titles: LocalTexts
    entries: int

    def title(self, locale: Locale) -> str:
        """What it is called in this locale, else in another one."""
        return text_for(locale, self.titles) or self.titles[0][1]
