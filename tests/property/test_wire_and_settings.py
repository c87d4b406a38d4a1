"""What goes over the pipe or into the settings file comes back as it was, and junk does no harm."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.errors import GlossaryError
from glossary_app.import_child.wire import (
    ImportOrder,
    Message,
    read_message,
    read_order,
    write_message,
    write_order,
)
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Progress,
    Severity,
    Stage,
)
from glossary_app.paths import folders_below
from glossary_app.settings import Settings, Theme, View, load_settings, save_settings

texts = st.text(max_size=20)
counts = st.integers(min_value=0, max_value=10**9)
findings = st.builds(
    Finding,
    texts,
    counts,
    st.sampled_from(Severity),
    texts,
    texts,
    st.lists(texts, max_size=3).map(tuple),
)
messages = st.one_of(
    st.builds(Progress, st.sampled_from(Stage), counts, counts, texts),
    st.builds(
        ImportReport,
        texts,
        st.builds(ImportCounts, counts, counts, counts, counts),
        counts,
        st.lists(findings, max_size=3).map(tuple),
    ),
)
# Paths hold surrogates where the file system's bytes are no UTF-8 (PEP 383).
paths = st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=12).map(Path)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
settings_values = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    ui_locale=texts,
    view=st.sampled_from(View),
    zoom=st.integers(50, 300),
    system_font=st.booleans(),
    entry=texts,
    offset=st.integers(0, 1000),
    query=texts,
    tabs=st.lists(texts, max_size=3).map(tuple),
)


@given(messages)
def test_a_message_comes_back_from_a_single_line(message: Message) -> None:
    line = write_message(message)

    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    assert line.isascii()
    assert read_message(line) == message


@given(texts, texts, texts)
def test_a_fault_comes_back_with_its_fields(where: str, what: str, now: str) -> None:
    read = read_message(write_message(GlossaryError(where, what, now)))

    assert isinstance(read, GlossaryError)
    assert read.args == (where, what, now)


@given(paths, st.lists(paths, max_size=3), st.booleans())
def test_an_order_comes_back_with_its_paths(
    root: Path,
    named: list[Path],
    starter: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    order = ImportOrder(folders_below(root), tuple(named), starter)

    assert read_order(write_order(order)) == order


@given(st.text() | json_values.map(json.dumps))
def test_other_lines_are_passed_over(line: str) -> None:
    assert read_message(line) is None


@given(st.sampled_from(["progress", "report", "fault"]), json_values)
def test_a_message_with_other_fields_is_passed_over(kind: str, fields: object) -> None:
    assert read_message(json.dumps({kind: fields})) is None


@given(settings_values)
def test_settings_come_back_as_they_were_saved(settings: Settings) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.json")
        save_settings(settings, file)

        assert load_settings(file) == settings


@given(st.dictionaries(st.sampled_from(list(Settings.__slots__)) | texts, json_values, max_size=6))
def test_any_json_in_the_file_gives_settings_that_can_be_saved(stored: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.json")
        file.write_text(json.dumps(stored), encoding="utf-8")

        settings = load_settings(file)

        save_settings(settings, file)
        assert load_settings(file) == settings
        assert 50 <= settings.zoom <= 300


@given(st.binary(max_size=60))
def test_any_bytes_in_the_file_give_settings(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.json")
        file.write_bytes(data)

        assert isinstance(load_settings(file), Settings)
