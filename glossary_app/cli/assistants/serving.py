"""`glossary mcp`."""

from __future__ import annotations

import sys

import click

from glossary_app.assistants.desk import Desk
from glossary_app.cli.late import late_serve
from glossary_app.cli.session import JsonCommand, Session
from glossary_app.cli.wording.help_pages import write_lines
from glossary_app.errors import UsageError

_SETTING = '{"mcpServers": {"glossary": {"command": "glossary", "args": ["mcp"]}}}'


class _McpCommand(JsonCommand):
    """Says also what an assistant's configuration needs."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write it below the examples."""
        super().format_epilog(ctx, formatter)
        write_lines(formatter, "In the configuration of a desktop assistant", (_SETTING,))


@click.command("mcp", cls=_McpCommand)
@click.option("--include-drafts", is_flag=True, help="Hand on drafts too, marked as such.")
@click.pass_obj
def mcp_command(session: Session, *, include_drafts: bool) -> int:
    """Serve AI assistants over MCP: read-only, on standard input and output, with no socket.

    What each glossary's trust policy holds back is not handed on, and the answers say so.
    """
    serve = late_serve()
    if serve is None:
        advice = "install it with: pip install 'glossary-app[mcp]'"
        raise UsageError("mcp", "the MCP SDK is not installed", advice)
    desk = Desk.open(session.folders, starter=session.starter, include_drafts=include_drafts)
    try:
        serve(desk)
    finally:
        desk.close()
        sys.stdout.flush()
    return 0
