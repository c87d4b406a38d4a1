"""The tables of the user's own file, as they stand after the first migration.

An entry is named by glossary and slug, not by a row of the other file: what a user has written
outlives the removal of a glossary and belongs to the entry again when it comes back.
"""

from __future__ import annotations

USER_SCHEMA = (
    """
CREATE TABLE bookmarks (
  glossary TEXT NOT NULL,
  slug     TEXT NOT NULL,
  added    TEXT NOT NULL,            -- UTC, ISO 8601
  PRIMARY KEY (glossary, slug)
) STRICT
""",
    """
CREATE TABLE notes (
  glossary TEXT NOT NULL,
  slug     TEXT NOT NULL,
  text     TEXT NOT NULL,
  changed  TEXT NOT NULL,
  PRIMARY KEY (glossary, slug)
) STRICT
""",
    """
CREATE TABLE visits (                -- the history, newest last
  id       INTEGER PRIMARY KEY,
  glossary TEXT NOT NULL,
  slug     TEXT NOT NULL,
  locale   TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE searches (              -- recent searches, each query once
  query TEXT PRIMARY KEY,
  at    TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX searches_by_time ON searches (at)",
)

MISSING_TERMS = """
CREATE TABLE missing_terms (         -- searched, not found, and written down to be added
  query TEXT PRIMARY KEY,
  at    TEXT NOT NULL
) STRICT
"""
