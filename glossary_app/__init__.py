"""An offline bilingual (en-US / ja-JP) glossary browser. Read this first: the map of the code.

Layers. Each imports only what stands below it, and neighbours do not know each other; the import
contracts in pyproject.toml hold this.

    cli                  the command line `glossary`; imports no Qt
    gui                  the window `glossary-app`; the only place for Qt
    import_process       the window's imports, in a process of their own
    library              the façade: every use case as a method of `Library`
    importing            the pipeline: read, save, index; a generator of progress
    formats              files in and out, one module and one `Format` each
    store                SQLite: the glossaries, and beside them the user's own data
    search               Whoosh: designations and text, hits with their reasons
    rendering            an entry as an article of blocks, and blocks as text or HTML
    settings             what the window remembers
    recognition          designations of entries in running text
    markup               Markdown text as blocks
    japanese             keys, romaji and readings of Japanese text
    import_wire          what the window and its importing process say to each other
    model                the values that all of them speak of
    paths  resource_files  logs   where files are
    errors               faults that a person can act on

The data's way. A file is read by its format into pages (`formats` → `model.page`), saved in one
transaction (`store`), and indexed (`search`), all driven by `importing.pipeline`. A query becomes
hits (`search.index` → `model.hit`); a hit's entry is read from the store and laid out
(`rendering.article` → `model.blocks`), and the window draws the blocks (`gui.article_document`).
The index is derived: it bears the store's generation and is built anew whenever in doubt.

Where to change what.

    a new file format         formats/, a module with `name`, `suffixes`, `sniff`, `read`; registry
    what a page holds         model/page, store/schema + migrations, formats/handoff_*, rendering
    how a term is found       japanese/ for spellings, search/tiers for the order of hits
    what text links to        recognition/, rendering/quiet_links, library/term_links
    how a page reads          rendering/ for what stands where, gui/article_* for how it looks
    colours and type          gui/colours, gui/theme, gui/style_sheet, gui/fonts
    a command                 cli/ with its line in cli/late, and a method of library/library
    what mends a damaged file store/mending, library/mending, gui/damage_desk
    a sentence in the window  gui/messages, resources/translations/ja_JP.ts

How the window starts. `gui.app` shows a shell that can be typed into, covered by a picture of the
window as it was left (`gui.last_view`); where there is none, `gui.glance` puts an entry into it.
`gui.launch` builds the rest behind it and takes the shell's place. Two threads answer the window
(`gui.lanes`): one reads what is shown (`library.shelf`), one searches.

Lazy imports stand at eleven doors only, each with its reason beside it: `gui.start` (Qt, so that a
missing library can be named), `gui.app` (the window behind the shell, step by step), `gui.lane`
(the library behind the first entry), `gui.hand_on` (Qt's printing), `library.library` (import,
export and repair when they are asked for), `markup.late` (Markdown when a text is in it),
`cli.late` (a command when it is called), `formats.registry` (a format when it is met),
`japanese.readings` (SudachiPy when a reading is derived), `search.spelling` (rapidfuzz when a query
may be misspelt) and `store.database` (sqlite-utils when a file is new or old).
"""
