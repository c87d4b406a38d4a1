"""What goes into a pipe comes out of it, whole or not at all."""

from __future__ import annotations

from io import BytesIO

from glossary_app.model.locale import JA_JP
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.processes.pipes import receive, send

PAGE = SourcePage(
    "queue", Page(JA_JP, "待ち行列", "並べて置く。"), SourceText("a", "tsv", "\ud800")
)
FINDING = Finding("a.tsv", 7, Severity.WARNING, "repeated-id", "twice", ("7",))


def test_values_come_out_one_after_the_other() -> None:
    pipe = BytesIO()

    send((PAGE, FINDING), pipe)
    send("done", pipe)
    pipe.seek(0)

    assert receive(pipe) == (PAGE, FINDING)
    assert receive(pipe) == "done"
    assert receive(pipe) is None


def test_a_value_that_was_cut_short_is_none() -> None:
    pipe = BytesIO()
    send((PAGE, FINDING), pipe)

    for length in (4, 9, len(pipe.getvalue()) - 1):
        assert receive(BytesIO(pipe.getvalue()[:length])) is None
