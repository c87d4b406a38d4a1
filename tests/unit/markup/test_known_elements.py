"""Every kind of callout and every element of HTML that is known, one by one."""

from __future__ import annotations

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.model.blocks import Card, Paragraph, Run


@pytest.mark.parametrize(
    ("kind", "english", "japanese"),
    [
        ("note", "Note", "注記"),
        ("info", "Info", "情報"),
        ("abstract", "Summary", "概要"),
        ("summary", "Summary", "概要"),
        ("tldr", "Summary", "概要"),
        ("todo", "To do", "未完了"),
        ("tip", "Tip", "ヒント"),
        ("hint", "Tip", "ヒント"),
        ("success", "Done", "完了"),
        ("check", "Done", "完了"),
        ("important", "Important", "重要"),
        ("question", "Question", "質問"),
        ("faq", "Question", "質問"),
        ("warning", "Warning", "警告"),
        ("caution", "Caution", "注意"),
        ("attention", "Caution", "注意"),
        ("danger", "Danger", "危険"),
        ("error", "Error", "エラー"),
        ("failure", "Failure", "失敗"),
        ("bug", "Bug", "不具合"),
        ("example", "Example", "例"),
        ("quote", "Quote", "引用"),
        ("seealso", "See also", "関連項目"),
        ("deprecated", "Deprecated", "非推奨"),
        ("other", "Other", "Other"),
    ],
)
def test_a_callout_is_named_in_the_language_of_its_text(
    kind: str, english: str, japanese: str
) -> None:
    (first,) = parse_markdown(f"> [!{kind}]\n> Keep the key.")
    (second,) = parse_markdown(f"> [!{kind.upper()}]\n> 鍵を守ること。")
    (titled,) = parse_markdown(f"> [!{kind}]+ Own title\n> Keep the key.")

    assert isinstance(first, Card)
    assert isinstance(second, Card)
    assert isinstance(titled, Card)
    assert (first.label, second.label) == (english, japanese)
    assert titled.label == "Own title"
    assert first.blocks == titled.blocks == (Paragraph((Run("Keep the key."),)),)


STYLES = {
    "strong": Run("key", strong=True),
    "em": Run("key", emphasis=True),
    "code": Run("key", code=True),
    "struck": Run("key", struck=True),
    "": Run("key"),
}


@pytest.mark.parametrize(
    ("tag", "style"),
    [
        ("b", "strong"),
        ("strong", "strong"),
        ("mark", "strong"),
        ("i", "em"),
        ("em", "em"),
        ("cite", "em"),
        ("dfn", "em"),
        ("var", "em"),
        ("code", "code"),
        ("kbd", "code"),
        ("samp", "code"),
        ("tt", "code"),
        ("s", "struck"),
        ("del", "struck"),
        ("strike", "struck"),
        ("span", ""),
        ("u", ""),
        ("ins", ""),
        ("small", ""),
        ("big", ""),
        ("abbr", ""),
        ("font", ""),
    ],
)
def test_an_element_is_a_style(tag: str, style: str) -> None:
    for written in (f"<{tag}>key</{tag}>", f'<{tag.upper()} class="a">key</{tag.upper()}>'):
        assert parse_markdown(written) == (Paragraph((STYLES[style],)),)


@pytest.mark.parametrize(
    "tag",
    [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "button",
        "video",
        "audio",
        "svg",
        "math",
        "link",
        "meta",
        "base",
        "marquee",
        "blink",
        "canvas",
        "template",
        "select",
        "textarea",
        "applet",
        "frame",
        "xmp",
        "plaintext",
    ],
)
def test_an_element_that_is_not_known_stays_text(tag: str) -> None:
    written = f"a <{tag}>key</{tag}> b"

    assert plain_text(written) == written
