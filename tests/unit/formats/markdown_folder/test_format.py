"""Markdown pages with front matter become pages of a glossary."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    ProseFormat,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
)
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

QUEUE = """\
---
title: Message Queue (MQ)
status: Completed
category: Technology
tags: ["messaging", "", "messaging"]
aka: [queue, message broker]
---

A queue keeps [messages](/message/) until *someone* takes them.
It is fair.

<!-- an editor's note -->
{{% video abc123 %}}

## Problem it addresses {#why}

A slow [consumer]({{< ref "consumer.md" >}}) holds up [every producer](../producer.md).

```md
## not a heading
```

## Related terms

- [Message](/message/)
- [Event stream](https://terms.example/event-stream/)
- [Maker](https://maker.example)
"""


def read(path: str, text: str) -> SourcePage:
    (page,) = MarkdownFolder().read(SourceFile(path, text.encode()))
    assert isinstance(page, SourcePage)
    return page


def refused(path: str, data: bytes) -> Finding:
    (finding,) = MarkdownFolder().read(SourceFile(path, data))
    assert isinstance(finding, Finding)
    return finding


def test_a_page_takes_its_names_from_path_and_header() -> None:
    source = read("content/en/message-queue.md", QUEUE)

    page = source.page
    assert (source.slug, page.locale, page.headword) == (
        "message-queue",
        EN_US,
        "Message Queue (MQ)",
    )
    assert page.terms == (
        Term("Message Queue", TermKind.SYNONYM, EN_US),
        Term("MQ", TermKind.ABBREVIATION, EN_US),
        Term("queue", TermKind.SYNONYM, EN_US),
        Term("message broker", TermKind.SYNONYM, EN_US),
    )
    assert (page.category, page.tags) == ("Technology", ("messaging",))
    assert page.provenance.publication_status == "Completed"
    assert page.provenance.quality == "unrated"
    assert not page.provenance.draft


def test_the_text_is_kept_as_markdown_in_sections() -> None:
    page = read("en/message-queue.md", QUEUE).page

    assert page.prose_format is ProseFormat.MARKDOWN
    assert page.short_definition == ("A queue keeps messages until someone takes them. It is fair.")
    assert [(each.kind, each.heading) for each in page.sections] == [
        (SectionKind.DEFINITION, ""),
        (SectionKind.OTHER, "Problem it addresses"),
        (SectionKind.OTHER, "Related terms"),
    ]
    assert page.sections[0].prose == (
        "A queue keeps [messages](/message/) until *someone* takes them.\nIt is fair."
    )
    assert "[consumer](consumer.md)" in page.sections[1].prose
    assert "## not a heading" in page.sections[1].prose


def test_links_to_other_pages_are_relations_each_target_once() -> None:
    page = read("en/message-queue.md", QUEUE).page

    assert page.relations == (
        Relation("messages", RelationKind.RELATED, "message"),
        Relation("consumer", RelationKind.RELATED, "consumer"),
        Relation("every producer", RelationKind.RELATED, "producer"),
        Relation(
            "Event stream",
            RelationKind.RELATED,
            "event-stream",
            "https://terms.example/event-stream/",
        ),
    )


def test_links_count_wherever_they_stand() -> None:
    text = (
        "# Pod\n\nIntro.\n\n- [[node|a **node**]]\n\n> see [self](/pod/) and [use](/use/)\n\n"
        "| a |\n|---|\n| [cell](/cell/) |\n\n```\n[code](/code/)\n```\n"
    )

    relations = read("pod.md", text).page.relations

    assert [relation.target for relation in relations] == ["node", "use", "cell"]


def test_the_header_names_relations_sources_and_more() -> None:
    text = (
        "---\ntitle: 抽象化\nreading: チュウショウカ\nrelated: [interface, '[[layer]]']\n"
        "broader: design\nnarrower: [facade]\nsources: ['Tanaka: Layers - https://books.example/1']\n"
        "canonical: https://terms.example/abstraction\nlastmod: 2026-02-03\ndraft: true\n"
        "abbreviation: ABS\naliases: [/old/address/, 捨象]\n---\n"
        "[層](/ja/layer/)に分けて細部を隠すこと。\n"
    )

    page = read("ja/abstraction.md", text).page

    assert page.reading == Reading("ちゅうしょうか")
    assert [(each.kind, each.target) for each in page.relations] == [
        ("related", "interface"),
        ("related", "layer"),
        ("broader", "design"),
        ("narrower", "facade"),
    ]
    assert page.sources == (Source("Tanaka", "Layers", "https://books.example/1"),)
    assert page.provenance.canonical_url == "https://terms.example/abstraction"
    assert page.provenance.last_updated == "2026-02-03"
    assert page.provenance.draft
    assert [term.text for term in page.terms] == ["ABS", "捨象"]


def test_a_japanese_page_reads_well_in_one_line() -> None:
    text = (
        "---\ntitle: 待ち行列（キュー）\n---\n\n"
        "待ち行列は、\n順番に処理する\nFIFOの仕組みです。\n\n詳しくは後で。\n"
    )

    page = read("ja/queue.md", text).page

    assert page.short_definition == "待ち行列は、順番に処理するFIFOの仕組みです。"
    assert page.terms == (
        Term("待ち行列", TermKind.SYNONYM, JA_JP),
        Term("キュー", TermKind.SYNONYM, JA_JP),
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_source_text_is_kept_byte_for_byte(ending: str, mark: str) -> None:
    text = mark + QUEUE.replace("\n", ending)

    source = read("en/message-queue.md", text)

    assert source.source.text == text
    assert source.page == read("en/message-queue.md", QUEUE).page


@pytest.mark.parametrize(
    ("path", "slug", "tag"),
    [
        ("en/pod.md", "pod", "en-US"),
        ("content/ja/compute/pod.md", "pod", "ja-JP"),
        ("pt_br/pod.markdown", "pod", "pt-BR"),
        ("pod.ja.md", "pod", "ja-JP"),
        ("en/pod.ja.md", "pod", "ja-JP"),
        ("node.js.md", "node.js", "en-US"),
        ("db/pod.md", "pod", "en-US"),
        ("pod/index.md", "pod", "en-US"),
        ("ja/pod/index.md", "pod", "ja-JP"),
        ("ja/カ\u3099イド.md", "ガイド", "ja-JP"),
    ],
)
def test_slug_and_locale_come_from_the_path(path: str, slug: str, tag: str) -> None:
    source = read(path, "---\ntitle: Pod\n---\nA pod runs.")

    assert (source.slug, source.page.locale.tag) == (slug, tag)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("---\ntitle: Pod\n---\nA pod runs.", "en-US"),
        ("---\ntitle: 冪等\n---\n", "ja-JP"),
        ("---\ntitle: Kubernetes\n---\nコンテナを動かすしくみ。", "ja-JP"),
        ("---\ntitle: Pod\nlang: de\n---\nEin Pod.", "de"),
        ("---\ntitle: Pod\nlanguage: ja\n---\nA pod runs.", "ja-JP"),
    ],
)
def test_without_a_folder_the_header_or_the_script_tells_the_locale(text: str, tag: str) -> None:
    assert read("pod.md", text).page.locale.tag == tag


def test_a_first_heading_is_the_title_when_the_header_has_none() -> None:
    page = read("pod.md", "# Pod (PD)\n\nA pod runs.\n\n# Details\n\nMany.\n").page

    assert page.headword == "Pod (PD)"
    assert page.sections == (
        Section(SectionKind.DEFINITION, "", prose="A pod runs."),
        Section(SectionKind.OTHER, "Details", prose="Many."),
    )


def test_a_heading_that_repeats_the_title_is_no_section() -> None:
    page = read("pod.md", "---\ntitle: Pod\n---\n\n# Pod\n\nA pod runs.\n").page

    assert page.sections == (Section(SectionKind.DEFINITION, "", prose="A pod runs."),)


def test_a_described_page_without_a_text_has_a_short_definition() -> None:
    page = read("pod.md", "---\ntitle: Pod\ndescription: It runs. \n---\n").page

    assert (page.short_definition, page.sections) == ("It runs.", ())


def test_the_first_section_opens_a_page_without_an_introduction() -> None:
    page = read("pod.md", "---\ntitle: Pod\n---\n## What it is\n\nA pod runs.\n").page

    assert page.short_definition == "A pod runs."


def test_a_fence_hides_headings_until_it_is_closed() -> None:
    text = "# Pod\n\nRuns.\n\n````\n```\n## inside\n````\n\n## Out\n\n~~~\n## open\n"

    headings = [section.heading for section in read("pod.md", text).page.sections]

    assert headings == ["", "Out"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("en/_index.md", "---\ntitle: All terms\n---\n"),
        ("en/_TEMPLATE.md", "---\ntitle: Template\n---\n"),
        ("en/index.md", "---\ntitle: All terms\n---\n"),
        ("index.md", "---\ntitle: All terms\n---\n"),
        ("README.md", "# About"),
        ("en/search.md", "---\ntitle: Search\nlayout: search\n---"),
        ("en/empty.md", ""),
    ],
)
def test_pages_that_are_no_terms_are_told_apart(path: str, text: str) -> None:
    finding = refused(path, text.encode())

    assert (finding.path, finding.severity, finding.code) == (path, Severity.INFO, "not-a-term")


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"---\ntitle: Pod\n---\nfirst\n\xe9t\xe9\n", 5, "not-utf8"),
        ("---\ntitle: 抽象化\n---\n".encode("cp932"), 2, "not-utf8"),
        ("---\ntitle: Pod\n---\n".encode("utf-16"), 1, "not-utf8"),
        ("あ".encode() * 30000 + b"\n\xff", 2, "not-utf8"),
        (b"# Pod\n\xe3\x81", 2, "not-utf8"),
    ],
)
def test_a_page_that_cannot_be_read_is_an_error(data: bytes, line: int, code: str) -> None:
    finding = refused("en/pod.md", data)

    assert (finding.severity, finding.line, finding.code) == (Severity.ERROR, line, code)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("---\ntitle: Pod\n---\n", True),
        ("---\r\ntags: [a]\r\n Title: Pod\r\n---\r\n", True),
        ('+++\ntitle = "Pod"\n+++\n', True),
        ("\ufeff# Pod\n", True),
        ("Only words.\n", False),
        ("", False),
    ],
)
def test_a_titled_page_is_recognised(text: str, *, fits: bool) -> None:
    assert MarkdownFolder().sniff(SourceFile("pod.md", text.encode())) is fits
