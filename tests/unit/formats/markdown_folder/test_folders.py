"""Folders of many kinds, read beside each other: who is who, and what links mean."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


class Read:
    """What became of a folder."""

    def __init__(self, files: Mapping[str, str]) -> None:
        sources = [SourceFile(path, text.encode()) for path, text in sorted(files.items())]
        format_ = MarkdownFolder()
        format_.beside(lambda: sources)
        read = [each for source in sources for each in format_.read(source)]
        self.pages = {
            (each.slug, each.page.locale): each for each in read if isinstance(each, SourcePage)
        }
        self.findings = [each for each in (*read, *format_.remarks()) if isinstance(each, Finding)]
        assert len(self.pages) == sum(isinstance(each, SourcePage) for each in read)

    def page(self, slug: str, locale: Locale = EN_US) -> Page:
        return self.pages[slug, locale].page

    def prose(self, slug: str, locale: Locale = EN_US) -> str:
        return self.page(slug, locale).sections[0].prose

    def headwords(self) -> set[tuple[str, str]]:
        slugs = {slug for slug, _ in self.pages}
        return {(self._name(slug, EN_US), self._name(slug, JA_JP)) for slug in slugs}

    def targets(self, slug: str, locale: Locale = EN_US) -> list[str]:
        return [relation.target for relation in self.page(slug, locale).relations]

    def _name(self, slug: str, locale: Locale) -> str:
        found = self.pages.get((slug, locale))
        return found.page.headword if found else ""


def titled(title: str, body: str, **more: str) -> str:
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ntitle: {title}\n{keys}---\n\n{body}\n"


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("content/en/docs/lock.md", "content/ja/docs/lock.md"),
        ("docs/lock.md", "i18n/ja/docusaurus-plugin-content-docs/current/lock.md"),
        ("docs/lock.md", "docs/ja/lock.md"),
        ("lock.md", "lock.ja.md"),
        ("lock/index.en.md", "lock/index.ja.md"),
        ("files/en-us/glossary/lock/index.md", "files/ja/glossary/lock/index.md"),
        ("lock.md", "lock_ja.md"),
        ("Lock.md", "ja/lock.md"),
    ],
)
def test_twins_are_paired_by_their_path(english: str, japanese: str) -> None:
    files = {english: titled("Lock", "It shuts."), japanese: titled("錠", "閉めるものです。")}

    assert Read(files).headwords() == {("Lock", "錠")}


def test_a_translation_key_pairs_pages_of_other_names_in_any_case() -> None:
    read = Read(
        {
            "content/en/lock.md": titled("Lock", "It shuts.", translationKey="LOCK"),
            "content/ja/jou.md": titled("錠", "閉めるものです。", translationKey="lock"),
        }
    )

    assert read.headwords() == {("Lock", "錠")}


def test_pages_of_one_name_are_told_apart_by_their_folders() -> None:
    read = Read(
        {
            "en/door/lock/index.md": titled(
                "Lock (door)", "Of a door. See [the other](../../boat/lock/)."
            ),
            "en/boat/lock/index.md": titled("Lock (boat)", "Of a canal."),
            "ja/boat/lock/index.md": titled("閘門", "運河のものです。"),
        }
    )

    assert read.headwords() == {("Lock (door)", ""), ("Lock (boat)", "閘門")}
    assert read.targets("door-lock") == ["boat-lock"]


def test_notes_are_called_like_their_files_and_linked_by_any_name() -> None:
    read = Read(
        {
            "Keys/Master key.md": titled("Master key", "Opens all.", aliases="[Passkey, 親鍵]"),
            "Start.md": "See [[master KEY]], [[passkey|that]], [[親鍵]] and ![[Master key]].\n",
            "odd-name.md": "Words [here](<Keys/Master key.md>) only.\n",
        }
    )

    assert {en for en, _ in read.headwords()} == {"Master key", "Start", "Odd name"}
    assert read.targets("Start") == ["Master key"]
    assert read.targets("odd-name") == ["Master key"]


@pytest.mark.parametrize(
    ("written", "prose"),
    [
        ('a {{< glossary_tooltip text="locks" term_id="lock" >}}.', "a [locks](lock/)."),
        ('a {{< glossary_tooltip term_id="lock" >}}.', "a [Lock](lock/)."),
        (
            '{{glossary("Lock")}} or {{Glossary("lock", "locks")}}',
            "[Lock](lock/) or [locks](lock/)",
        ),
        ('see {{cssxref("min-content")}}', "see `min-content`"),
        ('{{HTMLElement("p")}} of {{RFC(9110)}}', "`<p>` of RFC 9110"),
        ('[it]({{< ref "lock.md" >}})', "[it](lock.md)"),
        ("{term}`locks <lock>` and {term}`lock`", "[locks](lock/) and [lock](lock/)"),
        (":ref:`the lock <lock>` is :kbd:`Shift`", "[the lock](lock/) is Shift"),
        ("managed by a {{< youtube abc >}}.", "managed by a."),
        ("before {{< strange >}} after", "before after"),
        ('a {{< strange "few words" >}} more', "a few words more"),
        ("`{{< ref x >}}` and {{ .Values.name }}", "`{{< ref x >}}` and {{ .Values.name }}"),
        ("one <!-- two --> three %%four%% five", "one three five"),
        ("it stays ^block-id", "it stays"),
        ("{{ page.title | upcase }} stays", "{{ page.title | upcase }} stays"),
    ],
)
def test_shortcodes_are_shown_as_what_they_say(written: str, prose: str) -> None:
    read = Read({"lock.md": titled("Lock", "It shuts."), "key.md": titled("Key", written)})

    assert read.prose("key") == prose


@pytest.mark.parametrize(
    "written",
    [
        '{{% alert title="Care" color="warning" %}}\nIt may break.\n{{% /alert %}}\n\nAfter.',
        ":::warning Care\nIt may break.\n:::\n\nAfter.",
        ":::warning[Care]\n\nIt may break.\n\n:::\n\nAfter.",
        '!!! warning "Care"\n    It may break.\n\nAfter.',
        "```{warning} Care\nIt may break.\n```\n\nAfter.",
        "> [!WARNING] Care\n> It may break.\n\nAfter.",
        '{% hint style="warning" title="Care" %}\nIt may break.\n{% endhint %}\n\nAfter.',
    ],
)
def test_boxes_are_callouts(written: str) -> None:
    prose = Read({"key.md": titled("Key", written)}).prose("key")

    lines = [line for line in prose.split("\n") if line.strip("> ")]
    assert lines == ["> [!warning] Care", "> It may break.", "After."] or lines == [
        "> [!WARNING] Care",
        "> It may break.",
        "After.",
    ]


def test_an_unknown_shortcode_is_told_once() -> None:
    read = Read({f"{n}.md": titled(f"Key {n}", "{{< strange >}} x {{< strange >}}") for n in "abc"})

    (finding,) = read.findings
    assert (finding.code, finding.values) == ("unknown-shortcode", ("strange", "6"))


HEADINGS = (
    "# Glossary\n\nOurs.\n\n## A\n\n### Access key\n\nOpens. See [vault](#vault).\n\n## V\n\n"
    "### Vault\n\nIs shut.\n\n## References\n\nNone.\n"
)
BULLETS = "# Glossary\n\n- **Access key**: Opens. See [vault](#vault).\n- **Vault** - Is shut.\n"
LINKED = (
    "# Glossary\n\n- [Access key](https://a.example) - Opens.\n"
    "- [Vault](https://v.example) - Is shut.\n"
)
DEFINED = "# Glossary\n\nAccess key\n: Opens. See [vault](#vault).\n\nVault\n: Is shut.\n"
TABLE = (
    "# Glossary\n\n| Term | Definition |\n|--|--|\n| Access key | Opens. |\n| Vault | Is shut. |\n"
)
HTML = (
    "# Glossary\n\n<table>\n<tr><th>Term</th><th>Meaning</th></tr>\n"
    "<tr><td>Access key</td><td>Opens.</td></tr>\n"
    "<tr><td>Vault</td><td>Is shut.</td></tr>\n</table>\n"
)
BOLD = "# Glossary\n\n**Access key**: Opens.\n\n**Vault**: Is shut.\n"
DIRECTIVE = "# Glossary\n\n```{glossary}\nAccess key\n  Opens.\n\nVault\n  Is shut.\n```\n"


@pytest.mark.parametrize("text", [HEADINGS, BULLETS, LINKED, DEFINED, TABLE, HTML, BOLD, DIRECTIVE])
def test_one_page_of_many_terms_is_many_entries(text: str) -> None:
    read = Read({"docs/glossary.md": text})

    assert read.headwords() == {("Access key", ""), ("Vault", "")}
    assert read.page("access-key").short_definition.startswith("Opens.")
    assert read.page("vault").short_definition == "Is shut."
    if "#vault" in text:
        assert read.targets("access-key") == ["vault"]


def test_terms_are_paired_with_the_twin_by_heading_id_or_by_order() -> None:
    by_id = Read(
        {
            "content/en/glossary.md": "## Key\n\nOpens.\n\n## Lock\n\nShuts.\n",
            "content/ja/glossary.md": (
                "## 錠 {#lock}\n\n閉めます。\n\n## 鍵 {#key}\n\n開けます。\n\n## 扉\n\n入口です。\n"
            ),
        }
    )
    by_order = Read(
        {
            "docs/glossary.md": "- **Key**: Opens.\n- **Lock**: Shuts.\n",
            "i18n/ja/docusaurus-plugin-content-docs/current/glossary.md": (
                "- **鍵**: 開けます。\n- **錠**: 閉めます。\n"
            ),
        }
    )

    assert by_id.headwords() == {("Key", "鍵"), ("Lock", "錠"), ("", "扉")}
    assert by_order.headwords() == {("Key", "鍵"), ("Lock", "錠")}


def test_a_table_in_two_languages_is_a_glossary_anywhere_and_others_are_none() -> None:
    read = Read(
        {
            "README.md": (
                "# Our words\n\n| English | 日本語 | 説明 |\n|---|---|---|\n"
                "| key | 鍵 | 開けるもの。 |\n| lock | 錠 | 閉めるもの。 |\n\n"
                "| Version | Date |\n|--|--|\n| 1 | 2024 |\n| 2 | 2025 |\n"
            ),
            "door.md": "# Door\n\nA way in.\n\n| Setting | Text |\n|--|--|\n| a | b |\n| c | d |\n",
        }
    )

    assert read.headwords() == {("key", "鍵"), ("lock", "錠"), ("Door", "")}
    assert read.page("key", JA_JP).short_definition == "開けるもの。"


LONG_FORM = "Application Programming Interface"


@pytest.mark.parametrize(
    ("title", "opening", "form"),
    [
        ("API", f"**API** ({LONG_FORM}) joins.", LONG_FORM),
        ("API", f"An {LONG_FORM} (API) joins.", LONG_FORM),
        ("API", f"APIは{LONG_FORM}の略です。", LONG_FORM),
        ("RAG", "RAG（Retrieval-Augmented Generation）です。", "Retrieval-Augmented Generation"),
        ("HTML", "HTML stands for HyperText Markup Language.", "HyperText Markup Language"),
        ("XML", "XML (eXtensible Markup Language) is text.", "eXtensible Markup Language"),
        ("IoT", "IoT (Internet of Things) joins things.", "Internet of Things"),
        ("API", "API (a way to join programs) is here.", ""),
        ("API", "API (see also REST) is here.", ""),
    ],
)
def test_the_opening_says_what_an_abbreviation_stands_for(
    title: str, opening: str, form: str
) -> None:
    (source,) = Read({"api.md": titled(title, opening)}).pages.values()

    assert [term.text for term in source.page.terms] == ([form] if form else [])


def test_each_part_of_a_title_in_two_scripts_is_a_name() -> None:
    read = Read(
        {"ja/pod.md": titled("Key vault (鍵保管庫)", "しまう所です。", term="かぎほかんこ")}
    )

    page = read.page("pod", JA_JP)
    assert [(term.text, term.locale) for term in page.terms] == [
        ("Key vault", EN_US),
        ("鍵保管庫", JA_JP),
    ]
    assert page.reading
    assert page.reading.kana == "かぎほかんこ"


# What an attacker, or a damaged file, may hold many thousand times.
PIECES = (
    *("{{<", "{{< a ", "<!--", "{% ", "`", "``a`", ":::note\n", "# a\n", "# a" + " " * 200 + "b\n"),
    *("[a](b", "[[a", "a\n===\n", "- **a**: b\n", "a\n: b\n", "|a|b|\n|-|-|\n", "<table>", "```\n"),
    *("!!! note\n", "%%", ":ref:`", "{term}`", "> ", "<A b=", "**a"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    Read({"glossary.md": "# Glossary\n\n" + piece * (40_000 // len(piece))})

    assert time.process_time() - started < 20


def test_a_page_of_terms_depends_on_the_same_page_in_the_other_language() -> None:
    text = "# Glossary\n\n## Wharf\n\nA landing.\n\n## Buoy\n\nIt floats.\n"
    paths = ("en/glossary.md", "ja/glossary.md", "en/quay.md")
    files = [SourceFile(path, text.encode()) for path in paths]
    format_ = MarkdownFolder()
    format_.beside(lambda: files)

    assert format_.depends_on("ja/glossary.md") == ("en/glossary.md",)
    assert format_.depends_on("en/quay.md") == ()
    assert MarkdownFolder().depends_on("ja/glossary.md") == ()
