"""What the address of a link means."""

from __future__ import annotations

import pytest

from glossary_app.markup.links import entry_slug_of_link, safe_address


@pytest.mark.parametrize(
    ("href", "slug"),
    [
        ("/pod/", "pod"),
        ("/ja/pod/", "pod"),
        ("/ja-JP/pod", "pod"),
        ("pod.md", "pod"),
        ("../networking/ingress.markdown#rules", "ingress"),
        ("./pod.html?x=1", "pod"),
        ("pod/index.md", "pod"),
        ("service-mesh", "service-mesh"),
        ("Node.js/", "Node.js"),
        ("/v1.2", "v1.2"),
        ("/api/", "api"),
        ("/%E6%8A%BD%E8%B1%A1%E5%8C%96/", "抽象化"),
        ("/カ\u3099イド/", "ガイド"),
    ],
)
def test_a_relative_link_means_an_entry(href: str, slug: str) -> None:
    assert entry_slug_of_link(href) == slug


@pytest.mark.parametrize(
    "href",
    [
        "",
        "/",
        "#use",
        "?q=pod",
        "/ja/",
        "/en/_index.md",
        "pods.png",
        "https://pods.example/pod/",
        "//pods.example/pod/",
        "mailto:aiko@pods.example",
        " javascript:alert(1)",
        "a%2Fb",
        "a%3Ab",
        "%00",
        "%20",
    ],
)
def test_other_links_mean_none(href: str) -> None:
    assert entry_slug_of_link(href) is None


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://pods.example/?a=1&amp;b=2", "https://pods.example/?a=1&b=2"),
        ("mailto:aiko@pods.example", "mailto:aiko@pods.example"),
        ("glossary://starter/ja-JP/pod", "glossary://starter/ja-JP/pod"),
        ("/pod/", "/pod/"),
        ("java\nscript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("C:\\pods.md", ""),
    ],
)
def test_only_safe_addresses_are_kept(href: str, address: str) -> None:
    assert safe_address(href) == address
