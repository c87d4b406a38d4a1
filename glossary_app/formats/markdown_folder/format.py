"""Folders of Markdown pages as people keep them: Hugo, Jekyll, Docusaurus, Obsidian and others.

One file is one page, or many: a page with a heading, a bullet or a row for each term is a glossary
of its own. An entry is known by the path below the folder of the language (`ja/pod.md`,
`pod.ja.md`, `pod/index.md`), or by `translationKey`; its locale comes from the path, the key `lang`
or the letters. Keys, in any case: title; aka, aliases, synonyms, abbreviation; reading; category,
tags; draft, status; description; related, broader, narrower; sources; canonical; lastmod. Without
a title, the first `# ` heading is the title, else the file's name. Links to other pages are
relations; shortcodes are replaced by what they say (see `shortcode_table`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.descriptions import titled
from glossary_app.formats.fields.utf8 import decode_source
from glossary_app.formats.format import (
    MARKDOWN_FORMAT,
    DescribedFormat,
    SettledFormat,
    WritableFormat,
)
from glossary_app.formats.markdown_folder.body import Body, first_heading, parted, read_body
from glossary_app.formats.markdown_folder.folder import Folder, survey
from glossary_app.formats.markdown_folder.front_matter import FrontMatter, read_front_matter
from glossary_app.formats.markdown_folder.listed.headed import said_below_headings
from glossary_app.formats.markdown_folder.listed.labelled import (
    Labelled,
    labelled,
    unlabelled,
)
from glossary_app.formats.markdown_folder.names import declared_title, name_of_file
from glossary_app.formats.markdown_folder.page import Article, Part, build_page
from glossary_app.formats.markdown_folder.page_facts import facts_of
from glossary_app.formats.markdown_folder.page_tables.remarks import tables_left_aside
from glossary_app.formats.markdown_folder.page_terms import (
    is_called_glossary,
    is_companion,
    is_home,
    lists_links_alone,
    says_kind_alone,
    terms_of_page,
)
from glossary_app.formats.markdown_folder.place import (
    Place,
    is_no_note,
    is_post,
    is_top_of_site,
    locale_of,
    place_of,
)
from glossary_app.formats.markdown_folder.properties import with_properties
from glossary_app.formats.markdown_folder.prose import ProseReader
from glossary_app.formats.markdown_folder.term_pages import TermPages
from glossary_app.formats.markdown_folder.two_languages.headers import (
    named_in_header,
    with_own_text,
)
from glossary_app.formats.markdown_folder.two_languages.labelled_pages import (
    in_languages,
    with_lines,
)
from glossary_app.formats.markdown_folder.two_languages.spoken_parts import (
    Spoken,
    spoken_parts,
    with_own_names,
)
from glossary_app.formats.markdown_folder.writer import written_files
from glossary_app.model.glossary import Description, Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from glossary_app.spelling.kana import is_japanese

NAME = MARKDOWN_FORMAT

# Hugo's and Jekyll's layouts of pages that only a web site needs.
_NO_TERM_LAYOUTS = frozenset({"search", "home", "list", "redirect"})
# Front matter and title of any page that people write; the rest is not looked at to tell.
_HEAD_SIZE = 4096
_HEADER = re.compile(r"\ufeff?\s*(?:---|\+\+\+)[ \t]*\r?\n")
_TITLE_LINE = re.compile(r"^[ \t]*title[ \t]*[:=]", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"\ufeff?\s*# \S")
_FIRST_NAMES = 3


class MarkdownFolder(DescribedFormat, WritableFormat, SettledFormat):
    """Reads Markdown pages, one term to a file or many, and writes them as they came."""

    name = NAME
    suffixes: tuple[str, ...] = (".md", ".markdown", ".mdx")
    version = 13
    reads_any_text = True
    describes_alone = True
    largest_file = 3_000_000

    def __init__(self) -> None:
        self._others: Callable[[], Iterable[SourceFile]] | None = None
        self._folder: Folder | None = None
        self._unknown: Counter[str] = Counter()

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file begins with a titled front matter or with a heading."""
        head = file.data[:_HEAD_SIZE].decode("utf-8", "replace")
        has_header = _HEADER.match(head) and _TITLE_LINE.search(head)
        return bool(has_header or _HEADING.match(head))

    def beside(self, files: Callable[[], Iterable[SourceFile]]) -> None:
        """Be told of all pages of the import; they are looked at when the first one is read."""
        self._others = files
        self._folder = None

    def depends_on(self, path: str) -> tuple[str, ...]:
        """The same page of terms in the other language: it may give the terms their slugs.

        Only files that are called a glossary are asked about, so that a folder in which nothing has
        changed is not looked through for the others.
        """
        if self._others is None or not is_called_glossary(place_of(path).name):
            return ()
        return self._all_pages(self._others).twins(path)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages, or the one finding that says why there is none."""
        try:
            yield from self._read(file)
        except PageError as error:
            severity = Severity.ERROR
            yield Finding(error.path, error.line, severity, error.page_code, error.what)

    def describe(self, file: SourceFile) -> Description:
        """The title of a page of many terms, where it says more than that it is one."""
        head = read_front_matter(file.data.decode("utf-8-sig", "replace"))
        place = place_of(file.path)
        title = declared_title(head, place.locale) or first_heading(head.body)
        is_named = is_called_glossary(title) or is_called_glossary(place.name)
        if is_companion(place.name) or not is_named or says_kind_alone(title):
            return Description()
        is_whole = sum(part.level == 1 for part in parted(head.body)) <= 1
        return Description(titles=titled(title)) if is_whole else Description()

    def remarks(self) -> Iterator[Finding]:
        """What there is to say of all pages together: each unknown shortcode once."""
        for name, count in self._unknown.most_common():
            message = f"the shortcode '{name}' is not known; its text was kept ({count} times)"
            values = (name, str(count))
            yield Finding("", 0, Severity.INFO, "unknown-shortcode", message, values)

    def settled(self) -> MarkdownFolder:
        """The same, with what it knows of all pages."""
        settled = MarkdownFolder()
        settled._folder = self._all_pages(self._others) if self._others else None
        return settled

    def take_counts(self) -> Counter[str]:
        """The unknown shortcodes that were met."""
        counts, self._unknown = self._unknown, Counter()
        return counts

    def add_counts(self, counts: Counter[str]) -> None:
        """Add those that another process has met."""
        self._unknown.update(counts)

    def write(
        self, _glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield each page at its own path, as it came; what of a file is not kept is told."""
        yield from written_files(NAME, pages)

    def _read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        place = place_of(file.path)
        text = decode_source(file)
        matter = with_properties(read_front_matter(text), file.path)
        title = declared_title(matter, place.locale)
        folder = self._surveyed(file)
        body = read_body(matter.body, title)
        name = body.title or name_of_file(place.name)
        facts = folder.pages.get(file.path)
        is_one = facts is not None and facts.is_one_term(file)
        terms = None if is_one else terms_of_page(place, name, matter.body)
        if matter.text("layout").lower() in _NO_TERM_LAYOUTS:
            yield _no_term(file.path, "a page of the web site")
        elif terms:
            locale = facts.locale if facts else locale_of(place, matter, f"{name}\n{matter.body}")
            prose = ProseReader(folder, file.path, locale, self._unknown, matter.body)
            pages = TermPages(SourceText(file.path, NAME, text), locale, prose, folder)
            yield from pages.read(terms, folder.term_slugs(file.path))
            yield from tables_left_aside(file.path, matter, place, name, terms)
        elif reason := _why_no_term(place, matter, (title, name), folder):
            yield _no_term(file.path, reason)
        else:
            yield from self._pages(SourceText(file.path, NAME, text), matter, body, folder)
        if matter.fault:
            line, what = matter.fault
            message = f"the header was read line by line: {what}"
            yield Finding(file.path, line, Severity.INFO, "front-matter", message, (what,))

    def _pages(
        self, source: SourceText, matter: FrontMatter, body: Body, folder: Folder
    ) -> Iterator[SourcePage | Finding]:
        place = place_of(source.path)
        title = body.title or name_of_file(place.name)
        facts = folder.pages.get(source.path)
        locale = facts.locale if facts else locale_of(place, matter, f"{title}\n{body.intro}")
        prose = ProseReader(folder, source.path, locale, self._unknown, matter.body)
        slug = folder.slug_of(source.path)
        spoken = () if place.locale else spoken_parts(body, matter, title)
        if spoken:
            for page in _spoken_pages(spoken, slug, matter, prose):
                yield SourcePage(slug, page, source)
            return
        lines, below = said_below_headings(body.parts)
        whole = f"{lines}\n\n{body.intro}" if lines and not place.locale else body.intro
        said = labelled(lines if place.locale else whole)
        intro = said.prose if said and not place.locale else body.intro
        headed = (Part(part.title, prose.read(part.prose)) for part in below)
        parts: tuple[Part, ...] = (Part("", prose.read(intro)), *headed)
        by_title = JA_JP if is_japanese(title) else EN_US
        own = by_title if said and not place.locale else locale
        page = build_page(Article(slug, own, title, parts, matter))
        if place.is_index and not page.short_definition and not page.sections:
            # A site lists the pages below it here.
            yield _no_term(source.path, "a template or index page")
            return

        def resolve(name: str) -> str | None:
            return folder.resolve(source.path, name)

        named = None if place.locale else named_in_header(matter, locale)
        if named and not folder.has_twin(slug, locale):
            said = replace(said or unlabelled(intro), names=(*named.names, *(said or named).names))
        told = (page,) if said is None else _told_pages(said, place, page, resolve)
        for each in told:
            yield SourcePage(slug, with_own_text(each, matter), source)

    def _surveyed(self, file: SourceFile) -> Folder:
        if self._others is None:
            return self._folder or survey(filter(None, [facts_of(file)]))
        return self._all_pages(self._others)

    def _all_pages(self, others: Callable[[], Iterable[SourceFile]]) -> Folder:
        if self._folder is None:
            self._folder = survey(filter(None, map(facts_of, others())))
        return self._folder


