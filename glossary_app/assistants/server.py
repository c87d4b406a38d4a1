"""MCP over standard input and output; the SDK's only door.

Requests are answered on the event loop's own thread, which owns the library: each is short.
"""

from __future__ import annotations

import gc
import json
import logging
from importlib.metadata import version
from typing import Any

import anyio
import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp.shared.message import SessionMessage

from glossary_app.assistants.desk import Desk
from glossary_app.assistants.tools import BY_NAME, TOOLS
from glossary_app.errors import GlossaryError
from glossary_app.paths import APP_ID

_NAME = "glossary"
_HELP = (
    "Terms of the user's own glossaries in English and Japanese. Cite passages by chunk id, and"
    " tell the quality of what you cite: a draft has not been reviewed."
)
_MARKDOWN = "text/markdown"
_TEMPLATE = "glossary://{glossary}/{locale}/{slug}"
# JSON-RPC 2.0, 5.1.
_NOT_JSON, _NO_REQUEST, _BAD_PARAMETERS, _NOT_FOUND = -32700, -32600, -32602, -32002

_CANCELLED = "notifications/cancelled"

_Context = ServerRequestContext[Any]


def serve(desk: Desk) -> None:
    """Answer until the other side closes the pipe."""
    # What clients send amiss is told to them, and is nobody's else.
    logging.getLogger("mcp").setLevel(logging.ERROR)
    desk.make_ready()
    # All that stays is there: to look through it for garbage would hold up an answer.
    gc.collect()
    gc.freeze()
    try:
        anyio.run(_serve, desk)
    except* (BrokenPipeError, anyio.BrokenResourceError):
        # Who asked has gone and reads no answer: the talk is over, and nothing is wrong.
        pass


async def _serve(desk: Desk) -> None:
    server = _server(desk)
    async with stdio_server() as (incoming, outgoing), anyio.create_task_group() as tasks:
        passed, requests = anyio.create_memory_object_stream[SessionMessage | Exception](0)
        answers, given = anyio.create_memory_object_stream[SessionMessage](0)
        open_requests = _OpenRequests()

        async def pass_on() -> None:
            """Hand messages to the server; what is none, which it would pass over, is answered."""
            async with passed:
                async for message in incoming:
                    if isinstance(message, Exception):
                        await outgoing.send(_protest(message))
                    else:
                        _note(message.message, open_requests)
                        await passed.send(message)
                # The server drops what it has not answered when nothing more can come.
                await open_requests.wait()

        async def give() -> None:
            async for answer in given:
                await outgoing.send(answer)
                if isinstance(answer.message, types.JSONRPCResponse | types.JSONRPCError):
                    open_requests.close(answer.message.id)

        tasks.start_soon(pass_on)
        tasks.start_soon(give)
        await server.run(requests, answers, server.create_initialization_options())
        tasks.cancel_scope.cancel()
        # Who writes answers waits for the end of them.
        outgoing.close()


class _OpenRequests:
    """Knows requests by their ids from when they come until their answers have been handed over."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._closed = anyio.Event()

    def open(self, id_: object) -> None:
        """Note a request that has come."""
        self._ids.add(str(id_))

    def close(self, id_: object) -> None:
        """Note that it has been answered, or is not to be answered any more."""
        self._ids.discard(str(id_))
        self._closed.set()

    async def wait(self) -> None:
        """Wait until none is open."""
        while self._ids:
            await self._closed.wait()
            self._closed = anyio.Event()


def _note(message: types.JSONRPCMessage, open_requests: _OpenRequests) -> None:
    """Note a request, or that one was taken back: it will not be answered."""
    if isinstance(message, types.JSONRPCRequest):
        open_requests.open(message.id)
    elif isinstance(message, types.JSONRPCNotification) and message.method == _CANCELLED:
        open_requests.close((message.params or {}).get("requestId"))


def _server(desk: Desk) -> Server[Any]:
    async def list_tools(
        _context: _Context, _parameters: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=_TOOLS)

    async def call_tool(
        _context: _Context, parameters: types.CallToolRequestParams
    ) -> types.CallToolResult:
        return _call(desk, parameters.name, parameters.arguments or {})

    async def list_resources(
        _context: _Context, parameters: types.PaginatedRequestParams | None
    ) -> types.ListResourcesResult:
        return _resources(desk, parameters.cursor if parameters else None)

    async def list_templates(
        _context: _Context, _parameters: types.PaginatedRequestParams | None
    ) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(resource_templates=[_PAGES])

    async def read_resource(
        _context: _Context, parameters: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        return _page(desk, parameters.uri)

    return Server(
        _NAME,
        version=version(APP_ID),
        instructions=_HELP,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
    )


def _call(desk: Desk, name: str, arguments: dict[str, Any]) -> types.CallToolResult:
    if name not in BY_NAME:
        raise MCPError(_BAD_PARAMETERS, f"no tool '{name}'")
    try:
        content = desk.call(BY_NAME[name], arguments)
    except GlossaryError as error:
        # Told as an answer, so that the assistant can ask better (MCP, Tools, Error Handling).
        fault = {"code": error.code, "where": error.where, "what": error.what, "now": error.now}
        return _result({"error": fault}, is_error=True)
    return _result(content, is_error=False)


def _result(content: dict[str, Any], *, is_error: bool) -> types.CallToolResult:
    text = json.dumps(content, ensure_ascii=False)
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)],
        structured_content=content,
        is_error=is_error,
    )


def _resources(desk: Desk, cursor: str | None) -> types.ListResourcesResult:
    if cursor is not None and not cursor.isdecimal():
        raise MCPError(_BAD_PARAMETERS, f"no cursor of ours: '{cursor}'")
    pages, following = desk.pages(int(cursor or 0))
    resources = [
        types.Resource(name=page.headword, uri=page.address, mime_type=_MARKDOWN) for page in pages
    ]
    next_cursor = None if following is None else str(following)
    return types.ListResourcesResult(resources=resources, next_cursor=next_cursor)


def _page(desk: Desk, uri: str) -> types.ReadResourceResult:
    try:
        text = desk.page_text(uri)
    except GlossaryError as error:
        raise MCPError(_NOT_FOUND, str(error), {"uri": uri}) from error
    contents = types.TextResourceContents(uri=uri, mime_type=_MARKDOWN, text=text)
    return types.ReadResourceResult(contents=[contents])


def _protest(fault: Exception) -> SessionMessage:
    """What is answered to a line that is no message: whose it was cannot be known."""
    is_json = "json_invalid" not in {each["type"] for each in _errors_of(fault)}
    code, what = (_NO_REQUEST, "no JSON-RPC message") if is_json else (_NOT_JSON, "not JSON")
    error = types.ErrorData(code=code, message=what)
    return SessionMessage(types.JSONRPCError(jsonrpc="2.0", id=None, error=error))


def _errors_of(fault: Exception) -> list[Any]:
    errors = getattr(fault, "errors", None)
    return list(errors()) if callable(errors) else []


_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_TOOLS = [
    types.Tool(
        name=tool.name, description=tool.purpose, input_schema=tool.schema, annotations=_READ_ONLY
    )
    for tool in TOOLS
]
_PAGES = types.ResourceTemplate(name="Hand-off page", uri_template=_TEMPLATE, mime_type=_MARKDOWN)
