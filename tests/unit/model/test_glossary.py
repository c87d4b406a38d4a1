from __future__ import annotations

from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.provenance import TrustPolicy


def test_the_title_is_in_the_asked_locale_where_there_is_one() -> None:
    glossary = Glossary("starter", titles=((EN_US, "Starter"), (JA_JP, "はじめての用語集")))

    assert glossary.title(JA_JP) == "はじめての用語集"
    assert glossary.title(Locale("de")) == "Starter"


def test_a_glossary_without_titles_is_called_by_its_id() -> None:
    assert Glossary("starter").title(JA_JP) == "starter"


def test_only_reviewed_pages_are_handed_on_unless_said_otherwise() -> None:
    assert Glossary("starter").trust is TrustPolicy.REVIEWED_ONLY
