"""The tables and views of the glossaries' file, as they stand after the first migration.

The comments stay in the file itself: `.schema` and Datasette show them.
"""

from __future__ import annotations

GLOSSARY_TABLES = (
    """
CREATE TABLE glossaries (
  id       TEXT PRIMARY KEY,
  licence  TEXT NOT NULL,
  version  TEXT NOT NULL,
  trust    TEXT NOT NULL,            -- what may be handed on: reviewed-only, marked
  origin   TEXT NOT NULL,            -- where it was imported from, in words
  position INTEGER NOT NULL,         -- library order, from 0
  enabled  INTEGER NOT NULL CHECK (enabled IN (0, 1))  -- takes part in search and browsing
) STRICT
""",
    """
CREATE TABLE glossary_texts (
  glossary TEXT NOT NULL REFERENCES glossaries (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('title', 'policy')),
  ordinal  INTEGER NOT NULL,
  locale   TEXT NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (glossary, kind, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE origins (               -- roots that were imported; pages vanish only within theirs
  id       INTEGER PRIMARY KEY,
  glossary TEXT NOT NULL REFERENCES glossaries (id) ON DELETE CASCADE,
  root     TEXT NOT NULL,            -- the file or folder
  format   TEXT NOT NULL,            -- the format it was last read as
  UNIQUE (glossary, root)
) STRICT
""",
    """
CREATE TABLE files (                 -- files read without a remark: equal bytes need no reading
  origin INTEGER NOT NULL REFERENCES origins (id) ON DELETE CASCADE,
  path   TEXT NOT NULL,              -- below the origin's root
  digest TEXT NOT NULL,              -- of its bytes and of the reader's version
  pages  INTEGER NOT NULL,           -- how many it brought; fewer now: another root took some over
  PRIMARY KEY (origin, path)
) STRICT, WITHOUT ROWID
""",
)

