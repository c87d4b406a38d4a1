"""The interface's language: English or Japanese, switched while the window is open."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from glossary_app.resource_files import resource

UI_LOCALES = ("en-US", "ja-JP")

# Set to stretch every text by 40 %, to see whether it still fits.
PSEUDO_VARIABLE = "GLOSSARY_APP_PSEUDO_TRANSLATION"

_LOG = logging.getLogger(__name__)


def system_languages() -> tuple[str, ...]:
    """The languages of the desktop, the preferred one first."""
    return tuple(QLocale.system().uiLanguages())


def chosen_ui_locale(chosen: str, languages: tuple[str, ...]) -> str:
    """The interface's language: the chosen one, else that of the system, else English."""
    if chosen in UI_LOCALES:
        return chosen
    return "ja-JP" if languages and languages[0].split("-")[0] == "ja" else "en-US"


class PseudoTranslator(QTranslator):
    """Makes every text longer and foreign, so that a text nobody translates stands out."""

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        """It always has something to say."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The text in brackets, two fifths longer."""
        del context, disambiguation
        text = text.replace("%n", str(n)) if n >= 0 else text
        return f"[{text}{'~' * max(1, len(text) * 2 // 5)}]"


class Interface:
    """Installs the translators of one language and takes those of the last one away."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.ui_locale = ""

    def speak(self, ui_locale: str) -> None:
        """Switch to this language; every widget gets a LanguageChange event."""
        if ui_locale == self.ui_locale:
            return
        self.ui_locale = ui_locale
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = list(_translators(ui_locale, self._app))
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(ui_locale))


def _translators(ui_locale: str, app: QCoreApplication) -> tuple[QTranslator, ...]:
    if os.environ.get(PSEUDO_VARIABLE):
        return (PseudoTranslator(app),)
    name = ui_locale.replace("-", "_")
    # Owned by the application: an unowned translator is gone with this object.
    qt_texts, own = QTranslator(app), QTranslator(app)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt_texts.load(f"qtbase_{name.partition('_')[0]}", qt_folder)
    file = resource(f"translations/{name}.qm")
    if not own.load(str(file)):
        _LOG.warning("no translation file %s", file.name)
    # The one installed last is asked first.
    return (qt_texts, own)
