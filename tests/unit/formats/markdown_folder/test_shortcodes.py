"""Shortcodes, macros and roles, one by one."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.shortcodes import Resolver, replace_shortcodes

PAGES = {"lock": "lock", "Lock": "lock", "lock.md": "lock", "the-key": "the-key", "key": "the-key"}
TITLES = {"lock": "Lock", "the-key": "The key"}


def replaced(text: str) -> str:
    resolver = Resolver(PAGES.get, lambda slug: TITLES.get(slug, ""))
    return replace_shortcodes(text, resolver).text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        # Terms of the same glossary.
        ('{{< glossary_tooltip text="locks" term_id="lock" >}}', "[locks](lock/)"),
        ("{{< glossary_tooltip text='locks' term_id='lock' >}}", "[locks](lock/)"),
        ('{{< glossary_tooltip term_id="lock" text="locks" >}}', "[locks](lock/)"),
        ('{{<glossary_tooltip term_id="lock">}}', "[Lock](lock/)"),
        ('{{% glossary_tooltip term_id="lock" %}}', "[Lock](lock/)"),
        ('{{< glossary_tooltip term_id="gone" text="gone away" >}}', "[gone away](gone/)"),
        ('{{< glossary_tooltip term_id="gone" >}}', "[gone](gone/)"),
        ('{{< glossary_definition term_id="lock" length="short" >}}', "[Lock](lock/)"),
        ('{{< term "lock" "a lock" >}}', "[a lock](lock/)"),
        ("{{< term lock >}}", "[Lock](lock/)"),
        ('{{ glossary("lock") }}', "[lock](lock/)"),
        ('{{Glossary("key", "its key")}}', "[its key](the-key/)"),
        ("{{Glossary('key')}}", "[key](the-key/)"),
        ('{% glossary "lock" %}', "[Lock](lock/)"),
        # Reference pages.
        ('{{CSSxRef("min-content")}}', "`min-content`"),
        ('{{cssxref("min-content", "its least")}}', "`its least`"),
        ('{{jsxref("Array.prototype.map()", "map()")}}', "`map()`"),
        ('{{domxref("Window")}}', "`Window`"),
        ('{{HTTPHeader("Content-Type")}}', "`Content-Type`"),
        ('{{HTMLElement("div")}}', "`<div>`"),
        ('{{SVGElement("path")}}', "`<path>`"),
        ('{{HTTPStatus("404")}}', "`404`"),
        ("{{RFC(9110)}}", "RFC 9110"),
        ('{{RFC(9110, "HTTP")}}', "RFC HTTP"),
        # Other pages, in a link and alone.
        ('[it]({{< ref "lock.md" >}})', "[it](lock.md)"),
        ('[it]({{< relref "/docs/my lock.md" >}})', "[it](/docs/my%20lock.md)"),
        ("[it]({% link _terms/lock.md %})", "[it](_terms/lock.md)"),
        # Roles.
        ("{term}`lock`", "[lock](lock/)"),
        ("{term}`locks <lock>`", "[locks](lock/)"),
        (":term:`lock`", "[lock](lock/)"),
        (":ref:`the lock <lock>`", "[the lock](lock/)"),
        ("{doc}`lock`", "[lock](lock/)"),
        (":kbd:`Ctrl`", "Ctrl"),
        (
            "{abbr}`API (Application Programming Interface)`",
            "API (Application Programming Interface)",
        ),
        (":func:`open`", "`open`"),
        (":unknown-role:`kept`", "kept"),
        ("a:b:`code`", "a:b:`code`"),
        # Pictures.
        ('{{< figure src="a.png" alt="a lock" >}}', "a lock"),
        ('{{< figure src="a.png" title="Locks" >}}', "Locks"),
        ('{{< figure src="a.png" >}}', ""),
        # Nothing that a text misses.
        ("See {{< youtube abc >}} now", "See now"),
        ("It ends {{< youtube abc >}}.", "It ends."),
        ("終わり {{< youtube abc >}}。", "終わり。"),
        ("{{GlossarySidebar}}\n\nText", "\n\nText"),
        ("{{EmbedLiveSample('x', 100, 200)}}", ""),
        ("{{Compat}}", ""),
        # Unknown ones.
        ('{{< strange "some words" >}}', "some words"),
        ('{{< strange title="A title" id="x9" >}}', "A title"),
        ("{{< strange https://a.example >}}", ""),
        ("{{< strange 42 >}}", ""),
        ("{{< strange a/b.md >}}", ""),
        ("a {{< strange >}}kept{{< /strange >}} b", "a kept b"),
        # Comments.
        ("a <!-- b --> c", "a c"),
        ("a %%b%% c", "a c"),
        ("100%% sure", "100%% sure"),
        # Code and templates stay.
        ('`{{< ref "x" >}}`', '`{{< ref "x" >}}`'),
        ("``a ` {{< x >}}``", "``a ` {{< x >}}``"),
        ("```\n{{< x >}}\n```", "```\n{{< x >}}\n```"),
        ("~~~\n{{< x >}}\n~~~\n{{Compat}}", "~~~\n{{< x >}}\n~~~\n"),
        ("```\n{{< x >}} never closed", "```\n{{< x >}} never closed"),
        ("{{ .Site.Title }}", "{{ .Site.Title }}"),
        ("{{ page.url | relative_url }}", "{{ page.url | relative_url }}"),
        ("{{- if .x -}}", "{{- if .x -}}"),
        ("{{<", "{{<"),
        ("{{< never closed", "{{< never closed"),
        ("{a} and {{b", "{a} and {{b"),
    ],
)
def test_what_stands_in_its_place(written: str, shown: str) -> None:
    assert replaced(written) == shown


@pytest.mark.parametrize(
    ("written", "kind", "title"),
    [
        ('{{% alert title="Care" color="warning" %}}', "warning", "Care"),
        ("{{< note >}}", "note", ""),
        ('{{< callout type="tip" >}}', "tip", ""),
        ("{{% notice warning %}}", "warning", ""),
        ('{{% notice info "Good to know" %}}', "info", "Good to know"),
        ('{{< details "More" >}}', "note", ""),
        ('{% hint style="danger" %}', "danger", ""),
        ("{{% pageinfo %}}", "note", ""),
        ("{{< caution >}}", "caution", ""),
    ],
)
def test_a_box_opens_a_container(written: str, kind: str, title: str) -> None:
    lines = [line for line in replaced(f"{written}\nText.\n").split("\n") if line]

    assert lines[0] == f":::{kind} {title}"
    assert lines[1:] == ["Text.", ":::"]


def test_a_box_ends_where_it_is_closed() -> None:
    shown = replaced("{{< note >}}\nIn.\n{{< /note >}}\nOut.")

    assert [line for line in shown.split("\n") if line] == [":::note ", "In.", ":::", "Out."]


def test_unknown_names_are_counted() -> None:
    resolver = Resolver(PAGES.get, lambda slug: TITLES.get(slug, ""))

    found = replace_shortcodes("{{< odd >}} {{< Odd x >}} {{% even %}} {{Compat}}", resolver)

    assert dict(found.unknown) == {"odd": 2, "even": 1}
