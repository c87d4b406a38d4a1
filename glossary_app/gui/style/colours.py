"""The colours of the window: one set of tokens for light, one for dark."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.tone import Tone


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`; the `soft` ones lie under text of the colour they are named after."""

    is_dark: bool
    page: str
    panel: str
    raised: str
    hover: str
    text: str
    muted: str
    link: str
    link_line: str
    visited: str
    good: str
    caution: str
    error: str
    control_border: str
    rule: str
    card_border: str
    mark: str
    mark_text: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_card: str
    accent_border: str
    neutral_soft: str
    good_soft: str
    caution_soft: str
    error_soft: str
    selection: str
    row_selected: str
    scroll_bar: str

    def ink(self, tone: Tone) -> str:
        """The colour of text in this tone."""
        return {
            Tone.NEUTRAL: self.text,
            Tone.ACCENT: self.link,
            Tone.GOOD: self.good,
            Tone.CAUTION: self.caution,
            Tone.ERROR: self.error,
            Tone.MUTED: self.muted,
        }[tone]

    def soft(self, tone: Tone) -> str:
        """The colour under text in this tone."""
        return {
            Tone.ACCENT: self.accent_soft,
            Tone.GOOD: self.good_soft,
            Tone.CAUTION: self.caution_soft,
            Tone.ERROR: self.error_soft,
        }.get(tone, self.neutral_soft)


# Text has at least 4.5:1 on page and panel, borders of controls and the focus ring 3:1 (WCAG 2.2,
# 1.4.3 and 1.4.11); `rule` and `card_border` may be paler, because nothing has to be told by them.
LIGHT = Theme(
    is_dark=False,
    page="#FFFFFF",
    panel="#F6F7F9",
    raised="#FFFFFF",
    hover="#ECEFF3",
    text="#1B1F24",
    muted="#57606A",
    link="#0B57D0",
    link_line="#A9C5F2",
    visited="#6B3FA0",
    good="#1A6B34",
    caution="#8A4B00",
    error="#B3261E",
    control_border="#7D8590",
    rule="#E3E6EA",
    card_border="#DDE1E6",
    mark="#FFF2B3",
    mark_text="#1B1F24",
    accent="#0B57D0",
    on_accent="#FFFFFF",
    accent_soft="#E8F0FE",
    accent_card="#F5F8FE",
    accent_border="#C4D8F8",
    neutral_soft="#EEF0F3",
    good_soft="#E2F4E7",
    caution_soft="#FDF0D8",
    error_soft="#FCE8E6",
    selection="#BCD5FB",
    row_selected="#E1EBFC",
    scroll_bar="#C9CED6",
)

# No pure black: bright text on it seems to glow and swim.
DARK = Theme(
    is_dark=True,
    page="#16191D",
    panel="#1E2329",
    raised="#2A3038",
    hover="#2A3038",
    text="#E6EAF0",
    muted="#A0AAB5",
    link="#8AB4F8",
    link_line="#4A648D",
    visited="#C58AF9",
    good="#7BD88F",
    caution="#F2B866",
    error="#FF8A80",
    control_border="#6E7781",
    rule="#2B3139",
    card_border="#343B45",
    mark="#5A4A00",
    mark_text="#E6EAF0",
    accent="#8AB4F8",
    on_accent="#10151C",
    accent_soft="#223047",
    accent_card="#1B222D",
    accent_border="#34496A",
    neutral_soft="#272D35",
    good_soft="#17301F",
    caution_soft="#352913",
    error_soft="#3B2020",
    selection="#2F4F80",
    row_selected="#26344A",
    scroll_bar="#434B56",
)
