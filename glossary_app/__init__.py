"""An offline bilingual (en-US / ja-JP) glossary browser. Read this first: the map of the code.

Layers. Each imports only what stands below it, and neighbours do not know each other; the import
contracts in pyproject.toml hold this.

    cli                  the command line `glossary`; a file is called like what the user types
    assistants           what AI assistants may ask, over MCP; beside the window
    gui                  the window `glossary-app`; the only place for Qt; its rooms stand below
    import_child         the window's imports in a process of their own, and what the two say
    library              the façade: every use case as a method of `Library`
    importing            containers, and the pipeline: read, save, index; a generator of progress
    formats              files in and out, one folder and one `Format` each
    store                SQLite: the glossaries, and beside them the user's own data
    search               Whoosh: designations and text, hits with their reasons
    rendering            an entry as an article of blocks, and blocks as text or HTML
    settings             what the window remembers
    installation         menu entry, system libraries, licences of what is in the program
    recognition          designations of entries in running text
    markup               Markdown text as blocks
    spelling             keys, kana, romaji, readings, variants and collation of both languages
    processes            helpers: processes of this program, and what they say to each other
    model                the values that all of them speak of
    paths  resource_files  logs  version   where files are, and which program this is
    errors               faults that a person can act on

Rooms of the window, each something that the reader does or sees. A room imports only what stands
below it, and `search`, `graph`, `glossaries`, `home`, `texts` and `assistants` do not know each
other.

    main  app            the entry, and the application before there is a window
    start                from the icon to the first page, and the end
    program              who knows whom: every part is built and connected there
    window               the frame, and its keys
    search               the left column: what is typed, the list, what a row opens
    graph                the map of relations
    glossaries           what is installed, imports, packs, damage
    home                 what there is to go on with, and the welcome
    texts                a text of the reader's own, with its terms
    assistants           entries as a text for an assistant; what they were given
    reading              which entry is open, in which language; copied, printed, noted, found in
    contents             the right column
    article              a painted article
    keys                 commands: name, key and place in the menu, each declared once
    background           work off the main thread, and the one door to the library
    words                sentences of the interface
    widgets              parts without a subject
    style                how everything looks

Inside a room the same words mean the same thing: `panel` and `view` (what is seen), `model`,
`delegate`, `controller` (who connects), `questions` (what is asked of the library; no widget).

The data's way. A file is read by its format into pages (`formats` → `model.page`), saved in one
transaction (`store`), and indexed (`search`), all driven by `importing.pipeline`. A query becomes
hits (`search.index` → `model.hit`); a hit's entry is read from the store and laid out
(`rendering.article` → `model.blocks`), and the window draws the blocks (`gui.article.document`).
The index is derived: it bears the store's generation and is built anew whenever in doubt. One
process at a time changes a library (`library.turns`): the index of a write is made inside the
write's transaction, and taken into use when that is kept. Helpers, processes that live as long,
read a large file ahead or their share of a large folder (`importing.ahead`), and make a large index
ready (`search.building.spreading`). Readers never wait for it.

Where to change what.

    how a folder is read      formats/markdown_folder: `folder` for its pages, `page_terms` for one
    notes in both languages   formats/markdown_folder/two_languages
    Sphinx and AsciiDoc       formats/marked_text, which make Markdown of them
    what a format leaves out  formats/fields/losses, what a reader does: formats/fields/left_aside
    a new file format         formats/, a folder with a `format`; a line in formats/registry
    how files are read        importing/reading; a format's `version` when it reads otherwise
    how tables are understood formats/table: `shape` and `deciding`, `roles`, `cells`
    what an import decides    model/imports, cli/table_options
    what several formats share formats/fields
    the folder of web pages   library/html_folder, resources/page
    whose work a glossary is  formats/descriptions, importing/describing
    what is known of en, ja   model/languages
    what a page holds         model/page, store/file/schema + migrations, formats/handoff, rendering
    how a term is found       spelling/ for spellings, search/answering/tiers for the order
    what text links to        recognition/, rendering/quiet_links, library/links
    what `scan` finds         recognition/scanning, library/scanning; names are cut in `planting`
    what a scan keeps on disk library/cut_names, recognition/scanning/writing and tree
    what `check` says         library/checks and model/checks, with a row in README
    what stands beside what   rendering/pairing, of two entries rendering/comparison
    how a page reads          rendering/ for what stands where, gui/article for how it looks
    colours and type          gui/style
    what may be handed on     library/handing_on; library/handoff for how it is written
    a tool of assistants      assistants/tools and answers
    a command of the shell    cli/ with its line in cli/late, and a method of library/library
    what is asked at an import gui/glossaries/import_sheet, model/imports/choosing
    what a glossary's card says gui/glossaries/card and card_words, store/glossary_facts
    what undoing a removal needs store/setting_aside, library/removing
    what filters there are    gui/search/scope and chips, store/subjects
    a command of the window   gui/keys/commands, `commands()` of a controller, ja_JP.ts
    what mends a damaged file store/file/mending, library/mending, gui/glossaries/damage
    a remark's sentence       gui/words/fault_texts and remarks, by its code
    a sentence in the window  gui/words/messages, resources/translations/ja_JP.ts

Where to find what the window does.

    what an arrow key does in the list  gui/search/result_list, `move_by_key`
    which keys cannot be chosen         gui/keys/fixed_keys
    what is copied of an entry          gui/reading/copying
    how two entries are compared        gui/reading/comparing
    what is copied of a selection       gui/article/selection
    which thread runs a search          gui/background/lanes, `library`
    what becomes of a late answer       gui/background/newest
    who is told of a fault              `tell_faults` of a lane, as gui/program sets it
    when the start's picture goes away  gui/start/course
    what is remembered of the window    gui/window/session, settings

How the window starts. `gui.app` shows a shell that can be typed into, covered by a picture of the
window as it was left (`gui.start.last_view`); where there is none, `gui.start.first_entry` puts an
entry into it. `gui.start.filling` builds the rest behind it, and `gui.start.course`, which owns the
start's states, says when it takes the shell's place. Two threads answer the window
(`gui.background.lanes`): one reads what is shown (`library.entries`), one searches.

Lazy imports stand at eleven doors only, each with its reason beside it: `gui.main` (Qt, so that a
missing library can be named), `gui.app` (the window behind the shell, step by step),
`gui.background.library_door` (the library behind the first entry), `gui.reading.hand_on` (Qt's
printing), `library.library` (import, export and repair when they are asked for), `markup.late`
(Markdown when a text is in it), `cli.late` (a command when it is called), `formats.registry` (a
format when it is met), `spelling.readings` (SudachiPy when a reading is derived),
`search.answering.did_you_mean` (rapidfuzz when a query may be misspelt) and `store.file.database`
(sqlite-utils when a file is new or old).
"""
