"""How each command is called, as its help shows it."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, ...]] = {
    "import": (
        "glossary import terms.csv",
        "glossary import 用語集.xlsx --sheet 用語 --dry-run",
        "glossary import old.txt --encoding cp932 --delimiter tab --map 3=definition:ja-JP",
    ),
    "search": (
        "glossary search fine-tuning",
        "glossary search かいやくりつ --locale ja-JP",
        "glossary search 'title:token -api' --json",
    ),
    "show": (
        "glossary show fine-tuning",
        "glossary show 解約率 --locale ja-JP",
        "glossary show starter/token --format markdown",
    ),
    "list": ("glossary list --glossary starter", "glossary list --json"),
    "export": (
        "glossary export --glossary starter --output starter.glossary",
        "glossary export --glossary starter --format xlsx --output terms.xlsx",
        "glossary export fine-tuning 解約率 --format csv",
    ),
    "check": ("glossary check --glossary starter", "glossary check fine-tuning 解約率"),
    "glossaries": ("glossary glossaries", "glossary glossaries --json"),
    "remove": ("glossary remove starter",),
    "scan": (
        "glossary scan contract.docx",
        "glossary scan 議事録.txt --json",
        "pbpaste | glossary scan - --forbidden",
    ),
    "hand-off": (
        "glossary hand-off fine-tuning rag --budget 8000",
        "glossary hand-off --starred --json",
        "glossary hand-off --search 'kind:boundary 評価' --limit 5 --locale ja-JP",
    ),
    "given": ("glossary given", "glossary given --empty"),
    "mcp": ("glossary mcp", "glossary mcp --include-drafts"),
    "starter": ("glossary starter", "glossary starter --restore"),
    "reindex": ("glossary reindex",),
    "doctor": ("glossary doctor", "glossary doctor --mend"),
    "help": ("glossary help import", "glossary help query", "glossary help json"),
}
