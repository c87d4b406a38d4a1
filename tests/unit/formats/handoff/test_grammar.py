from __future__ import annotations

from glossary_app.formats.handoff.grammar import Mark, RawPage, page_lines, read_raw_page


def pieces_of(body: str) -> list[tuple[Mark, int, str]]:
    page = read_raw_page("# Recall\n\n## Meaning\n" + body)
    return [(piece.mark, piece.line, piece.text) for piece in page.sections[0].pieces]


def header_of(line: str) -> RawPage:
    return read_raw_page(f"# Recall\n\n{line}\n")


def test_a_page_is_cut_into_title_banner_fields_and_sections() -> None:
    text = "# Recall\n\n> A banner\n\n- Locale: en-US\n\n## Meaning\n\nText.\n\n## 意味\n"

    page = read_raw_page(text)

    assert page.title is not None
    assert page.title.text == "Recall"
    assert page.banner == "A banner"
    assert page.value("locale") == "en-US"
    assert [(section.heading, section.line) for section in page.sections] == [
        ("Meaning", 7),
        ("意味", 11),
    ]


def test_a_wrapped_line_belongs_to_the_item_before() -> None:
    assert pieces_of("- Include | Embeddings\n  and keys\n- Exclude") == [
        (Mark.ITEM, 4, "Include | Embeddings and keys"),
        (Mark.ITEM, 6, "Exclude"),
    ]


def test_a_wrap_between_japanese_characters_leaves_no_blank() -> None:
    assert pieces_of("見つけられた\n割合です。\nF値と\nRecall") == [
        (Mark.PARAGRAPH, 4, "見つけられた割合です。 F値と Recall"),
    ]


def test_a_blank_line_ends_an_item() -> None:
    assert pieces_of("- one\n\ntwo") == [(Mark.ITEM, 4, "one"), (Mark.PARAGRAPH, 6, "two")]


def test_only_a_hyphen_at_the_start_of_a_line_opens_an_item() -> None:
    assert pieces_of("- one\n  - two\n-three") == [(Mark.ITEM, 4, "one - two -three")]


def test_a_hyphen_alone_is_an_empty_item() -> None:
    assert pieces_of("-") == [(Mark.ITEM, 4, "")]


def test_titles_and_quotes_inside_a_section_are_text() -> None:
    assert pieces_of("# not a title\n\n> no banner") == [
        (Mark.PARAGRAPH, 4, "# not a title"),
        (Mark.PARAGRAPH, 6, "> no banner"),
    ]


def test_a_heading_needs_a_text() -> None:
    assert pieces_of("##\n\n#### deep") == [
        (Mark.PARAGRAPH, 4, "##"),
        (Mark.PARAGRAPH, 6, "#### deep"),
    ]


def test_metadata_is_split_at_the_first_colon_with_a_blank() -> None:
    page = header_of("- Note: see: https://terms.example/x: y")

    assert page.value("note") == "see: https://terms.example/x: y"


def test_a_full_width_colon_and_a_tight_one_are_accepted() -> None:
    assert header_of("- Locale：ja-JP").value("locale") == "ja-JP"
    assert header_of("- Canonical URL:https://a.example/b").value("canonical url") == (
        "https://a.example/b"
    )


def test_keys_are_found_in_any_case_and_spacing() -> None:
    assert header_of("- schema  VERSION: 1").value("schema version") == "1"


def test_a_key_without_value_has_an_empty_one() -> None:
    page = header_of("- Review:")

    assert page.field("review") is not None
    assert page.value("review") == ""


def test_what_is_no_header_line_is_stray() -> None:
    page = read_raw_page("before\n\n# Recall\n\n- no field here\n\n### Question\n\n## Meaning\n")

    assert [(piece.line, piece.text) for piece in page.stray] == [
        (1, "before"),
        (5, "no field here"),
        (7, "Question"),
    ]


def test_byte_order_mark_and_other_line_ends_are_accepted() -> None:
    assert page_lines("\ufeff# Recall \r\n\rtext\r\n") == ["# Recall", "", "text", ""]


def test_an_empty_text_is_a_page_without_anything() -> None:
    assert read_raw_page("") == RawPage(None, "", (), (), ())
