"""Every tool, asked by the SDK's own client over a real pipe."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from mcp.client.client import Client
from mcp.shared.exceptions import MCPError
from mcp_types import TextResourceContents

from glossary_app.library.handoff.given_log import GivenLog
from glossary_app.paths import folders_below
from tests.unit.assistants.conftest import import_into
from tests.unit.assistants.talking import call, command, greeting, send, talk

TRUST = {"chunks", "quality", "sources", "limitations"}


def test_each_tool_is_listed_as_one_that_only_reads(filled: Path) -> None:
    async def ask(client: Client) -> Any:
        return (await client.list_tools()).tools

    tools = talk(filled, ask)

    assert [tool.name for tool in tools] == [
        "search_terms",
        "get_term",
        "get_chunk",
        "list_relations",
        "glossary_info",
        "find_terms_in_text",
    ]
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools)


def test_a_search_answers_like_the_command_line_with_trust_beside_each_hit(filled: Path) -> None:
    answer = call(filled, "search_terms", query="ｷｬｯｼｭ", limit=3, locale="en-US")

    hit = answer["hits"][0]
    assert {"query", "elapsed_ms", "total", "hits", "tried", "nearest"} <= set(answer)
    assert (hit["glossary"], hit["entry"], hit["quality"]) == ("reviewed", "cache", "reviewed")
    assert set(hit) >= TRUST
    assert hit["chunks"][0]["id"].split(":")[1] == "chunk"


def test_a_term_is_named_as_people_name_it(filled: Path) -> None:
    names = ("cache", "reviewed/cache", "キャッシュ", "Caching layer")

    async def ask(client: Client) -> list[Any]:
        answers = [await client.call_tool("get_term", {"entry": name}) for name in names]
        return [answer.structured_content for answer in answers]

    for answer in talk(filled, ask):
        assert (answer["entry"], answer["draft"]) == ("cache", False)
        assert [page["locale"] for page in answer["pages"]] == ["en-US", "ja-JP"]
        assert set(answer) >= TRUST


def test_a_term_is_given_in_part(filled: Path) -> None:
    answer = call(filled, "get_term", entry="cache", locale="ja-JP", sections=["meaning"])

    [page] = answer["pages"]
    assert page["locale"] == "ja-JP"
    assert {section["kind"] for section in page["sections"]} <= {"meaning"}
    assert {chunk["kind"] for chunk in answer["chunks"]} <= {"meaning"}


def test_every_chunk_id_of_an_answer_leads_to_its_passage(filled: Path) -> None:
    async def ask(client: Client) -> list[Any]:
        told = (await client.call_tool("get_term", {"entry": "cache"})).structured_content
        ids = [chunk["id"] for chunk in told["chunks"]]
        got = [await client.call_tool("get_chunk", {"chunk_id": each}) for each in ids]
        return [(id_, answer.structured_content) for id_, answer in zip(ids, got, strict=True)]

    answers = talk(filled, ask)

    assert len(answers) == 4
    for id_, answer in answers:
        assert (answer["id"], answer["entry"]) == (id_, "cache")
        assert answer["text"]
        assert set(answer) >= TRUST


def test_relations_and_glossaries_are_told(filled: Path) -> None:
    relations = call(filled, "list_relations", entry="cache")
    info = call(filled, "glossary_info")

    assert {relation["target"] for relation in relations["relations"]}
    assert set(relations) >= {"back_links", *TRUST}
    assert [(each["id"], each["trust"]) for each in info["glossaries"]] == [
        ("reviewed", "reviewed-only")
    ]


def test_the_terms_of_a_text_are_found_with_their_counterparts(filled: Path) -> None:
    answer = call(filled, "find_terms_in_text", text="Two caches. キャッシュを見る。", limit=1)

    [term] = answer["terms"]
    assert (term["text"], term["headwords"]["ja-JP"]) == ("caches", "キャッシュ")
    assert answer["total"] == 2
    assert set(answer["entries"][0]) >= TRUST


def test_a_draft_is_held_back_and_the_answers_say_so(filled: Path) -> None:
    found = call(filled, "search_terms", query="eviction")
    named = call(filled, "get_term", entry="eviction")
    scanned = call(filled, "find_terms_in_text", text="An eviction.")

    assert "eviction" not in [hit["entry"] for hit in found["hits"]]
    assert found["withheld"] >= 1
    assert named["error"]["code"] == "withheld"
    assert (scanned["terms"], scanned["withheld"]) == ([], 1)


def test_a_draft_that_the_user_lets_out_is_marked(filled: Path) -> None:
    answer = call(filled, "get_term", "--include-drafts", entry="eviction")

    assert answer["quality"] == "draft" or answer["draft"]


AMISS: list[tuple[str, dict[str, Any], str]] = [
    ("get_term", {"entry": "chache"}, "no entry 'chache'"),
    ("get_term", {}, "'entry' is missing"),
    ("get_term", {"entry": 3}, "'entry' is no string"),
    ("get_term", {"entry": "cache", "locale": "!"}, "'!' is no locale"),
    ("get_term", {"entry": "cache", "sections": [1]}, "'sections' holds more than texts"),
    ("search_terms", {"query": "cache", "limit": 0}, "'limit' is out of bounds"),
    ("search_terms", {"query": "cache", "page": 2}, "no argument 'page'"),
    ("search_terms", {"query": "c" * 2000}, "'query' is over 1000 characters"),
    ("get_chunk", {"chunk_id": "nothing"}, "no such chunk"),
    ("find_terms_in_text", {"text": "a", "limit": True}, "'limit' is no integer"),
]


def test_what_cannot_be_answered_is_said_as_an_answer(filled: Path) -> None:
    async def ask(client: Client) -> list[Any]:
        return [await client.call_tool(tool, arguments) for tool, arguments, _ in AMISS]

    answers = talk(filled, ask)

    told = [answer.structured_content["error"]["what"] for answer in answers]
    assert all(answer.is_error for answer in answers)
    assert told == [what for _, _, what in AMISS]


def test_pages_are_resources_and_drafts_are_none(filled: Path) -> None:
    async def ask(client: Client) -> tuple[list[str], str]:
        listed = (await client.list_resources()).resources
        [contents] = (await client.read_resource("glossary://reviewed/en-US/cache")).contents
        with pytest.raises(MCPError, match="hands on reviewed pages only"):
            await client.read_resource("glossary://reviewed/en-US/eviction")
        with pytest.raises(MCPError, match="no such entry"):
            await client.read_resource("glossary://reviewed/en-US/lost")
        assert isinstance(contents, TextResourceContents)
        return [resource.uri for resource in listed], contents.text

    addresses, text = talk(filled, ask)

    assert addresses == ["glossary://reviewed/en-US/cache", "glossary://reviewed/ja-JP/cache"]
    assert text.startswith("# Cache\n")


def test_what_is_no_message_gets_a_protocol_error_and_the_talk_goes_on(filled: Path) -> None:
    half = '{"jsonrpc":"2.0","id":9,"meth'

    answers = send(
        filled,
        "\x00 garbage",
        '{"a": 1}',
        '{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"format_disk"}}',
        '{"jsonrpc":"2.0","id":6,"method":"no/such"}',
        '{"jsonrpc":"2.0","id":7,"method":"ping"}',
        half,
    )

    codes = [(answer["id"], answer.get("error", {}).get("code")) for answer in answers]
    assert sorted(codes, key=str) == sorted(
        [(None, -32700), (None, -32600), (5, -32602), (6, -32601), (7, None), (None, -32700)],
        key=str,
    )


def test_all_that_was_asked_is_answered_though_nothing_more_can_come(filled: Path) -> None:
    asked = [
        json.dumps(
            {
                "jsonrpc": "2.0",
                "id": id_,
                "method": "tools/call",
                "params": {"name": "search_terms", "arguments": {"query": f"cache {id_}"}},
            }
        )
        for id_ in range(1, 31)
    ]

    answers = send(filled, *asked)

    assert sorted(answer["id"] for answer in answers) == [*range(1, 31)]


def test_an_assistant_that_goes_away_in_the_middle_ends_the_talk(filled: Path) -> None:
    pipe = subprocess.PIPE
    # Without buffers, or what was not taken would be written once more at the end.
    with subprocess.Popen(
        command(filled), bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe
    ) as server:
        assert server.stdin
        assert server.stdout
        assert server.stderr
        server.stdin.write(greeting())
        assert server.stdout.readline()
        server.stdout.close()

        ping = b'{"jsonrpc":"2.0","id":1,"method":"ping"}\n'
        with suppress(BrokenPipeError):
            while server.poll() is None:
                server.stdin.write(ping)

        assert (server.wait(30), server.stderr.read()) == (0, b"")


def test_a_request_that_was_taken_back_does_not_keep_the_talk_open(filled: Path) -> None:
    asked = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
    taken_back = {"method": "notifications/cancelled", "params": {"requestId": 1}}

    answers = send(filled, asked, json.dumps({"jsonrpc": "2.0", **taken_back}))

    assert [answer["id"] for answer in answers] in ([1], [])


def test_an_import_by_another_process_is_noticed(home: Path, tmp_path: Path) -> None:
    table = tmp_path / "office.csv"
    table.write_text("id,term:en-US,definition:en-US\nlease,Lease,A loan of things.\n", "utf-8")

    async def ask(client: Client) -> list[int]:
        query = {"query": "lease"}
        scan = {"text": "Two leases."}
        before = (await client.call_tool("search_terms", query)).structured_content
        nothing = (await client.call_tool("find_terms_in_text", scan)).structured_content
        import_into(home, table)
        after = (await client.call_tool("search_terms", query)).structured_content
        found = (await client.call_tool("find_terms_in_text", scan)).structured_content
        return [
            before["total"],
            nothing["total"],
            after["total"] + after["withheld"],
            found["total"] + found["withheld"],
        ]

    assert talk(home, ask) == [0, 0, 1, 1]


def test_hundreds_of_calls_in_a_row_are_answered_and_noted(home: Path) -> None:
    async def ask(client: Client) -> set[int]:
        answers = [
            (await client.call_tool("search_terms", {"query": query})).structured_content
            for query in ("cache", "キャッシュ", "zzzz") * 100
        ]
        return {len(answer["hits"]) for answer in answers}

    assert talk(home, ask) == {0, 1}
    given = GivenLog(folders_below(home).data).read()
    assert len(given) == 300
    assert (given[0].way, given[0].question) == ("mcp", "search_terms zzzz")
    assert given[1].entries == ("reviewed/cache",)
