"""What shortcodes, macros and roles of web sites mean: one row for each name.

To teach the program another one, add a row. `target` and `text` say which argument names the entry
that is meant and which is shown: the place of an argument (0 is the first) or its name, the first
that is there. A name that is not here shows its readable argument and is told of once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

Argument = int | str


class Does(Enum):
    """What stands in the text in place of a shortcode."""

    LINK = auto()  # the text, as a link to the entry it names
    TEXT = auto()  # the text alone
    CODE = auto()  # the text, as code
    ELEMENT = auto()  # the text in angle brackets, as code
    PATH = auto()  # the page it names, inside of a link
    BOX = auto()  # a callout around what follows, up to its end
    NOTHING = auto()  # it draws or loads something that no text says
    INSIDE = auto()  # nothing itself; what stands between its two halves is text


@dataclass(frozen=True, slots=True)
class Shortcode:
    """One row. `kind` is the callout's; `before` is written before the text."""

    does: Does
    target: tuple[Argument, ...] = ()
    text: tuple[Argument, ...] = ()
    kind: str = ""
    before: str = ""


_TERM = Shortcode(
    Does.LINK,
    ("term_id", "id", "term", "key", "slug", "page", "name", 0),
    ("text", "title", "label", "display", 1),
)
_REFERENCE = Shortcode(Does.PATH, ("path", "page", "href", "url", 0), ("text", "title", 1))
_SHOWN = Shortcode(Does.TEXT, text=("text", "title", "label", "alt", "caption", 1, 0))
_CODE = Shortcode(Does.CODE, text=(1, "text", 0))
_ELEMENT = Shortcode(Does.ELEMENT, text=(1, 0))
_FIRST = Shortcode(Does.TEXT, text=(0, "text"))
_NOTHING = Shortcode(Does.NOTHING)
_PICTURE = Shortcode(Does.TEXT, text=("alt", "caption", "title"))
_INSIDE = Shortcode(Does.INSIDE)


def _box(kind: str = "") -> Shortcode:
    return Shortcode(Does.BOX, ("color", "type", "kind", "style", "level", 0), ("title", 1), kind)


def _rows(names: str, meaning: Shortcode) -> dict[str, Shortcode]:
    return dict.fromkeys(names.split(), meaning)


SHORTCODES: dict[str, Shortcode] = {
    # Terms of the same glossary.
    **_rows("glossary_tooltip glossary_definition glossary term gloss glossaryterm", _TERM),
    **_rows("glossary-tooltip glossary-term glossarytooltip tooltip-term def", _TERM),
    # Other pages.
    **_rows("ref relref link xref doc doclink post_url page", _REFERENCE),
    # The reference pages of the web's languages.
    **_rows("cssxref jsxref domxref webextapiref httpheader httpmethod svgattr", _CODE),
    **_rows("csspropertyref apiref_link jsref_link", _CODE),
    **_rows("htmlelement svgelement mathmlelement htmltag", _ELEMENT),
    "httpstatus": Shortcode(Does.CODE, text=(1, 0)),
    "rfc": Shortcode(Does.TEXT, text=(1, 0), before="RFC "),
    "bug": Shortcode(Does.TEXT, text=(0,), before="bug "),
    "cve": Shortcode(Does.TEXT, text=(0,)),
    "interwiki": Shortcode(Does.TEXT, text=(2, 1)),
    # Roles of Sphinx and MyST.
    **_rows("numref any download envvar option abbr math samp sub sup guilabel", _FIRST),
    **_rows("menuselection program file kbd command dfn emphasis strong title", _FIRST),
    **_rows("func class mod meth attr obj py:func py:class py:mod py:meth code literal", _CODE),
    # Boxes.
    **_rows("alert callout admonition hint notice message", _box()),
    **{
        kind: _box(kind)
        for kind in ["note", "tip", "info", "warning", "caution", "danger", "important"]
    },
    **{
        kind: _box(kind)
        for kind in ["attention", "error", "example", "seealso", "todo", "question"]
    },
    **_rows("details expand collapse accordion spoiler", _box("note")),
    "pageinfo": _box("note"),
    "quote": _box("quote"),
    "blockquote": _box("quote"),
    # What stands inside is text like any other.
    **_rows("tabs tab tabpane cards card steps step columns column grid center mermaid", _INSIDE),
    **_rows("raw verbatim comment_off lead highlight_box section div span block", _INSIDE),
    # Pictures say what their description says.
    **_rows("figure img image imgproc gallery picture", _PICTURE),
    "heading": _FIRST,
    # Jekyll's boxes are files that say what they are given.
    "include": Shortcode(Does.TEXT, text=("content", "text")),
    # What draws, loads or lists: a text without them misses nothing.
    **_rows("youtube vimeo video gist tweet x instagram audio iframe embed pdf spotify", _NOTHING),
    **_rows("readfile codenew code_sample toc feature-state version latest-version", _NOTHING),
    **_rows("embedlivesample embedghlivesample embedyoutube embedinteractiveexample", _NOTHING),
    **_rows("glossarysidebar glossarydisambiguation quicklinkswithsubpages cssref", _NOTHING),
    **_rows("specifications compat csssyntax cssinfo previousmenu nextmenu previousnext", _NOTHING),
    **_rows("seecompattable deprecated_header experimental_inline deprecated_inline", _NOTHING),
    **_rows("optional_inline non-standard_inline non-standard_header readonlyinline", _NOTHING),
    **_rows("securecontext_inline securecontext_header availableinworkers listsubpages", _NOTHING),
    **_rows(
        "addonsidebar jssidebar htmlsidebar learnsidebar subpages subpageswithsummaries", _NOTHING
    ),
    **_rows("query renderer cards zotero-linked-file", _NOTHING),
    **_rows("site page_title date time now slug param partial button icon badge", _NOTHING),
}