ENTRY_TABLES = (
    """
CREATE TABLE entries (               -- one row a concept
  id       INTEGER PRIMARY KEY,
  glossary TEXT NOT NULL REFERENCES glossaries (id) ON DELETE CASCADE,
  slug     TEXT NOT NULL,
  UNIQUE (glossary, slug)
) STRICT
""",
    """
CREATE TABLE pages (                 -- what one locale says about an entry
  id                 INTEGER PRIMARY KEY,
  entry              INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  locale             TEXT NOT NULL,  -- BCP 47
  origin             INTEGER NOT NULL REFERENCES origins (id) ON DELETE CASCADE,
  path               TEXT NOT NULL,  -- the file, below the origin's root
  format             TEXT NOT NULL,  -- how source_text was read
  digest             TEXT NOT NULL,  -- SHA-256 of source_text, ours
  headword           TEXT NOT NULL,
  reading            TEXT,           -- kana, when known
  reading_derived    INTEGER NOT NULL CHECK (reading_derived IN (0, 1)),
  short_definition   TEXT NOT NULL,
  category           TEXT NOT NULL,
  prose_format       TEXT NOT NULL,  -- plain, markdown, marked
  quality            TEXT NOT NULL,  -- the source's word: verified, reviewed, draft, unrated
  draft              INTEGER NOT NULL CHECK (draft IN (0, 1)),
  canonical_url      TEXT NOT NULL,  -- this and what follows: as the source declares it
  publication_status TEXT NOT NULL,
  content_tier       TEXT NOT NULL,
  schema_version     TEXT NOT NULL,
  compatible_with    TEXT NOT NULL,
  content_hash       TEXT NOT NULL,  -- opaque: never claimed to be verified
  trust_policy       TEXT NOT NULL,
  last_updated       TEXT NOT NULL,
  banner             TEXT NOT NULL,
  limitations_lead   TEXT NOT NULL,
  source_text        TEXT NOT NULL,  -- the very text the page was read from
  UNIQUE (entry, locale)
) STRICT
""",
    "CREATE INDEX pages_by_file ON pages (origin, path)",
    """
CREATE TABLE keys (                  -- normal forms of designations: exact and prefix look-up
  key  TEXT NOT NULL,                -- strict key
  page INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,             -- 0 headword, 1 other designation, 2 reading
  PRIMARY KEY (key, page)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX keys_by_page ON keys (page)",
)

# Every table below holds parts of a page, in the order of `ordinal`, counted from 0.
PART_TABLES = (
    """
CREATE TABLE sections (
  page    INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind    TEXT NOT NULL,             -- definition, formula, boundary … other
  heading TEXT NOT NULL,
  lead    TEXT NOT NULL,             -- introduces the rows
  prose   TEXT NOT NULL,             -- stands for itself
  doubled INTEGER NOT NULL CHECK (doubled IN (0, 1)),  -- the source repeats its rows in prose
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE rows (
  page    INTEGER NOT NULL,
  section INTEGER NOT NULL,          -- the section's ordinal
  ordinal INTEGER NOT NULL,
  cells   TEXT NOT NULL CHECK (json_valid(cells)),     -- array of texts
  PRIMARY KEY (page, section, ordinal),
  FOREIGN KEY (page, section) REFERENCES sections (page, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE terms (                 -- designations beside the headword
  page            INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal         INTEGER NOT NULL,
  text            TEXT NOT NULL,
  kind            TEXT NOT NULL,     -- display_name, katakana, abbreviation, reading …
  locale          TEXT NOT NULL,
  reading         TEXT,
  reading_derived INTEGER NOT NULL CHECK (reading_derived IN (0, 1)),
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE relations (             -- typed links within the glossary
  page    INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  title   TEXT NOT NULL,
  kind    TEXT NOT NULL,             -- related, compare, broader, narrower …
  target  TEXT NOT NULL,             -- an entry's slug; the entry may be missing
  url     TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX relations_by_target ON relations (target)",
    """
CREATE TABLE chunks (                -- ids under which an AI assistant may cite a section
  page    INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE faqs (
  page     INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  question TEXT NOT NULL,
  answer   TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE sources (               -- published sources that a page rests on
  page      INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  publisher TEXT NOT NULL,
  title     TEXT NOT NULL,
  url       TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE limitations (           -- what a page must not be used for
  page    INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE tags (
  page    INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  tag     TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE headers (               -- header keys that the page's format does not know
  page    INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key     TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID
""",
)

STATE_TABLES = (
    """
CREATE TABLE generations (           -- one row: names the present content
  only TEXT PRIMARY KEY CHECK (only = 'current'),
  id   TEXT NOT NULL                 -- random, new with every write that changes an entry
) STRICT, WITHOUT ROWID
""",
)

VIEWS = (
    """
CREATE VIEW entry_list AS            -- each entry with its names and its least checked state
SELECT
  entries.glossary,
  entries.slug,
  max(pages.headword) FILTER (WHERE pages.locale = 'en-US') AS english,
  max(pages.headword) FILTER (WHERE pages.locale = 'ja-JP') AS japanese,
  max(pages.reading) FILTER (WHERE pages.locale = 'ja-JP') AS reading,
  group_concat(pages.locale, ' ') AS locales,
  group_concat(DISTINCT pages.quality) AS qualities,
  max(pages.draft) AS draft
FROM entries
JOIN pages ON pages.entry = entries.id
GROUP BY entries.id
""",
    """
CREATE VIEW designations AS          -- every text that names an entry
SELECT entries.glossary, entries.slug, pages.locale AS page_locale,
  'headword' AS kind, pages.locale AS locale, pages.headword AS text, pages.reading AS reading
FROM pages
JOIN entries ON entries.id = pages.entry
UNION ALL
SELECT entries.glossary, entries.slug, pages.locale,
  terms.kind, terms.locale, terms.text, terms.reading
FROM terms
JOIN pages ON pages.id = terms.page
JOIN entries ON entries.id = pages.entry
""",
    """
CREATE VIEW back_links AS            -- for each entry, the entries that point at it
SELECT DISTINCT
  entries.glossary,
  relations.target AS slug,
  entries.slug AS from_slug,
  relations.kind
FROM relations
JOIN pages ON pages.id = relations.page
JOIN entries ON entries.id = pages.entry
WHERE entries.slug <> relations.target
""",
    """
CREATE VIEW dangling_relations AS    -- relations whose target is not in the glossary
SELECT entries.glossary, entries.slug, pages.locale,
  relations.title, relations.kind, relations.target, relations.url
FROM relations
JOIN pages ON pages.id = relations.page
JOIN entries ON entries.id = pages.entry
WHERE NOT EXISTS (
  SELECT 1
  FROM entries AS found
  WHERE found.glossary = entries.glossary AND found.slug = relations.target
)
""",
    """
CREATE VIEW glossary_sizes AS        -- how much each glossary holds
SELECT
  glossaries.id,
  count(DISTINCT entries.id) AS entries,
  count(pages.id) AS pages,
  count(pages.id) FILTER (WHERE pages.draft) AS drafts
FROM glossaries
LEFT JOIN entries ON entries.glossary = glossaries.id
LEFT JOIN pages ON pages.entry = entries.id
GROUP BY glossaries.id
ORDER BY glossaries.position
""",
)

# Since `mark_terms`: a designation's status is preferred, admitted, deprecated, forbidden or ''.
MARKED_DESIGNATIONS = """
CREATE VIEW designations AS          -- every text that names an entry
SELECT entries.glossary, entries.slug, pages.locale AS page_locale,
  'headword' AS kind, pages.locale AS locale, pages.headword AS text, pages.reading AS reading,
  '' AS status
FROM pages
JOIN entries ON entries.id = pages.entry
UNION ALL
SELECT entries.glossary, entries.slug, pages.locale,
  terms.kind, terms.locale, terms.text, terms.reading, terms.status
FROM terms
JOIN pages ON pages.id = terms.page
JOIN entries ON entries.id = pages.entry
"""

LIBRARY_SCHEMA = GLOSSARY_TABLES + ENTRY_TABLES + PART_TABLES + STATE_TABLES + VIEWS

# Since `sum_pages`.
PAGE_SUMS = """
CREATE TABLE page_sums (             -- whether a page is still as it was saved
  page    INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  reading INTEGER NOT NULL,          -- names what of a page was summed up
  sum     INTEGER NOT NULL           -- CRC-32
) STRICT
"""

# Since `keep_texts_once`: the rows of a table begin with the same header, and both pages of a row
# have the same text. In place of `pages.source_text`.
SOURCE_TEXTS = (
    """
CREATE TABLE source_heads (          -- first lines, with their ends, that many texts begin with
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT
""",
    """
CREATE TABLE source_texts (          -- the very texts that pages were read from
  id   INTEGER PRIMARY KEY,
  head INTEGER REFERENCES source_heads (id),  -- stands before the text
  text TEXT NOT NULL
) STRICT
""",
)

WHOLE_TEXTS = """
CREATE VIEW whole_texts AS           -- the text of each page, as it was read
SELECT pages.id AS page, coalesce(source_heads.text, '') || source_texts.text AS text
FROM pages
JOIN source_texts ON source_texts.id = pages.source
LEFT JOIN source_heads ON source_heads.id = source_texts.head
"""

# A text goes with the last page of its entry that was read from it.
FORGET_SOURCE_TEXT = """
CREATE TRIGGER forget_source_text AFTER DELETE ON pages
BEGIN
  DELETE FROM source_texts
  WHERE id = OLD.source
    AND NOT EXISTS (SELECT 1 FROM pages WHERE entry = OLD.entry AND source = OLD.source);
END
"""

# Since `describe_glossaries`: what is given by the user goes before what the source says.
DESCRIBED_GLOSSARIES = (
    "ALTER TABLE glossaries ADD COLUMN short_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE glossaries ADD COLUMN attribution TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE glossaries ADD COLUMN given_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE glossaries ADD COLUMN given_short_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE glossaries ADD COLUMN given_attribution TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE origins ADD COLUMN imported TEXT NOT NULL DEFAULT ''",
)
