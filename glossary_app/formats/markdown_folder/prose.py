"""The Markdown of a page as the program keeps it: shortcodes replaced, links to entries settled."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import quote

from glossary_app.formats.markdown_folder.boxes import as_callouts
from glossary_app.formats.markdown_folder.definition_lists import without_abbreviations
from glossary_app.formats.markdown_folder.folder import Folder
from glossary_app.formats.markdown_folder.shortcodes import Resolver, replace_shortcodes
from glossary_app.markup.links import entry_slug_of_link
from glossary_app.model.locale import Locale

# Code, and the two ways of writing a link; each is bounded by its line.
_LINK = re.compile(
    r"^[ \t>]{0,12}(`{3,20}|~{3,20})[^\n]*\n.*?^[ \t>]{0,12}\1[^\n]*$"
    r"|`[^`\n]*`"
    r"|(?P<opening>\]\([ \t]?)"
    r"(?P<href><[^<>\n]{1,400}>|[^\s()<>]{1,400}(?:\([^\s()]{0,100}\)[^\s()<>]{0,100})?)"
    r"|(?P<tag><a\b[^<>]{0,200}?\shref\s{0,9}=\s{0,9}(?P<quote>[\"']))(?P<address>[^\"'<>\n]{1,400})(?P=quote)"
    r"|(?P<embed>!?)\[\[(?P<target>[^\[\]|\n]{1,200})(?:\|(?P<text>[^\[\]\n]{1,200}))?\]\]",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_BRACKETS = re.compile(r"[\[\]]")
_PICTURE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|bmp|avif|mp4|webm|mov|mp3|wav|pdf|canvas|excalidraw)$",
    re.IGNORECASE,
)
_BLOCK_ID = re.compile(r"(?:^|[ \t])\^[A-Za-z0-9-]{1,40}$", re.MULTILINE)
# What Logseq writes below a block for itself, and what stands for another block.
_OF_BLOCK = re.compile(
    r"^[ \t]*(?:- )?(?:id|collapsed|logseq\.[\w.-]{1,40})::[^\n]*\n?", re.MULTILINE
)
_BLOCK_REFERENCE = re.compile(r"\(\([0-9a-f]{8}-[0-9a-f-]{20,40}\)\)")
_BLOCK_REFERENCE_ALONE = re.compile(
    r"^[ \t]{0,40}[-*] \(\([0-9a-f]{8}-[0-9a-f-]{20,40}\)\)[ \t]*(?:\n|\Z)", re.MULTILINE
)
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,60})\]:", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,60})\](?!:)")
_LONGEST_TEXT = 200
# For programs: what pages with components bring along, and parts that run in a browser.
_FENCED = r"^[ \t>]{0,12}(`{3,20}|~{3,20})[^\n]*\n.*?^[ \t>]{0,12}\1[^\n]*$"
_BROUGHT = r"^import[ \t][^\n]{0,300}?(?:from[ \t]+)?[\"'][^\"'\n]{1,200}[\"'];?[ \t]*$"
_OF_PAGE = re.compile(rf"{_FENCED}|(?P<none>{_BROUGHT})", re.MULTILINE | re.DOTALL)
_OF_COMPONENTS = re.compile(
    rf"{_FENCED}|(?P<none>{_BROUGHT}|^export[ \t][^\n]*$)", re.MULTILINE | re.DOTALL
)
_RUN = re.compile(
    rf"{_FENCED}|(?P<none>^<(script|style)\b[^>]{{0,300}}>.*?</\3>[ \t]*$)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
# A component that names an entry, around a few words or by itself; code stays what it is.
_NAMING = re.compile(
    rf"{_FENCED}|`[^`\n]*`|<(?P<component>[A-Z][A-Za-z]{{2,40}})(?P<said>\s[^<>]{{1,500}}?)"
    r"(?:/>|>(?P<inside>[^<>\n]{1,200})</(?P=component)>)",
    re.MULTILINE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""\b([A-Za-z]{2,12})\s{0,9}=\s{0,9}\{?["']([^"'{}\n]{1,300})["']""")
_OF_TARGET = ("to", "reference", "termId", "slug", "href", "page", "ref")
_OF_ENTRY = ("id", "term", "name")
_OF_TEXT = ("display", "text", "title", "label", "children")
_NAMES_ENTRY = re.compile(r"term|gloss|defin|concept|word", re.IGNORECASE)
_JSX = re.compile(
    rf"{_FENCED}|`[^`\n]*`|(?P<tag></?[A-Z][A-Za-z]{{2,40}}(?:\s[^<>]{{0,500}})?/?>)",
    re.MULTILINE | re.DOTALL,
)
_JSX_TEXT = re.compile(r"""\b(?:term|text|title|label|alt|name|id)\s*=\s*\{?["']([^"']*)["']""")
# Pictures that Material for MkDocs draws: they say nothing.
_ICON = re.compile(
    r":(?:material|octicons|fontawesome|simple)-[a-z0-9-]{1,60}:(?:\{[^{}\n]{0,80}\})?[ \t]?"
)


