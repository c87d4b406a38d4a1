"""The Markdown of a page as it is kept: links settled, what only a generator reads left out."""

from __future__ import annotations

from collections import Counter

import pytest

from glossary_app.formats.markdown_folder.folder import survey
from glossary_app.formats.markdown_folder.page_facts import facts_of
from glossary_app.formats.markdown_folder.prose import ProseReader
from glossary_app.model.locale import EN_US
from glossary_app.model.source import SourceFile

PAGES = {
    "docs/Master Key.md": "---\naliases: [opener]\n---\nOpens all.\n",
    "docs/lock.md": "# Lock\n\nShuts.\n",
    "docs/start.mdx": "# Start\n\nText.\n",
}


def read(prose: str, path: str = "docs/lock.md", body: str = "") -> str:
    facts = (facts_of(SourceFile(each, text.encode())) for each, text in PAGES.items())
    folder = survey(found for found in facts if found)
    return ProseReader(folder, path, EN_US, Counter(), body).read(prose)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("See [it](<Master Key.md>).", "See [it](<Master Key.md>)."),
        ("See [it](master-key).", "See [it](Master%20Key/)."),
        ("See [it](lock.md).", "See [it](lock.md)."),
        ("See [it](https://a.example).", "See [it](https://a.example)."),
        ("See [it](gone.md).", "See [it](gone.md)."),
        ("See [[opener]].", "See [[Master Key|opener]]."),
        ("See [[OPENER|that]].", "See [[Master Key|that]]."),
        ("See [[gone]].", "See [[gone]]."),
        ("![[Master Key]]", "[[Master Key|Master Key]]"),
        ("![[plan.png]] here", " here"),
        ("`[[opener]]` stays", "`[[opener]]` stays"),
        ("```\n[[opener]]\n```", "```\n[[opener]]\n```"),
        ("A line ^block-1\nand more", "A line\nand more"),
        ("2^10 is 1024", "2^10 is 1024"),
    ],
)
def test_links_lead_to_the_slug_that_they_mean(written: str, kept: str) -> None:
    assert read(written) == kept


def test_components_of_a_page_with_code_say_their_text() -> None:
    written = "import Tip from './tip';\n\nA <Term id='key'>key</Term> and <Badge text=\"new\" />."

    assert read(written, "docs/start.mdx").strip() == "A [key](key/) and new."
    assert "<Badge" in read(written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('<Term to="opener">openers</Term>', "[openers](Master%20Key/)"),
        ("<Term id={'opener'} display=\"it\" />", "[it](Master%20Key/)"),
        ('<GlossaryTerm term="opener" />', "[Master Key](Master%20Key/)"),
        ('<Term to="/docs/lock">a lock</Term>', "[a lock](lock/)"),
        ('<Card href="opener">Open [it]</Card>', "[Open it](Master%20Key/)"),
        (
            '<Card href="https://a.example/x">Open</Card>',
            '<Card href="https://a.example/x">Open</Card>',
        ),
        ('<Tab id="opener">Open</Tab>', '<Tab id="opener">Open</Tab>'),
        ('`<Term to="opener" />`', '`<Term to="opener" />`'),
        ('```\n<Term to="opener" />\n```', '```\n<Term to="opener" />\n```'),
        ("It opens :material-key:{ .big } doors", "It opens doors"),
    ],
)
def test_a_component_that_names_an_entry_leads_to_it(written: str, kept: str) -> None:
    assert read(written) == kept


def test_code_in_a_page_of_components_keeps_its_components() -> None:
    code = "```jsx\n<Term to='key' />\n<Other>\n```"

    assert read(f"A <Tip>key</Tip>.\n\n{code}", "docs/start.mdx") == f"A key.\n\n{code}"


def test_a_mark_of_a_note_in_another_part_is_text() -> None:
    body = "It opens.[^1] It shuts.[^2]\n\n## Notes\n\n[^1]: First.\n"

    assert read("It opens.[^1] It shuts.[^2]", body=body) == "It opens.\\[1\\] It shuts.[^2]"
    assert read("It opens.[^1]\n\n[^1]: First.", body=body) == "It opens.[^1]\n\n[^1]: First."