def _why_no_term(place: Place, matter: FrontMatter, titles: tuple[str, str], folder: Folder) -> str:
    """Why a page is no term; `titles` are the one that is declared, and what it is called by."""
    title, name = titles
    is_top = not place.name or (place.is_index and is_top_of_site(place))
    if is_top or is_companion(place.name) or is_home(place, matter.body):
        return "a template or index page"
    if not matter.body.strip() and (place.is_index or not title or folder.is_branch(place.name)):
        return "an empty page"
    if place.is_index and says_kind_alone(name):
        return "a template or index page"
    if is_called_glossary(name) and lists_links_alone(matter.body):
        return "a template or index page"
    if is_no_note(place, matter.body):
        return "a template or a diary page"
    return "a post of a blog" if is_post(place) and folder.has_more_than_posts else ""


def _told_pages(
    said: Labelled, place: Place, page: Page, resolve: Callable[[str], str | None]
) -> Iterable[Page]:
    """The page with what lines with labels say, and its twin unless that has its own folder."""
    if place.locale:
        return (with_lines(said, page, resolve),)
    return in_languages(said, page.locale, page, resolve)


def _spoken_pages(
    spoken: Iterable[Spoken], slug: str, matter: FrontMatter, prose: ProseReader
) -> Iterator[Page]:
    """The pages of a note that has a heading for each language."""
    for each in spoken:
        texts = (("", each.intro), *each.parts)
        parts = tuple(Part(heading, prose.read(text)) for heading, text in texts)
        page = build_page(Article(slug, each.locale, each.name, parts, matter))
        yield with_own_names(page)


def _no_term(path: str, reason: str) -> Finding:
    return Finding(path, 0, Severity.INFO, "not-a-term", f"not read: {reason}", (reason,))
