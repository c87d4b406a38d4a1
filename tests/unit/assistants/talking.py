"""Talks with `glossary mcp` over a real pipe, as the SDK's own client does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import anyio
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

_Answer = TypeVar("_Answer")

_HELLO = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
_READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}


def command(home: Path, *options: str) -> list[str]:
    program = [sys.executable, "-c", "from glossary_app.cli.main import main; main()"]
    return [*program, "--data-dir", str(home), "--no-starter", "mcp", *options]


def talk(home: Path, ask: Callable[[Client], Awaitable[_Answer]], *options: str) -> _Answer:
    """What the SDK's client is answered by a server of its own."""
    program, *arguments = command(home, *options)

    async def conversation() -> _Answer:
        server = stdio_client(StdioServerParameters(command=program, args=arguments))
        async with Client(server) as client:
            return await ask(client)

    return anyio.run(conversation)


def call(home: Path, tool: str, *options: str, **arguments: Any) -> Any:
    """The content of one tool's answer."""

    async def ask(client: Client) -> Any:
        return (await client.call_tool(tool, arguments)).structured_content

    return talk(home, ask, *options)


def greeting() -> bytes:
    """What a client says first, a line each."""
    return "".join(f"{json.dumps(each)}\n" for each in (_HELLO, _READY)).encode()


def send(home: Path, *lines: str) -> list[Any]:
    """What is answered to raw lines, behind the greeting."""
    ended = subprocess.run(
        command(home),
        input=greeting() + "\n".join(lines).encode(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    return [json.loads(line) for line in ended.stdout.splitlines()][1:]
