"""How everything looks and in which language it speaks: colours, zoom, font, interface."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.colours import Theme as Colours
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, register_fonts, system_roles
from glossary_app.gui.style.theme import apply_theme, chosen_theme
from glossary_app.gui.style.translations import Interface, chosen_ui_locale, system_languages
from glossary_app.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings, Theme, View

_ZOOM_STEPS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Appearance(QObject):
    """Follows the settings and the system; says when the window has to be drawn anew."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self.app = app
        self._interface = Interface(app)
        self.settings = settings
        self._apply()
        # Some desktops change by the hour of the day.
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def colours(self) -> Colours:
        """The colours that are shown now."""
        return chosen_theme(self.settings.theme, self.app.styleHints().colorScheme())

    @property
    def ui_locale(self) -> str:
        """The language that the interface speaks now."""
        return self._interface.ui_locale

    @property
    def roles(self) -> FontRoles:
        """The font families in use."""
        return system_roles() if self.settings.system_font else BUNDLED

    @property
    def zoom(self) -> float:
        """The size of article and list; 1.0 is the usual one."""
        return self.settings.zoom / 100

    def choose_theme(self, theme: Theme) -> None:
        """Light, dark or like the system."""
        self._change(replace(self.settings, theme=theme))

    def flip_theme(self) -> None:
        """From light to dark or back."""
        self.choose_theme(Theme.LIGHT if self.colours.is_dark else Theme.DARK)

    def choose_ui_locale(self, tag: str) -> None:
        """The interface's language; empty to follow the system."""
        self._change(replace(self.settings, ui_locale=tag))

    def prefer(self, settings: Settings) -> None:
        """Take these settings in the place of those there were."""
        self._change(settings)

    def read_as_spoken(self) -> None:
        """Begin to read in the language that the interface speaks, as at the first start."""
        view = View.JAPANESE if self.ui_locale == "ja-JP" else View.ENGLISH
        self.settings = replace(self.settings, view=view)

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(
            next((step for step in _ZOOM_STEPS if step > self.settings.zoom), LARGEST_ZOOM)
        )

    def zoom_out(self) -> None:
        """One step smaller."""
        smaller = [step for step in _ZOOM_STEPS if step < self.settings.zoom]
        self._zoom_to(smaller[-1] if smaller else SMALLEST_ZOOM)

    def step_zoom(self, steps: int) -> None:
        """Larger above zero, smaller below."""
        (self.zoom_in if steps > 0 else self.zoom_out)()

    def reset_zoom(self) -> None:
        """The usual size."""
        self._zoom_to(100)

    def _zoom_to(self, per_cent: int) -> None:
        self._change(replace(self.settings, zoom=per_cent))

    def _change(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._apply()
            self.changed.emit()

    def _follow_system(self) -> None:
        if self.settings.theme is Theme.SYSTEM:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._interface.speak(chosen_ui_locale(self.settings.ui_locale, system_languages()))
        apply_theme(self.app, self.colours, self.roles)


def dress(app: QApplication, settings: Settings) -> Appearance:
    """Give the application our fonts and the look that was chosen."""
    register_fonts()
    return Appearance(app, settings)