class ProseReader:
    """Reads the prose of one page beside all others."""

    def __init__(
        self, folder: Folder, path: str, locale: Locale, unknown: Counter[str], body: str = ""
    ) -> None:
        self._folder = folder
        self._notes = frozenset(_NOTE.findall(body)) if "[^" in body else frozenset()
        self._path = path
        self._unknown = unknown
        self._locale = locale
        self._resolver = Resolver(
            page=lambda name: folder.resolve(path, name),
            title=lambda slug: folder.title(slug, locale),
        )

    def read(self, prose: str) -> str:
        """The prose without what only a generator of web sites reads."""
        if "{" in prose or "<!--" in prose or "%%" in prose or ":`" in prose:
            replaced = replace_shortcodes(prose, self._resolver)
            self._unknown.update(replaced.unknown)
            prose = replaced.text
        if "::" in prose:
            prose = _OF_BLOCK.sub("", prose)
        if "((" in prose:
            prose = _BLOCK_REFERENCE.sub("", _BLOCK_REFERENCE_ALONE.sub("", prose))
        prose = self._without_components(prose)
        if "</s" in prose:
            prose = _RUN.sub(_unless_code, prose)
        prose = as_callouts(without_abbreviations(prose) if "*[" in prose else prose)
        if self._notes and "[^" in prose:
            prose = self._with_notes(prose)
        if "](" in prose or "[[" in prose or "href" in prose:
            prose = _LINK.sub(self._settled, prose)
        return _BLOCK_ID.sub("", prose).strip("\n") if "^" in prose else prose.strip("\n")

    def _without_components(self, prose: str) -> str:
        """The prose without what components bring along: what names an entry is a link to it."""
        is_mdx = self._path.endswith(".mdx")
        if ":" in prose and _ICON.search(prose):
            prose = _ICON.sub("", prose)
        if "import" in prose or is_mdx:
            prose = (_OF_COMPONENTS if is_mdx else _OF_PAGE).sub(_unless_code, prose)
        if "</" in prose or "/>" in prose:
            prose = _NAMING.sub(self._named, prose)
        if is_mdx:
            prose = _JSX.sub(_said_by_tag, prose)
        return prose

    def _named(self, found: re.Match[str]) -> str:
        """A component that names an entry, as a link to it: `<Term to="pod">pods</Term>`."""
        if not found["component"]:
            return found[0]
        said = dict(_ATTRIBUTE.findall(found["said"]))
        names_entry = bool(_NAMES_ENTRY.search(found["component"]))
        keys = (*_OF_TARGET, *_OF_ENTRY) if names_entry else _OF_TARGET
        target = next((said[key] for key in keys if said.get(key)), "")
        slug = self._folder.resolve(self._path, target) if target else None
        if slug is None and not (names_entry and target and "://" not in target):
            return found[0]
        slug = slug or target.rstrip("/").rpartition("/")[2]
        text = found["inside"] or next((said[key] for key in _OF_TEXT if said.get(key)), "")
        shown = text.strip() or self._folder.title(slug, self._locale) or slug
        return f"[{_BRACKETS.sub('', shown)}]({quote(slug, safe='')}/)"

    def _with_notes(self, prose: str) -> str:
        """The marks of footnotes that stand in another part of the page, as text."""
        elsewhere = self._notes.difference(_NOTE.findall(prose))
        return _NOTE_MARK.sub(
            lambda found: f"\\[{found[1]}\\]" if found[1] in elsewhere else found[0], prose
        )

    def _settled(self, found: re.Match[str]) -> str:
        """A link with the slug of the entry it leads to; others stay as they are."""
        if found["href"]:
            slug = self._folder.resolve(self._path, found["href"])
            is_inside = found["href"].startswith("#")
            if slug is None and is_inside and self._folder.term_slugs(self._path):
                # To the letter of the alphabet under which the term stands.
                slug = self._folder.resolve(self._path, f"#{_text_before(found)}")
            if slug is None or slug == entry_slug_of_link(found["href"].strip("<>")):
                return found[0]
            return f"{found['opening']}{quote(slug, safe='')}/"
        if found["address"]:
            return self._settled_tag(found)
        if found["target"]:
            return self._settled_wiki(found)
        return found[0]

    def _settled_tag(self, found: re.Match[str]) -> str:
        """`<a href="#pod">` with the slug of the entry it leads to."""
        slug = self._folder.resolve(self._path, found["address"])
        if slug is None:
            return found[0]
        return f"{found['tag']}{quote(slug, safe='')}/{found['quote']}"

    def _settled_wiki(self, found: re.Match[str]) -> str:
        target = found["target"].strip()
        if found["embed"] and _PICTURE.search(target):
            return ""
        slug = self._folder.resolve(self._path, target)
        text = found["text"] or ""
        if slug is None and ("." in text or (text and self._folder.shows_first)):
            # Dendron's `[[shown|a.page]]`, and that of wikis.
            slug = self._folder.resolve(self._path, text.strip())
            text = target
        if slug is None or re.search(r"[\[\]|#]", slug):
            return found[0]
        return f"[[{slug}|{self._text_of_wiki(target, text, slug)}]]"

    def _text_of_wiki(self, target: str, text: str, slug: str) -> str:
        """What a link shows; Dendron writes the text first, and shows the title without one."""
        title = self._folder.title(slug, self._locale)
        if "." in target and title and text in ("", target):
            return title
        if "." in text and text == slug and target != slug:
            return target
        return text or target.replace("#", " › ").strip(" ›")


def _text_before(found: re.Match[str]) -> str:
    """The text of a link whose address was found."""
    before = found.string[max(found.start() - _LONGEST_TEXT, 0) : found.start()]
    return before.rpartition("[")[2].strip("*_` ")


def _unless_code(found: re.Match[str]) -> str:
    return "" if found["none"] else found[0]


def _said_by_tag(found: re.Match[str]) -> str:
    """The text of a component that closes itself; of others, what they stand around stays."""
    if not found["tag"]:
        return found[0]
    said = _JSX_TEXT.search(found[0]) if found[0].endswith("/>") else None
    return said[1] if said else ""
