"""The two kinds of file that the program keeps, and the steps that each has gone through."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file; `steps` are the names of its migrations, oldest first.

    One that is private holds what its user has written and looked for.
    """

    name: str
    steps: tuple[str, ...]
    is_private: bool = False


# Stand here and not with the steps, so that a current file is told without sqlite-utils.
LIBRARY = FileKind(
    "library",
    (
        "create_library",
        "order_pages",
        "mark_terms",
        "sum_pages",
        "keep_choices",
        "keep_names_of_targets",
        "choose_links",
        "keep_texts_once",
        "describe_glossaries",
        "keep_remarks",
    ),
)
USER = FileKind("user", ("create_user_data", "note_missing_terms"), is_private=True)
