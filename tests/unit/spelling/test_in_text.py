"""Words found in running text, and the letters that they cover."""

import pytest

from glossary_app.spelling.in_text import SearchableText


@pytest.mark.parametrize(
    ("wanted", "text", "covered"),
    [
        ("resume", "A Résumé of it", "Résumé"),
        ("résumé", "a resume of it", "resume"),
        ("overflow", "an over\u00adflow here", "over\u00adflow"),
        ("don't", "Why don’t we", "don’t"),
        ("office", "the oﬃce door", "oﬃce"),
        ("h2o", "H₂O is water", "H₂O"),
        ("ガイド", "このｶﾞｲﾄﾞを読む", "ｶﾞｲﾄﾞ"),
        ("がいど", "このガイドを読む", "ガイド"),
        ("国語", "昔の國語辞典", "國語"),
        ("辻", "辻\U000e0100さん", "辻\U000e0100"),
        ("api", "ＡＰＩの説明", "ＡＰＩ"),
        ("gødel", "Godel numbers", "Godel"),
        ("α", "alpha and beta", "alpha"),
        ("e-mail", "an e‑mail", "e‑mail"),
        ("メーター", "油量メ−タ−の値", "メ−タ−"),
        ("メ−タ−", "油量メーターの値", "メーター"),
    ],
)
def test_words_are_found_as_the_search_line_would(wanted: str, text: str, covered: str) -> None:
    units = text.encode("utf-16-le")

    [(start, end)] = SearchableText(text).find(wanted)

    assert units[2 * start : 2 * end].decode("utf-16-le") == covered


def test_every_place_is_found_and_counted_in_units_of_qt() -> None:
    assert list(SearchableText("𠮟る、叱る").find("叱る")) == [(0, 3), (4, 6)]


@pytest.mark.parametrize(
    ("wanted", "text"), [("か", "が"), ("a b", "a\nb"), ("", "text"), ("かき", "がき")]
)
def test_other_words_are_not(wanted: str, text: str) -> None:
    assert list(SearchableText(text).find(wanted)) == []
