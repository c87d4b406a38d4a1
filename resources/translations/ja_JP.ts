<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Glossary Browser</source>
            <translation>用語集ブラウザーについて</translation>
        </message>
        <message>
            <source>Copy the path</source>
            <translation>パスをコピー</translation>
        </message>
        <message>
            <source>Third-party software and its licenses</source>
            <translation>使用しているソフトウェアとライセンス</translation>
        </message>
        <message>
            <source>Glossary Browser</source>
            <translation>用語集ブラウザー</translation>
        </message>
        <message>
            <source>Finds and explains terms in English and Japanese.</source>
            <translation>英語と日本語の用語を探し、意味を読むためのブラウザーです。</translation>
        </message>
        <message>
            <source>Works offline: the program opens no network connection.</source>
            <translation>オフラインで動作し、ネットワークには一切接続しません。</translation>
        </message>
        <message>
            <source>Free software under the MIT license.</source>
            <translation>MIT ライセンスの自由ソフトウェアです。</translation>
        </message>
        <message>
            <source>&amp;Data folder</source>
            <translation>データフォルダー(&amp;D)</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>データフォルダー</translation>
        </message>
        <message>
            <source>Third-party software</source>
            <translation>使用しているソフトウェア</translation>
        </message>
        <message>
            <source>Text of the license</source>
            <translation>ライセンスの本文</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>What assistants were given</source>
            <translation>アシスタントに渡した内容</translation>
        </message>
    </context>
    <context>
        <name>Arguments</name>
        <message>
            <source>usage:</source>
            <translation>使い方:</translation>
        </message>
        <message>
            <source>positional arguments</source>
            <translation>引数</translation>
        </message>
        <message>
            <source>options</source>
            <translation>オプション</translation>
        </message>
        <message>
            <source>show this help message and exit</source>
            <translation>このヘルプを表示して終了します</translation>
        </message>
        <message>
            <source>see &apos;glossary-app --help&apos;</source>
            <translation>「glossary-app --help」をご覧ください</translation>
        </message>
        <message>
            <source>argument {}: expected one argument</source>
            <translation>{} には値が必要です</translation>
        </message>
        <message>
            <source>argument {}: {}</source>
            <translation>{}: {}</translation>
        </message>
        <message>
            <source>unrecognized arguments: {}</source>
            <translation>不明な引数です: {}</translation>
        </message>
        <message>
            <source>examples:
  glossary-app fine-tuning
  glossary-app glossary://starter/ja-JP/fine-tuning
  glossary-app --screenshot page.png 解約率 --locale both --theme dark</source>
            <translation>例:
  glossary-app 解約率
  glossary-app glossary://starter/ja-JP/fine-tuning
  glossary-app --screenshot page.png 解約率 --locale both --theme dark</translation>
        </message>
        <message>
            <source>A bilingual glossary browser that works offline.</source>
            <translation>オフラインで使える、日英の用語集ブラウザーです。</translation>
        </message>
        <message>
            <source>a term, a glossary:// address, or a pack</source>
            <translation>用語、glossary:// のアドレス、またはパック</translation>
        </message>
        <message>
            <source>keep everything below this folder</source>
            <translation>すべてをこのフォルダーの中に置きます</translation>
        </message>
        <message>
            <source>do not add the starter glossary</source>
            <translation>付属の用語集を入れません</translation>
        </message>
        <message>
            <source>log to standard error as well</source>
            <translation>ログを標準エラー出力にも表示します</translation>
        </message>
        <message>
            <source>language of the article</source>
            <translation>ページの言語</translation>
        </message>
        <message>
            <source>colours of the window</source>
            <translation>ウィンドウの配色</translation>
        </message>
        <message>
            <source>size of the window</source>
            <translation>ウィンドウの大きさ</translation>
        </message>
        <message>
            <source>pixels per unit, with --screenshot</source>
            <translation>拡大率（--screenshot とともに指定）</translation>
        </message>
        <message>
            <source>draw the window into a PNG file and leave</source>
            <translation>ウィンドウを PNG ファイルに描いて終了します</translation>
        </message>
        <message>
            <source>language of the interface</source>
            <translation>表示言語</translation>
        </message>
        <message>
            <source>try each part of the program, and leave</source>
            <translation>プログラムの各部分を点検して終了します</translation>
        </message>
        <message>
            <source>add the menu entry of a copy from pipx</source>
            <translation>pipx で入れたプログラムをメニューに追加します</translation>
        </message>
        <message>
            <source>take that menu entry away</source>
            <translation>そのメニュー項目を削除します</translation>
        </message>
        <message>
            <source>show the version, and leave</source>
            <translation>バージョンを表示して終了します</translation>
        </message>
        <message>
            <source>not one of {}: &apos;{}&apos;</source>
            <translation>{} のどれでもありません:「{}」</translation>
        </message>
        <message>
            <source>the path is empty</source>
            <translation>パスが空です</translation>
        </message>
        <message>
            <source>not a size like 1280x800: &apos;{}&apos;</source>
            <translation>1280x800 のような大きさではありません:「{}」</translation>
        </message>
        <message>
            <source>not a scale from 0.5 to 4: &apos;{}&apos;</source>
            <translation>0.5 から 4 までの拡大率ではありません:「{}」</translation>
        </message>
    </context>
    <context>
        <name>ArticleColumn</name>
        <message>
            <source>Article</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>Open entries</source>
            <translation>開いている項目</translation>
        </message>
        <message>
            <source>Earlier tabs</source>
            <translation>前のタブを表示</translation>
        </message>
        <message>
            <source>Later tabs</source>
            <translation>後ろのタブを表示</translation>
        </message>
        <message>
            <source>Close this tab</source>
            <translation>このタブを閉じる</translation>
        </message>
        <message>
            <source>Close the other tabs</source>
            <translation>ほかのタブを閉じる</translation>
        </message>
    </context>
    <context>
        <name>ArticleMenu</name>
        <message>
            <source>Copy chunk id</source>
            <translation>チャンク ID をコピー</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Open in a new tab</source>
            <translation>新しいタブで開く</translation>
        </message>
        <message>
            <source>Look up “{word}”</source>
            <translation>「{word}」を調べる</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>並べて比較</translation>
        </message>
    </context>
    <context>
        <name>Bars</name>
        <message>
            <source>Close this bar</source>
            <translation>このお知らせを閉じる</translation>
        </message>
    </context>
    <context>
        <name>Browse</name>
        <message>
            <source>Recent</source>
            <translation>最近見た項目</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>お気に入り</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Copy the term</source>
            <translation>用語をコピー</translation>
        </message>
        <message>
            <source>Copy the term in the other language</source>
            <translation>もう一方の言語の用語をコピー</translation>
        </message>
        <message>
            <source>Copy the pair of terms</source>
            <translation>対訳をコピー</translation>
        </message>
        <message>
            <source>Copy the definition</source>
            <translation>定義をコピー</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>次の領域へ</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>前の領域へ</translation>
        </message>
        <message>
            <source>English → Japanese → both</source>
            <translation>英語 → 日本語 → 対訳</translation>
        </message>
        <message>
            <source>Go to relations</source>
            <translation>関連項目へ移動</translation>
        </message>
        <message>
            <source>Go to back-links</source>
            <translation>被リンクへ移動</translation>
        </message>
        <message>
            <source>Map of relations</source>
            <translation>関連マップ</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>進む</translation>
        </message>
        <message>
            <source>Star this entry</source>
            <translation>お気に入りに追加・解除</translation>
        </message>
        <message>
            <source>Starred entries</source>
            <translation>お気に入り</translation>
        </message>
        <message>
            <source>Recent entries</source>
            <translation>最近見た項目</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>このページ内を検索</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>次の一致箇所</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>前の一致箇所</translation>
        </message>
        <message>
            <source>Copy as…</source>
            <translation>形式を選んでコピー…</translation>
        </message>
        <message>
            <source>Print or save as PDF…</source>
            <translation>印刷・PDF 保存…</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>文字を大きく</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>文字を小さく</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>実際の大きさに戻す</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
        <message>
            <source>About Glossary Browser</source>
            <translation>用語集ブラウザーについて</translation>
        </message>
        <message>
            <source>Hide or show the list</source>
            <translation>一覧を表示・非表示</translation>
        </message>
        <message>
            <source>Hide or show the contents</source>
            <translation>目次を表示・非表示</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>タブを閉じる</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>次のタブ</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>ファイルを取り込む…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>フォルダーを取り込む…</translation>
        </message>
        <message>
            <source>Glossaries…</source>
            <translation>用語集の管理…</translation>
        </message>
        <message>
            <source>Rebuild the search index</source>
            <translation>検索インデックスを作り直す</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>ライト・ダークの切り替え</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Recent searches</source>
            <translation>最近の検索</translation>
        </message>
        <message>
            <source>My note on this entry</source>
            <translation>この項目のメモ</translation>
        </message>
        <message>
            <source>Entries with a note</source>
            <translation>メモのある項目</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Read a text…</source>
            <translation>文章を読む…</translation>
        </message>
        <message>
            <source>Check the content…</source>
            <translation>内容の点検…</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>すべてのコマンド</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>ホーム</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>設定…</translation>
        </message>
        <message>
            <source>Add the starter glossary</source>
            <translation>はじめての用語集を追加</translation>
        </message>
        <message>
            <source>Actions on this row</source>
            <translation>選択中の項目の操作</translation>
        </message>
        <message>
            <source>Paste a table…</source>
            <translation>表を貼り付け…</translation>
        </message>
        <message>
            <source>Hand off to an assistant…</source>
            <translation>アシスタントに渡す…</translation>
        </message>
        <message>
            <source>What assistants were given</source>
            <translation>アシスタントに渡した内容</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>比較…</translation>
        </message>
    </context>
    <context>
        <name>ColumnHead</name>
        <message>
            <source>Column {number}</source>
            <translation>列 {number}</translation>
        </message>
        <message>
            <source>{column}: {meaning}, {reason}</source>
            <translation>{column}: {meaning}、{reason}</translation>
        </message>
    </context>
    <context>
        <name>CopyMenu</name>
        <message>
            <source>Copy as plain text</source>
            <translation>テキストとしてコピー</translation>
        </message>
        <message>
            <source>Copy as Markdown hand-off page</source>
            <translation>Markdown（引き渡し用ページ）としてコピー</translation>
        </message>
        <message>
            <source>Copy as a table row</source>
            <translation>表の行としてコピー</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>JSON としてコピー</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>アドレスをコピー</translation>
        </message>
    </context>
    <context>
        <name>FaultBars</name>
        <message>
            <source>Show the report</source>
            <translation>報告を表示</translation>
        </message>
        <message>
            <source>Something went wrong in the program itself.</source>
            <translation>プログラム内部で問題が起きました。</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>報告をコピー</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>新しく始める</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>コピーしました。</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>{current} of {total}</source>
            <translation>{total} 件中 {current} 件目</translation>
        </message>
        <message>
            <source>not on this page</source>
            <translation>見つかりません</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>このページ内を検索</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>前の一致箇所</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>次の一致箇所</translation>
        </message>
        <message>
            <source>Close the find bar</source>
            <translation>ページ内検索を閉じる</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>the header has no canonical URL; left out</source>
            <translation>ヘッダーに canonical URL がないため、取り込みません</translation>
        </message>
        <message>
            <source>the canonical URL names no entry: {values}</source>
            <translation>canonical URL から項目がわかりません: {values}</translation>
        </message>
        <message>
            <source>the header has no locale; left out</source>
            <translation>ヘッダーにロケールがないため、取り込みません</translation>
        </message>
        <message>
            <source>the locale is not a language tag: {values}</source>
            <translation>ロケールが言語タグの形になっていません: {values}</translation>
        </message>
        <message>
            <source>the header has no schema version; left out</source>
            <translation>ヘッダーにスキーマのバージョンがないため、取り込みません</translation>
        </message>
        <message>
            <source>the schema version is of no known family: {values}</source>
            <translation>スキーマのバージョンが不明な種類です: {values}</translation>
        </message>
        <message>
            <source>the schema version is newer than this program: {values}</source>
            <translation>スキーマのバージョンがこのプログラムより新しいものです: {values}</translation>
        </message>
        <message>
            <source>the page is of another schema</source>
            <translation>別のスキーマのページです</translation>
        </message>
        <message>
            <source>the page has no short definition</source>
            <translation>短い定義がありません</translation>
        </message>
        <message>
            <source>the section differs from the short definition: {values}</source>
            <translation>節の内容が短い定義と異なります: {values}</translation>
        </message>
        <message>
            <source>the canonical URL is in {first}, the page in {second}</source>
            <translation>canonical URL は {first}、ページは {second} です</translation>
        </message>
        <message>
            <source>the file lies under {first}, but the page is in {second}</source>
            <translation>ファイルは {first} のフォルダーにありますが、ページは {second} です</translation>
        </message>
        <message>
            <source>the file is called “{first}”, its entry “{second}”</source>
            <translation>ファイル名は「{first}」ですが、項目は「{second}」です</translation>
        </message>
        <message>
            <source>the entry's name in the URL is not of lower-case words with hyphens: {values}</source>
            <translation>URL の項目名が「小文字の単語とハイフン」の形ではありません: {values}</translation>
        </message>
        <message>
            <source>the content hash is not of 64 hex digits: {values}</source>
            <translation>コンテンツハッシュが 64 桁の 16 進数ではありません: {values}</translation>
        </message>
        <message>
            <source>changed since its hash or chunk id was made: {values}</source>
            <translation>ハッシュやチャンク ID の作成後に内容が変わっています: {values}</translation>
        </message>
        <message>
            <source>the page has no content hash or no chunk ids</source>
            <translation>コンテンツハッシュまたはチャンク ID がありません</translation>
        </message>
        <message>
            <source>the banner does not say the page's quality, {values}</source>
            <translation>冒頭の注意書きがページの品質（{values}）と合いません</translation>
        </message>
        <message>
            <source>not a chunk id: {values}</source>
            <translation>チャンク ID の形になっていません: {values}</translation>
        </message>
        <message>
            <source>the chunk is of another page: {values}</source>
            <translation>別のページのチャンクです: {values}</translation>
        </message>
        <message>
            <source>the chunk id stands twice: {values}</source>
            <translation>チャンク ID が重複しています: {values}</translation>
        </message>
        <message>
            <source>{second} chunks of kind “{first}”, but {third} texts</source>
            <translation>「{first}」のチャンクは {second} 件ですが、本文は {third} 件です</translation>
        </message>
        <message>
            <source>the chunks are not in the order of the text</source>
            <translation>チャンクの順序が本文と異なります</translation>
        </message>
        <message>
            <source>this line is no part of the header: {values}</source>
            <translation>ヘッダーに属さない行です: {values}</translation>
        </message>
        <message>
            <source>there is text where none belongs</source>
            <translation>文の入らない場所に文があります</translation>
        </message>
        <message>
            <source>the section stands twice: {values}</source>
            <translation>節が重複しています: {values}</translation>
        </message>
        <message>
            <source>the section is out of its order: {values}</source>
            <translation>節の順序が違います: {values}</translation>
        </message>
        <message>
            <source>a section of another kind, kept as it is: {values}</source>
            <translation>種類のわからない節です（そのまま残しました）: {values}</translation>
        </message>
        <message>
            <source>nothing here has the form of “{values}”, so it is kept as text</source>
            <translation>「{values}」の形になっていないため、文章として残しました</translation>
        </message>
        <message>
            <source>the prose does not end with its rows: {values}</source>
            <translation>文章の末尾が表の行と一致しません: {values}</translation>
        </message>
        <message>
            <source>the row has {first} cells, the first one {second}</source>
            <translation>この行のセルは {first} 個ですが、先頭行は {second} 個です</translation>
        </message>
        <message>
            <source>a name that is not written as “TEXT (KIND, LOCALE)”: {values}</source>
            <translation>名称が「文字列 (種類, ロケール)」の形になっていません: {values}</translation>
        </message>
        <message>
            <source>not exactly one name is the display name</source>
            <translation>表示名がちょうど 1 つではありません</translation>
        </message>
        <message>
            <source>the display name “{first}” differs from the title “{second}”</source>
            <translation>表示名「{first}」がタイトル「{second}」と異なります</translation>
        </message>
        <message>
            <source>a relation that is not written as “TITLE: KIND (URL)”: {values}</source>
            <translation>関連が「タイトル: 種類 (URL)」の形になっていません: {values}</translation>
        </message>
        <message>
            <source>the relation leaves the page's site or language: {values}</source>
            <translation>関連先が別のサイトまたは別の言語にあります: {values}</translation>
        </message>
        <message>
            <source>the page relates to itself</source>
            <translation>ページが自分自身を関連先にしています</translation>
        </message>
        <message>
            <source>the relation stands twice: {values}</source>
            <translation>関連が重複しています: {values}</translation>
        </message>
        <message>
            <source>the kind of relation is not known: {values}</source>
            <translation>関連の種類が不明です: {values}</translation>
        </message>
        <message>
            <source>a source that is not written as sources are: {values}</source>
            <translation>出典が決まった形になっていません: {values}</translation>
        </message>
        <message>
            <source>the text is not JSON; left out</source>
            <translation>JSON として読めないため、取り込みません</translation>
        </message>
        <message>
            <source>the text is not YAML; left out</source>
            <translation>YAML として読めないため、取り込みません</translation>
        </message>
        <message>
            <source>the line is no entry; left out</source>
            <translation>この行は項目として読めないため、取り込みません</translation>
        </message>
        <message>
            <source>no message of a catalog; left out</source>
            <translation>カタログのメッセージとして読めないため、取り込みません</translation>
        </message>
        <message>
            <source>no description of a StarDict dictionary</source>
            <translation>StarDict 辞書の情報ファイルではありません</translation>
        </message>
        <message>
            <source>the file cannot be unpacked</source>
            <translation>ファイルを展開できません</translation>
        </message>
        <message>
            <source>a file that belongs beside it is missing</source>
            <translation>一緒にあるはずのファイルがありません</translation>
        </message>
        <message>
            <source>{first} words are promised, and {second} are there</source>
            <translation>{first} 語あるはずですが、実際には {second} 語です</translation>
        </message>
        <message>
            <source>an XML file of another kind</source>
            <translation>別の種類の XML ファイルです</translation>
        </message>
        <message>
            <source>the XML breaks off or is faulty here; what comes before it is read</source>
            <translation>XML がここで途切れているか誤っています。手前までを読み込みました</translation>
        </message>
        <message>
            <source>the XML holds what could do harm, and is not read on</source>
            <translation>XML に危険な内容があるため、以降は読み込みません</translation>
        </message>
        <message>
            <source>the manifest of the pack has a fault</source>
            <translation>パックのマニフェストに誤りがあります</translation>
        </message>
        <message>
            <source>the shortcode “{first}” is not known; its text was kept ({second} times)</source>
            <translation>ショートコード「{first}」は未対応のため、中の文だけを残しました（{second} 回）</translation>
        </message>
        <message>
            <source>the workbook cannot be read; save it anew in a spreadsheet, without a password</source>
            <translation>ブックを読み込めません。表計算ソフトでパスワードなしで保存し直してください</translation>
        </message>
        <message>
            <source>a sheet of the workbook cannot be read</source>
            <translation>読み込めないシートがあります</translation>
        </message>
        <message>
            <source>“{first}” stands in line {second} already</source>
            <translation>「{first}」は {second} 行目にもあります</translation>
        </message>
        <message>
            <source>{values} can be exported but not imported</source>
            <translation>{values} は書き出し専用で、取り込めません</translation>
        </message>
        <message>
            <source>the file cannot be read</source>
            <translation>ファイルを読み込めません</translation>
        </message>
        <message>
            <source>{first} cannot hold {second} ({third} pages)</source>
            <translation>{first} には{second}を書き出せません（{third} ページ）</translation>
        </message>
        <message>
            <source>entries in one language only are not written to {first} ({second})</source>
            <translation>片方の言語しかない項目は {first} に書き出しません（{second} 件）</translation>
        </message>
        <message>
            <source>texts that are too long for a cell are cut ({second})</source>
            <translation>セルに入らない長い文を途中で切りました（{second} 件）</translation>
        </message>
        <message>
            <source>texts of over a million characters cannot be read again ({second})</source>
            <translation>100 万字を超える文は、もう一度読み込むことができません（{second} 件）</translation>
        </message>
        <message>
            <source>characters that no table holds are replaced ({second})</source>
            <translation>表に書けない文字を置き換えました（{second} 件）</translation>
        </message>
        <message>
            <source>the file could not be written</source>
            <translation>ファイルを書き込めませんでした</translation>
        </message>
        <message>
            <source>only its terms are written ({first}), not what stood around them</source>
            <translation>用語（{first} 件）だけを書き出しました。用語の前後の文章は含まれません</translation>
        </message>
        <message>
            <source>read in the encoding {first}</source>
            <translation>文字コード {first} として読み込みました</translation>
        </message>
        <message>
            <source>cells are parted by {first}: {second} of {third} rows agree</source>
            <translation>セルの区切りは{first}です（{third} 行中 {second} 行が一致）</translation>
        </message>
        <message>
            <source>the columns are named in row {first}; what is above is left aside</source>
            <translation>列名は {first} 行目にあります。それより上は取り込みません</translation>
        </message>
        <message>
            <source>columns taken for what they look like: {values}</source>
            <translation>中身から推定した列: {values}</translation>
        </message>
        <message>
            <source>left aside, as it only counts the rows: {values}</source>
            <translation>行番号だけの列のため、取り込みません: {values}</translation>
        </message>
        <message>
            <source>texts hold Markdown or HTML and are shown with it</source>
            <translation>本文の Markdown や HTML は、書式として表示します</translation>
        </message>
        <message>
            <source>the sheet “{first}” is left aside: {second}</source>
            <translation>シート「{first}」は取り込みません: {second}</translation>
        </message>
        <message>
            <source>a table is left aside, as its columns name no terms: {first}</source>
            <translation>用語の列がない表は取り込みません: {first}</translation>
        </message>
        <message>
            <source>rows with more cells than columns, which belong to the last one: {first}</source>
            <translation>列の数よりセルが多い行（余りは最後の列に含めました）: {first} 行</translation>
        </message>
        <message>
            <source>rows with a formula that failed, which counts as empty: {first}</source>
            <translation>数式のエラーがある行（空として扱いました）: {first} 行</translation>
        </message>
        <message>
            <source>rows that name a group, under which those below are filed: {first}</source>
            <translation>見出しだけの行（以下の行の分類にしました）: {first} 行</translation>
        </message>
        <message>
            <source>rows with the names of the columns once more, left aside: {first}</source>
            <translation>列名が繰り返されている行（取り込みません）: {first} 行</translation>
        </message>
        <message>
            <source>rows with a remark below the table, left aside: {first}</source>
            <translation>表の下の注記（取り込みません）: {first} 行</translation>
        </message>
        <message>
            <source>another source is installed as “{first}”, so this one is called “{second}”</source>
            <translation>「{first}」は別の取り込み元がすでに使っているため、「{second}」という名前にしました</translation>
        </message>
        <message>
            <source>an old binary workbook; open it in a spreadsheet and save it as .xlsx</source>
            <translation>古い形式のブックです。表計算ソフトで開き、.xlsx で保存してください</translation>
        </message>
        <message>
            <source>the program: {values}</source>
            <translation>プログラム: {values}</translation>
        </message>
        <message>
            <source>the glossary file: {values}</source>
            <translation>ライブラリのファイル: {values}</translation>
        </message>
        <message>
            <source>the copy of the glossary file: {values}</source>
            <translation>ライブラリのファイルの控え: {values}</translation>
        </message>
        <message>
            <source>the copy of the glossary file is missing, damaged or older than the file</source>
            <translation>ライブラリのファイルの控えがないか、壊れているか、古くなっています</translation>
        </message>
        <message>
            <source>the search index: {values}</source>
            <translation>検索インデックス: {values}</translation>
        </message>
        <message>
            <source>a file of the search index is damaged: {values}</source>
            <translation>検索インデックスのファイルが壊れています: {values}</translation>
        </message>
        <message>
            <source>{first} entries are not found as they are stored, such as “{second}”</source>
            <translation>保存内容どおりに検索できない項目が {first} 件あります（「{second}」など）</translation>
        </message>
        <message>
            <source>the search index has to be built anew: {values}</source>
            <translation>検索インデックスを作り直す必要があります: {values}</translation>
        </message>
        <message>
            <source>readings</source>
            <translation>読み</translation>
        </message>
        <message>
            <source>further names</source>
            <translation>別名</translation>
        </message>
        <message>
            <source>statuses of names</source>
            <translation>名称の使用区分</translation>
        </message>
        <message>
            <source>that a name is forbidden and not only deprecated</source>
            <translation>禁止と非推奨の区別</translation>
        </message>
        <message>
            <source>readings of further names</source>
            <translation>別名の読み</translation>
        </message>
        <message>
            <source>kinds of names</source>
            <translation>名称の種類</translation>
        </message>
        <message>
            <source>definitions</source>
            <translation>定義</translation>
        </message>
        <message>
            <source>examples</source>
            <translation>用例</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>備考</translation>
        </message>
        <message>
            <source>further sections</source>
            <translation>そのほかの節</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>関連</translation>
        </message>
        <message>
            <source>kinds of relations</source>
            <translation>関連の種類</translation>
        </message>
        <message>
            <source>questions and answers</source>
            <translation>質問と回答</translation>
        </message>
        <message>
            <source>sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>limitations</source>
            <translation>利用上の制限</translation>
        </message>
        <message>
            <source>categories</source>
            <translation>分類</translation>
        </message>
        <message>
            <source>tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>quality and origin</source>
            <translation>品質と由来</translation>
        </message>
        <message>
            <source>parts of speech</source>
            <translation>品詞</translation>
        </message>
        <message>
            <source>further header lines</source>
            <translation>そのほかのヘッダー行</translation>
        </message>
        <message>
            <source>another one was chosen</source>
            <translation>別のシートが選ばれています</translation>
        </message>
        <message>
            <source>it is hidden</source>
            <translation>非表示のシートです</translation>
        </message>
        <message>
            <source>it has no column of terms</source>
            <translation>用語の列がありません</translation>
        </message>
        <message>
            <source>its terms are neither English nor Japanese</source>
            <translation>用語が英語でも日本語でもありません</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>空です</translation>
        </message>
        <message>
            <source>tabs</source>
            <translation>タブ</translation>
        </message>
        <message>
            <source>commas</source>
            <translation>コンマ</translation>
        </message>
        <message>
            <source>semicolons</source>
            <translation>セミコロン</translation>
        </message>
        <message>
            <source>bars</source>
            <translation>縦棒</translation>
        </message>
        <message>
            <source>starred entries, notes and history: {values}</source>
            <translation>お気に入り・メモ・履歴: {values}</translation>
        </message>
        <message>
            <source>the file of your starred entries, notes and history is damaged: {values}</source>
            <translation>お気に入り・メモ・履歴のファイルが壊れています: {values}</translation>
        </message>
        <message>
            <source>no row can be read in the encoding {first}; choose another one</source>
            <translation>文字コード {first} では読み取れる行がありません。別の文字コードを選んでください</translation>
        </message>
        <message>
            <source>the file holds no rows</source>
            <translation>ファイルに行がありません</translation>
        </message>
        <message>
            <source>no row of it can be read</source>
            <translation>読み取れる行がありません</translation>
        </message>
        <message>
            <source>“{first}” stands in line {second} already; this row is entered as “{third}”</source>
            <translation>「{first}」は {second} 行目にもあります。この行は「{third}」として取り込みます</translation>
        </message>
        <message>
            <source>the file is larger than 200 MB; split it</source>
            <translation>ファイルが 200 MB を超えています。分割してください</translation>
        </message>
        <message>
            <source>the file is encrypted; save it without a password</source>
            <translation>ファイルが暗号化されています。パスワードなしで保存してください</translation>
        </message>
    </context>
    <context>
        <name>FindingsDialog</name>
        <message>
            <source>Import report</source>
            <translation>取り込みの報告</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>報告をコピー</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Problems of the import</source>
            <translation>取り込みの問題点</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変更</translation>
        </message>
    </context>
    <context>
        <name>FixedKeys</name>
        <message>
            <source>Move in the list, from the search line</source>
            <translation>検索欄から一覧内を移動</translation>
        </message>
        <message>
            <source>Go into the article</source>
            <translation>本文へ移る</translation>
        </message>
        <message>
            <source>Open in a new tab</source>
            <translation>新しいタブで開く</translation>
        </message>
        <message>
            <source>Open in the other language</source>
            <translation>もう一方の言語で開く</translation>
        </message>
        <message>
            <source>Section 1 to 9</source>
            <translation>1〜9 番目の節へ</translation>
        </message>
        <message>
            <source>Tab 1 to 9</source>
            <translation>1〜9 番目のタブへ</translation>
        </message>
        <message>
            <source>Close a bar, then go to the search line, then clear it</source>
            <translation>お知らせを閉じる → 検索欄へ → 検索欄を空にする</translation>
        </message>
        <message>
            <source>Copy as plain, Markdown, TSV, JSON, link</source>
            <translation>テキスト・Markdown・TSV・JSON・リンクとしてコピー</translation>
        </message>
        <message>
            <source>Larger or smaller text</source>
            <translation>文字の大きさを変える</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+ホイール</translation>
        </message>
        <message>
            <source>Caret in the article, on or off</source>
            <translation>本文中のカーソルの表示を切り替え</translation>
        </message>
        <message>
            <source>From field to field</source>
            <translation>次の項目・前の項目へ</translation>
        </message>
        <message>
            <source>Menu of what has the focus</source>
            <translation>フォーカス位置のメニューを開く</translation>
        </message>
        <message>
            <source>Edit, select and copy text</source>
            <translation>文字の編集・選択・コピー</translation>
        </message>
    </context>
    <context>
        <name>GlossariesDialog</name>
        <message>
            <source>Glossaries</source>
            <translation>用語集の管理</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Where several answer alike, the first one comes first.</source>
            <translation>同じように当てはまる項目は、上の用語集のものから順に表示します。</translation>
        </message>
        <message>
            <source>No glossary yet</source>
            <translation>用語集がまだありません</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>取り込む…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>フォルダーを取り込む…</translation>
        </message>
        <message>
            <source>“{title}” was removed.</source>
            <translation>「{title}」を削除しました。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
    </context>
    <context>
        <name>GlossaryCard</name>
        <message>
            <source>Drag to order</source>
            <translation>ドラッグして並べ替え</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上へ移動</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下へ移動</translation>
        </message>
        <message>
            <source>What can be done with it</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Search and browse</source>
            <translation>検索と一覧に使う</translation>
        </message>
        <message>
            <source>Link its words in other glossaries</source>
            <translation>ほかの用語集の本文からリンクする</translation>
        </message>
        <message>
            <source>Off, it answers when asked only: best for dictionaries of everyday words.</source>
            <translation>オフにすると、調べたときだけ表示します。日常語の辞書に適しています。</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n 項目</numerusform>
            </translation>
        </message>
        <message>
            <source>all drafts</source>
            <translation>すべて下書き</translation>
        </message>
        <message numerus="yes">
            <source>%n draft page(s)</source>
            <translation>
                <numerusform>下書き %n ページ</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>名前を変更…</translation>
        </message>
        <message>
            <source>Update…</source>
            <translation>更新…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出す…</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>点検</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>バージョン {version}</translation>
        </message>
        <message>
            <source>only reviewed pages are handed on</source>
            <translation>レビュー済みのページだけを引き渡せます</translation>
        </message>
        <message>
            <source>drafts are handed on, marked as such</source>
            <translation>下書きは、その旨を付けて引き渡せます</translation>
        </message>
        <message>
            <source>no license given</source>
            <translation>ライセンスの記載なし</translation>
        </message>
        <message>
            <source>{source} · imported {day}</source>
            <translation>{source} · {day} に取り込み</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>プログラムに付属</translation>
        </message>
        <message>
            <source>pasted</source>
            <translation>貼り付け</translation>
        </message>
    </context>
    <context>
        <name>GlossaryController</name>
        <message>
            <source>“{place}” is not there any more. Import it from where it is now.</source>
            <translation>「{place}」が見つかりません。今の場所から取り込み直してください。</translation>
        </message>
        <message>
            <source>“{title}” was removed.</source>
            <translation>「{title}」を削除しました。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>There is no room on the disk to keep “{title}” for undoing its removal.</source>
            <translation>ディスクの空きが足りず、削除した「{title}」を元に戻せるように残すことができません。</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>完全に削除</translation>
        </message>
        <message>
            <source>“{title}” cannot be put back any more.</source>
            <translation>「{title}」はもう元に戻せません。</translation>
        </message>
    </context>
    <context>
        <name>GraphView</name>
        <message>
            <source>Map of neighbouring entries</source>
            <translation>関連する項目のマップ</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>関連マップ</translation>
        </message>
        <message>
            <source>Close the map</source>
            <translation>関連マップを閉じる</translation>
        </message>
    </context>
    <context>
        <name>HandOn</name>
        <message>
            <source>This entry has nothing of the kind to copy.</source>
            <translation>この項目にはコピーできる内容がありません。</translation>
        </message>
        <message>
            <source>Not printed, because it is not reviewed: {locales}.</source>
            <translation>未レビューのため印刷しません: {locales}</translation>
        </message>
        <message>
            <source>Copied without what is not reviewed: {locales}.</source>
            <translation>コピーしました（未レビューの {locales} を除く）。</translation>
        </message>
        <message>
            <source>Print {title}</source>
            <translation>{title} を印刷</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>コピーしました。</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Home</source>
            <translation>ホーム</translation>
        </message>
        <message>
            <source>Glossary Browser</source>
            <translation>用語集ブラウザー</translation>
        </message>
        <message>
            <source>Find a term in English or Japanese, and read what it means in both.</source>
            <translation>英語でも日本語でも用語を探し、両方の言語で意味を読めます。</translation>
        </message>
        <message>
            <source>No glossary yet</source>
            <translation>用語集がまだありません</translation>
        </message>
        <message>
            <source>Import a table, a dictionary or a folder of pages, or drop one here.</source>
            <translation>表、辞書、ページのフォルダーを取り込むか、ここにドロップしてください。</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>ファイルを取り込む…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>フォルダーを取り込む…</translation>
        </message>
        <message>
            <source>Add the starter glossary</source>
            <translation>はじめての用語集を追加</translation>
        </message>
        <message>
            <source>Try a search</source>
            <translation>検索してみる</translation>
        </message>
        <message>
            <source>Continue reading</source>
            <translation>続きを読む</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>お気に入り</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>メモのある項目</translation>
        </message>
        <message>
            <source>Term of the day</source>
            <translation>今日の用語</translation>
        </message>
        <message>
            <source>Glossaries</source>
            <translation>用語集</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n 項目</numerusform>
            </translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>取り込む…</translation>
        </message>
        <message>
            <source>All glossaries…</source>
            <translation>すべての用語集…</translation>
        </message>
        <message>
            <source>Searched and not found</source>
            <translation>見つからなかった語</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>一覧をコピー</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>一覧を消去</translation>
        </message>
        <message>
            <source>Language of reading</source>
            <translation>本文の言語</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>対訳</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message>
            <source>Importing…</source>
            <translation>取り込んでいます…</translation>
        </message>
        <message>
            <source>Building the search index…</source>
            <translation>検索インデックスを作っています…</translation>
        </message>
        <message>
            <source>Setting up the library…</source>
            <translation>ライブラリを準備しています…</translation>
        </message>
        <message>
            <source>Stopped before the end. {kept}</source>
            <translation>途中で中止しました。{kept}</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>ファイルを取り込む</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>フォルダーを取り込む</translation>
        </message>
        <message>
            <source>An import is already under way.</source>
            <translation>別の取り込みが進行中です。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>問題 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Show problems</source>
            <translation>問題点を表示</translation>
        </message>
        <message>
            <source>The library is damaged, so nothing was imported. Please try again.</source>
            <translation>ライブラリのファイルが壊れているため、何も取り込めませんでした。もう一度お試しください。</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>残り約 %n 分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n second(s) left</source>
            <translation>
                <numerusform>残り約 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>All files</source>
            <translation>すべてのファイル</translation>
        </message>
        <message>
            <source>Glossaries, tables and workbooks</source>
            <translation>用語集、表、ワークブック</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>開く</translation>
        </message>
    </context>
    <context>
        <name>GlossaryForm</name>
        <message>
            <source>&amp;Japanese</source>
            <translation>日本語(&amp;J)</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>タイトル(&amp;T)</translation>
        </message>
        <message>
            <source>En&amp;glish</source>
            <translation>英語(&amp;G)</translation>
        </message>
        <message>
            <source>Na&amp;me, for addresses and commands</source>
            <translation>名前（アドレスとコマンドで使用）(&amp;M)</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>Change…</source>
            <translation>変更…</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>既定に戻す</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>These keys are fixed.</source>
            <translation>このキーは固定で、変更できません。</translation>
        </message>
        <message>
            <source>Remove {keys}</source>
            <translation>{keys} を外す</translation>
        </message>
    </context>
    <context>
        <name>KeyRecording</name>
        <message>
            <source>New key for “{command}”</source>
            <translation>「{command}」の新しいキー</translation>
        </message>
        <message>
            <source>Press the new key</source>
            <translation>新しいキーを押してください</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>置き換える</translation>
        </message>
        <message>
            <source>Take and replace</source>
            <translation>移して置き換える</translation>
        </message>
        <message>
            <source>Take and add</source>
            <translation>移して追加する</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>設定する</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換える</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加する</translation>
        </message>
        <message>
            <source>Enter uses the key that was pressed, Esc leaves everything as it is.</source>
            <translation>押したキーは Enter で設定、Esc で取り消します。</translation>
        </message>
        <message>
            <source>{keys} is already a key of this command.</source>
            <translation>{keys} は、すでにこの操作のキーです。</translation>
        </message>
        <message>
            <source>{keys} works outside text fields only.</source>
            <translation>{keys} は、入力欄の外でだけ使えます。</translation>
        </message>
        <message>
            <source>{keys} is free.</source>
            <translation>{keys} は空いています。</translation>
        </message>
    </context>
    <context>
        <name>KeyTexts</name>
        <message>
            <source>“{keys}” is not a key.</source>
            <translation>「{keys}」はキーとして読み取れません。</translation>
        </message>
        <message>
            <source>{keys} alone is typed as text; it needs Ctrl or Alt with it.</source>
            <translation>{keys} だけでは文字の入力になります。Ctrl や Alt と組み合わせてください。</translation>
        </message>
        <message>
            <source>{keys} is fixed: “{owner}”.</source>
            <translation>{keys} は「{owner}」に固定されています。</translation>
        </message>
        <message>
            <source>{keys} belongs to “{owner}”.</source>
            <translation>{keys} は「{owner}」で使われています。</translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message>
            <source>(nothing)</source>
            <translation>（なし）</translation>
        </message>
        <message>
            <source>How it is read</source>
            <translation>読み取り方法</translation>
        </message>
        <message>
            <source>Left aside</source>
            <translation>取り込まないもの</translation>
        </message>
        <message>
            <source>{count} cannot be read</source>
            <translation>読み取れないもの {count} 件</translation>
        </message>
        <message>
            <source>{count} times, first at {places}: {remark}</source>
            <translation>{count} 件（{places} ほか）: {remark}</translation>
        </message>
        <message>
            <source>{count} to be added</source>
            <translation>追加 {count} 件</translation>
        </message>
        <message>
            <source>{count} to be changed</source>
            <translation>変更 {count} 件</translation>
        </message>
        <message>
            <source>{count} to be removed</source>
            <translation>削除 {count} 件</translation>
        </message>
        <message>
            <source>{count} unchanged</source>
            <translation>変更なし {count} 件</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>「{name}」</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>sheets left aside ({reason}): {names}</source>
            <translation>取り込まないシート（{reason}）: {names}</translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>A new glossary, “{name}”:</source>
            <translation>新しい用語集「{name}」:</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Counting: {progress}</source>
            <translation>集計中: {progress}</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>集計中…</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>取り込む</translation>
        </message>
        <message>
            <source>Import “{name}”</source>
            <translation>「{name}」を取り込む</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>Nothing in it can be imported.</source>
            <translation>取り込めるものがありません。</translation>
        </message>
        <message>
            <source>Nothing can be imported like this. Say above a column that it holds the terms.</source>
            <translation>このままでは取り込めるものがありません。用語の列を、列の上のメニューで選んでください。</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>これを飛ばす</translation>
        </message>
        <message>
            <source>The first rows as they will be read</source>
            <translation>先頭の行の読み取り結果</translation>
        </message>
        <message>
            <source>{title} — {number} of {count}</source>
            <translation>{title}（{number}/{count}）</translation>
        </message>
        <message>
            <source>“{name}” is installed; this brings it up to date:</source>
            <translation>インストール済みの「{name}」を更新します:</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message>
            <source>Abbreviation</source>
            <translation>略語</translation>
        </message>
        <message>
            <source>By the script of each cell</source>
            <translation>セルごとの文字種で判断</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>更新日</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>定義</translation>
        </message>
        <message>
            <source>Deprecated terms</source>
            <translation>非推奨の語</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>用例</translation>
        </message>
        <message>
            <source>Forbidden terms</source>
            <translation>使用禁止の語</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>取り込まない</translation>
        </message>
        <message>
            <source>Limitations</source>
            <translation>利用上の制限</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備考</translation>
        </message>
        <message>
            <source>Other terms</source>
            <translation>別名</translation>
        </message>
        <message>
            <source>Part of speech</source>
            <translation>品詞</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>品質</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>よくある質問</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>読み</translation>
        </message>
        <message>
            <source>Related terms</source>
            <translation>関連語</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>分野</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>用語</translation>
        </message>
        <message>
            <source>Web address</source>
            <translation>URL</translation>
        </message>
        <message>
            <source>another column holds the terms</source>
            <translation>用語は別の列にあります</translation>
        </message>
        <message>
            <source>as you chose</source>
            <translation>選択どおり</translation>
        </message>
        <message>
            <source>two blanks or more</source>
            <translation>2 つ以上の空白</translation>
        </message>
        <message>
            <source>text with columns</source>
            <translation>列のあるテキスト</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel ブック</translation>
        </message>
        <message>
            <source>OpenDocument sheet</source>
            <translation>OpenDocument 表計算</translation>
        </message>
        <message>
            <source>Markdown pages</source>
            <translation>Markdown のページ</translation>
        </message>
        <message>
            <source>hand-off pages</source>
            <translation>引き渡し用ページ</translation>
        </message>
        <message>
            <source>hand-off pages in JSON</source>
            <translation>引き渡し用ページ（JSON）</translation>
        </message>
        <message>
            <source>gettext catalog</source>
            <translation>gettext カタログ</translation>
        </message>
        <message>
            <source>Yomitan dictionary</source>
            <translation>Yomitan の辞書</translation>
        </message>
        <message>
            <source>StarDict dictionary</source>
            <translation>StarDict の辞書</translation>
        </message>
        <message>
            <source>EDICT dictionary</source>
            <translation>EDICT の辞書</translation>
        </message>
        <message>
            <source>dictionary with tabs</source>
            <translation>タブ区切りの辞書</translation>
        </message>
        <message>
            <source>dash between blanks</source>
            <translation>前後に空白のあるダッシュ</translation>
        </message>
        <message>
            <source>column {number}</source>
            <translation>{number} 列目</translation>
        </message>
        <message>
            <source>by its name</source>
            <translation>列名から判断</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>guessed from its letters</source>
            <translation>文字種から推定</translation>
        </message>
        <message>
            <source>guessed from its long texts</source>
            <translation>文の長さから推定</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>非表示</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>空の列です</translation>
        </message>
        <message>
            <source>its cells say yes or no of each row</source>
            <translation>行ごとに「はい」か「いいえ」を示す列です</translation>
        </message>
        <message>
            <source>it only counts the rows</source>
            <translation>行番号だけの列です</translation>
        </message>
        <message>
            <source>its name is not known</source>
            <translation>列名からは判断できません</translation>
        </message>
        <message>
            <source>language {tag}</source>
            <translation>言語 {tag}</translation>
        </message>
        <message>
            <source>neither English nor Japanese</source>
            <translation>英語でも日本語でもありません</translation>
        </message>
        <message>
            <source>no column of terms</source>
            <translation>用語の列なし</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>未選択</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>タブ</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>読み取り不可</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>コンマ</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>セミコロン</translation>
        </message>
        <message>
            <source>vertical bar</source>
            <translation>縦棒</translation>
        </message>
        <message>
            <source>headword</source>
            <translation>見出し語</translation>
        </message>
        <message>
            <source>alias</source>
            <translation>別名</translation>
        </message>
        <message>
            <source>definition</source>
            <translation>定義</translation>
        </message>
        <message>
            <source>text</source>
            <translation>本文</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
        <message>
            <source>Search the keys</source>
            <translation>キーを検索</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>without {keys}</source>
            <translation>{keys} は使用不可</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変更済み</translation>
        </message>
        <message>
            <source>Really reset all?</source>
            <translation>本当にすべて戻しますか？</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>すべて既定に戻す</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message>
            <source>An import is already under way.</source>
            <translation>すでに取り込み中です。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Looking at “{name}”…</source>
            <translation>「{name}」を確認しています…</translation>
        </message>
        <message>
            <source>The clipboard holds no table. Copy cells of a spreadsheet, two rows or more.</source>
            <translation>クリップボードに表がありません。表計算ソフトで 2 行以上のセルをコピーしてください。</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>Definition</source>
            <translation>定義</translation>
        </message>
        <message>
            <source>How it is calculated</source>
            <translation>計算の考え方</translation>
        </message>
        <message>
            <source>What it includes and excludes</source>
            <translation>含めるもの・含めないもの</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>意味</translation>
        </message>
        <message>
            <source>When it helps</source>
            <translation>役立つ場面</translation>
        </message>
        <message>
            <source>How to use it well</source>
            <translation>使い方のポイント</translation>
        </message>
        <message>
            <source>What drives it</source>
            <translation>何が数字を動かすか</translation>
        </message>
        <message>
            <source>Cautions when deciding</source>
            <translation>判断するときの注意</translation>
        </message>
        <message>
            <source>Misunderstandings and pitfalls</source>
            <translation>誤解と落とし穴</translation>
        </message>
        <message>
            <source>Minimal example</source>
            <translation>簡単な例</translation>
        </message>
        <message>
            <source>Compared with similar terms</source>
            <translation>似た用語との比較</translation>
        </message>
        <message>
            <source>Look at it together with</source>
            <translation>あわせて見る指標</translation>
        </message>
        <message>
            <source>More</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>FAQ</source>
            <translation>よくある質問</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Limitations</source>
            <translation>利用上の制限</translation>
        </message>
        <message>
            <source>Technical details</source>
            <translation>技術的な詳細</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>計算式</translation>
        </message>
        <message>
            <source>Why it matters</source>
            <translation>重要な理由</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>区分</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>要因</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影響</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>用語</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>働き</translation>
        </message>
        <message>
            <source>When it fits</source>
            <translation>向いている場面</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>指標</translation>
        </message>
        <message>
            <source>What it shows</source>
            <translation>わかること</translation>
        </message>
        <message>
            <source>Why together</source>
            <translation>あわせて見る理由</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>検証済み</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>レビュー済み</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>下書き</translation>
        </message>
        <message>
            <source>Unrated</source>
            <translation>未評価</translation>
        </message>
        <message>
            <source>This page is a draft and has not been reviewed.</source>
            <translation>このページは下書きで、まだレビューを受けていません。</translation>
        </message>
        <message>
            <source>1 source</source>
            <translation>出典 1 件</translation>
        </message>
        <message>
            <source>{count} sources</source>
            <translation>出典 {count} 件</translation>
        </message>
        <message>
            <source>Updated {date}</source>
            <translation>{date} 更新</translation>
        </message>
        <message>
            <source>Also called</source>
            <translation>別名</translation>
        </message>
        <message>
            <source>Abbreviation</source>
            <translation>略語</translation>
        </message>
        <message>
            <source>Also written</source>
            <translation>別表記</translation>
        </message>
        <message>
            <source>Deprecated</source>
            <translation>非推奨</translation>
        </message>
        <message>
            <source>Do not use</source>
            <translation>使用しない</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>読み</translation>
        </message>
        <message>
            <source>derived reading</source>
            <translation>読みは推定</translation>
        </message>
        <message>
            <source>Derived readings</source>
            <translation>推定した読み</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>分野</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>関連</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Broader</source>
            <translation>上位</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>下位</translation>
        </message>
        <message>
            <source>{relation}, not in this glossary</source>
            <translation>{relation}（この用語集にはありません）</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>No {language} text</source>
            <translation>{language}の説明はありません</translation>
        </message>
        <message>
            <source>No definition yet</source>
            <translation>まだ定義がありません</translation>
        </message>
        <message>
            <source>{shown} only</source>
            <translation>{shown}のみ</translation>
        </message>
        <message>
            <source>No definition in {wanted}; this is the one in {shown}.</source>
            <translation>{wanted}の定義はありません（{shown}を表示）</translation>
        </message>
        <message>
            <source>These links open in your web browser.</source>
            <translation>リンクはウェブブラウザーで開きます。</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>階層</translation>
        </message>
        <message>
            <source>Chunk ids</source>
            <translation>チャンク ID</translation>
        </message>
        <message>
            <source>Locale</source>
            <translation>ロケール</translation>
        </message>
        <message>
            <source>Canonical URL</source>
            <translation>正規 URL</translation>
        </message>
        <message>
            <source>Publication status</source>
            <translation>公開状況</translation>
        </message>
        <message>
            <source>Schema version</source>
            <translation>スキーマのバージョン</translation>
        </message>
        <message>
            <source>Compatible with</source>
            <translation>互換</translation>
        </message>
        <message>
            <source>Declared hash</source>
            <translation>申告されたハッシュ</translation>
        </message>
        <message>
            <source>Trust policy</source>
            <translation>信頼ポリシー</translation>
        </message>
        <message>
            <source>Relation targets</source>
            <translation>関連先</translation>
        </message>
        <message>
            <source>Also in</source>
            <translation>ほかの用語集</translation>
        </message>
        <message>
            <source>Nothing about this</source>
            <translation>記載なし</translation>
        </message>
    </context>
    <context>
        <name>LanguageToggle</name>
        <message>
            <source>Both</source>
            <translation>対訳</translation>
        </message>
        <message>
            <source>Show in English</source>
            <translation>英語で表示</translation>
        </message>
        <message>
            <source>Show in Japanese</source>
            <translation>日本語で表示</translation>
        </message>
        <message>
            <source>Show both languages</source>
            <translation>両方の言語で表示</translation>
        </message>
        <message>
            <source>Language of the article</source>
            <translation>本文の言語</translation>
        </message>
    </context>
    <context>
        <name>Links</name>
        <message>
            <source>Linked from</source>
            <translation>この項目へのリンク</translation>
        </message>
        <message>
            <source>Mentioned in</source>
            <translation>言及している項目</translation>
        </message>
        <message>
            <source>Not in this glossary</source>
            <translation>この用語集にない項目</translation>
        </message>
    </context>
    <context>
        <name>DropVeil</name>
        <message>
            <source>Drop to import</source>
            <translation>ドロップして取り込む</translation>
        </message>
        <message>
            <source>Drop to import {count} files</source>
            <translation>ドロップして {count} 件のファイルを取り込む</translation>
        </message>
    </context>
    <context>
        <name>MainMenu</name>
        <message>
            <source>Colors</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>取り込む</translation>
        </message>
        <message>
            <source>Language of the interface</source>
            <translation>画面の言語</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字の大きさ</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>exactly as typed</source>
            <translation>入力と完全に一致</translation>
        </message>
        <message>
            <source>capitals ignored</source>
            <translation>大文字と小文字を区別せず</translation>
        </message>
        <message>
            <source>full and half width alike</source>
            <translation>全角と半角を区別せず</translation>
        </message>
        <message>
            <source>hiragana and katakana alike</source>
            <translation>ひらがなとカタカナを区別せず</translation>
        </message>
        <message>
            <source>hyphens and spaces ignored</source>
            <translation>ハイフンと空白を無視</translation>
        </message>
        <message>
            <source>middle dot ignored</source>
            <translation>中黒を無視</translation>
        </message>
        <message>
            <source>long vowel mark ignored</source>
            <translation>長音記号を無視</translation>
        </message>
        <message>
            <source>small kana alike</source>
            <translation>小書きの仮名を区別せず</translation>
        </message>
        <message>
            <source>by its reading</source>
            <translation>読みで一致</translation>
        </message>
        <message>
            <source>typed in romaji</source>
            <translation>ローマ字入力</translation>
        </message>
        <message>
            <source>old and variant characters alike</source>
            <translation>新旧の字体・異体字を区別せず</translation>
        </message>
        <message>
            <source>numerals alike</source>
            <translation>数字の書き方を区別せず</translation>
        </message>
        <message>
            <source>special letters spelled out</source>
            <translation>特殊な文字を読み替え</translation>
        </message>
        <message>
            <source>okurigana ignored</source>
            <translation>送り仮名を無視</translation>
        </message>
        <message>
            <source>by its initials</source>
            <translation>頭文字で一致</translation>
        </message>
        <message>
            <source>named in both languages</source>
            <translation>両方の言語名で一致</translation>
        </message>
        <message>
            <source>begins with what you typed</source>
            <translation>前方一致</translation>
        </message>
        <message>
            <source>contains what you typed</source>
            <translation>部分一致</translation>
        </message>
        <message>
            <source>another form of the word</source>
            <translation>語形の違い</translation>
        </message>
        <message>
            <source>by its words</source>
            <translation>単語で一致</translation>
        </message>
        <message>
            <source>another spelling</source>
            <translation>表記の違い</translation>
        </message>
        <message>
            <source>by the other language</source>
            <translation>もう一方の言語で一致</translation>
        </message>
        <message>
            <source>similar spelling</source>
            <translation>似たつづり</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>検証済み</translation>
        </message>
        <message>
            <source>reviewed</source>
            <translation>レビュー済み</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>下書き</translation>
        </message>
        <message>
            <source>unrated</source>
            <translation>未評価</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>関連</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Broader</source>
            <translation>上位</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>下位</translation>
        </message>
        <message>
            <source>There is no entry “{where}” in this library.</source>
            <translation>「{where}」という項目はこのライブラリにありません。</translation>
        </message>
        <message>
            <source>“{where}” cannot be read.</source>
            <translation>「{where}」を読み込めません。</translation>
        </message>
        <message>
            <source>“{where}” is not there. Perhaps it was moved or renamed.</source>
            <translation>「{where}」がありません。移動したか、名前が変わった可能性があります。</translation>
        </message>
        <message>
            <source>“{where}” may not be read. Check its permissions, or copy it to another folder.</source>
            <translation>「{where}」を読む権限がありません。アクセス権を確かめるか、別のフォルダーにコピーしてください。</translation>
        </message>
        <message>
            <source>“{where}” is not a file. Choose a file that is in it.</source>
            <translation>「{where}」はファイルではありません。中にあるファイルを選んでください。</translation>
        </message>
        <message>
            <source>“{where}” is larger than 64 MB. Split the text.</source>
            <translation>「{where}」は 64 MB を超えています。文章を分割してください。</translation>
        </message>
        <message>
            <source>“{where}” holds no text that can be read here. Save it as .docx, .txt or .html.</source>
            <translation>「{where}」には、ここで読める文章がありません。.docx、.txt、.html のいずれかで保存してください。</translation>
        </message>
        <message>
            <source>“{where}” is damaged. Open it in the program that it was made with, and save it anew.</source>
            <translation>「{where}」は壊れています。作成したアプリで開き、保存し直してください。</translation>
        </message>
        <message>
            <source>“{where}” cannot be written. Choose another place.</source>
            <translation>「{where}」に書き込めません。別の場所を選んでください。</translation>
        </message>
        <message>
            <source>The page {where} cannot be read.</source>
            <translation>ページ {where} を読み込めません。</translation>
        </message>
        <message>
            <source>The glossary file {where} cannot be opened.</source>
            <translation>ライブラリのファイル {where} を開けません。</translation>
        </message>
        <message>
            <source>The glossary file {where} may not be written to. Check its permissions.</source>
            <translation>ライブラリのファイル {where} に書き込めません。アクセス権を確認してください。</translation>
        </message>
        <message>
            <source>There is not enough memory. Nothing was changed; close other programs and try again.</source>
            <translation>メモリが足りません。何も変更されていません。ほかのプログラムを終了してからもう一度お試しください。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed; make room and try again.</source>
            <translation>ディスクの空きがありません。何も変更されていません。空きを作ってからもう一度お試しください。</translation>
        </message>
        <message>
            <source>The glossary file {where} was written by a newer version of this program. Please install that version.</source>
            <translation>ライブラリのファイル {where} は、このプログラムの新しいバージョンで保存されています。新しいバージョンをインストールしてください。</translation>
        </message>
        <message>
            <source>Another program is writing to the glossary file. Try again in a moment.</source>
            <translation>別のプログラムがライブラリに書き込んでいます。少し待ってからもう一度お試しください。</translation>
        </message>
        <message>
            <source>The search index cannot be used and has to be rebuilt.</source>
            <translation>検索インデックスが使えないため、作り直す必要があります。</translation>
        </message>
        <message>
            <source>Not handed on: this glossary lets reviewed pages out only, and this page is not reviewed.</source>
            <translation>コピーや印刷はできません。この用語集ではレビュー済みのページだけを外に渡せますが、このページは未レビューです。</translation>
        </message>
        <message>
            <source>“{where}” makes no sense here.</source>
            <translation>「{where}」は指定できません。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>中止しました。何も変更されていません。</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>中止しました。</translation>
        </message>
        <message>
            <source>The import stopped unexpectedly. Nothing was changed.</source>
            <translation>取り込みが予期せず終了しました。何も変更されていません。</translation>
        </message>
        <message>
            <source>not a term page; left out</source>
            <translation>用語のページではないため対象外</translation>
        </message>
        <message>
            <source>the same entry and language came twice</source>
            <translation>同じ項目・同じ言語のページが重複</translation>
        </message>
        <message>
            <source>left aside: {values}</source>
            <translation>取り込まなかったもの: {values}</translation>
        </message>
        <message>
            <source>not read: all of its rows stand in the table beside it</source>
            <translation>すべての行が隣の表にあるため読み込みません</translation>
        </message>
        <message>
            <source>not read: a file of another kind</source>
            <translation>別の種類のファイルのため読み込みません</translation>
        </message>
        <message>
            <source>read in another format: {values}</source>
            <translation>別の形式として読み込みました: {values}</translation>
        </message>
        <message>
            <source>a shortcode that is not known; its text is kept: {values}</source>
            <translation>未知のショートコードです。文字はそのまま残しました: {values}</translation>
        </message>
        <message>
            <source>nothing in it could be imported</source>
            <translation>取り込めるものがありません</translation>
        </message>
        <message>
            <source>the page has no title; left out</source>
            <translation>ページにタイトルがないため対象外</translation>
        </message>
        <message>
            <source>the row has no term; left out</source>
            <translation>行に用語がないため対象外</translation>
        </message>
        <message>
            <source>thousands of rows cannot be read; the rest of the file is left out</source>
            <translation>読み込めない行が数千行あるため、ファイルの残りは取り込みませんでした</translation>
        </message>
        <message>
            <source>the row cannot be read; left out</source>
            <translation>行を読み取れないため対象外</translation>
        </message>
        <message>
            <source>the header of the page has a fault and was read line by line</source>
            <translation>ページのヘッダーに誤りがあるため、1 行ずつ読み取りました</translation>
        </message>
        <message>
            <source>columns left out: {values}</source>
            <translation>取り込まない列: {values}</translation>
        </message>
        <message>
            <source>the same content hash as another page: probably copied</source>
            <translation>内容のハッシュが別のページと同じです（複製の可能性）</translation>
        </message>
        <message>
            <source>the pack bears the id of another glossary, and brings it up to date: {values}</source>
            <translation>別の用語集と同じ ID のパックです。次の用語集を更新します: {values}</translation>
        </message>
        <message>
            <source>larger than is read of such a file; split it</source>
            <translation>この種類のファイルとして大きすぎるため対象外（分割してください）</translation>
        </message>
        <message>
            <source>a text of {values} letters is shown as it was typed; split the page</source>
            <translation>{values} 字ある本文は書式を付けずに表示します。ページを分割してください</translation>
        </message>
        <message>
            <source>a name is longer than any name is; left out</source>
            <translation>名称が長すぎるため対象外</translation>
        </message>
        <message>
            <source>the page cannot be read; left out</source>
            <translation>ページを読み取れないため対象外</translation>
        </message>
        <message>
            <source>more of the same kind: {values}</source>
            <translation>同じ種類の指摘が他にもあります: {values}</translation>
        </message>
        <message>
            <source>not UTF-8 text; left out</source>
            <translation>UTF-8 のテキストではないため対象外</translation>
        </message>
        <message>
            <source>the import stopped unexpectedly</source>
            <translation>取り込みが予期せず終了</translation>
        </message>
        <message>
            <source>stopped before “{values}”; what was imported before it is kept</source>
            <translation>「{values}」の手前で中止しました。それより前に取り込んだ分は残っています</translation>
        </message>
        <message>
            <source>note</source>
            <translation>情報</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>error</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>reading {term}</source>
            <translation>読み {term}</translation>
        </message>
        <message>
            <source>alias {term}</source>
            <translation>別名 {term}</translation>
        </message>
        <message>
            <source>{term} (deprecated)</source>
            <translation>{term}（非推奨）</translation>
        </message>
        <message>
            <source>{term} (do not use)</source>
            <translation>{term}（使用しない）</translation>
        </message>
        <message>
            <source>questions</source>
            <translation>よくある質問</translation>
        </message>
        <message>
            <source>definition</source>
            <translation>定義</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>計算式</translation>
        </message>
        <message>
            <source>boundary</source>
            <translation>範囲</translation>
        </message>
        <message>
            <source>meaning</source>
            <translation>意味</translation>
        </message>
        <message>
            <source>usage</source>
            <translation>使い方</translation>
        </message>
        <message>
            <source>drivers</source>
            <translation>要因</translation>
        </message>
        <message>
            <source>pitfalls</source>
            <translation>誤解</translation>
        </message>
        <message>
            <source>example</source>
            <translation>例</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>related metrics</source>
            <translation>関連指標</translation>
        </message>
        <message>
            <source>in {place}</source>
            <translation>「{place}」内</translation>
        </message>
        <message>
            <source>Reading pages</source>
            <translation>ページを読み込み中</translation>
        </message>
        <message>
            <source>Saving entries</source>
            <translation>項目を保存中</translation>
        </message>
        <message>
            <source>Building the search index</source>
            <translation>検索インデックスを作成中</translation>
        </message>
        <message>
            <source>Waiting for another import</source>
            <translation>ほかの取り込みの完了を待っています</translation>
        </message>
        <message>
            <source>{count} added</source>
            <translation>追加 {count} 件</translation>
        </message>
        <message>
            <source>{count} updated</source>
            <translation>更新 {count} 件</translation>
        </message>
        <message>
            <source>{count} unchanged</source>
            <translation>変更なし {count} 件</translation>
        </message>
        <message>
            <source>{count} removed</source>
            <translation>削除 {count} 件</translation>
        </message>
        <message>
            <source>nothing to import</source>
            <translation>取り込むものがありません</translation>
        </message>
        <message>
            <source>The glossary file {path} was missing. The copy of {moment} is used now; please import again what you have added since.</source>
            <translation>ライブラリのファイル {path} が見つかりませんでした。{moment} の控えを使っています。その後に追加したものは、取り込み直してください。</translation>
        </message>
        <message>
            <source>The glossary file {path} was damaged. The copy of {moment} is used now; please import again what you have added since.</source>
            <translation>ライブラリのファイル {path} が壊れていました。{moment} の控えを使っています。その後に追加したものは、取り込み直してください。</translation>
        </message>
        <message>
            <source>The glossary file {path} was damaged and has been begun anew. Please import your glossaries again.</source>
            <translation>ライブラリのファイル {path} が壊れていたため、新しく作りました。用語集を取り込み直してください。</translation>
        </message>
        <message>
            <source>The damaged file is kept beside it as {name}.</source>
            <translation>壊れたファイルは {name} という名前で同じフォルダーに残してあります。</translation>
        </message>
        <message>
            <source>{first} {second}</source>
            <translation>{first}{second}</translation>
        </message>
        <message>
            <source>no copy of the library could be kept: {values}</source>
            <translation>ライブラリの控えを残せませんでした: {values}</translation>
        </message>
        <message>
            <source>the glossary file is damaged: {values}</source>
            <translation>ライブラリのファイルが壊れています: {values}</translation>
        </message>
        <message>
            <source>Begun anew. The damaged file is kept as {values}.</source>
            <translation>新しく作りました。壊れたファイルは {values} として残してあります。</translation>
        </message>
        <message>
            <source>no headword: {values}</source>
            <translation>見出し語がありません: {values}</translation>
        </message>
        <message>
            <source>no short definition: {values}</source>
            <translation>短い定義がありません: {values}</translation>
        </message>
        <message>
            <source>no source named: {values}</source>
            <translation>出典がありません: {values}</translation>
        </message>
        <message>
            <source>no source gives the reading: {values}</source>
            <translation>読みの出典がありません: {values}</translation>
        </message>
        <message>
            <source>no page in this language: {values}</source>
            <translation>この言語のページがありません: {values}</translation>
        </message>
        <message>
            <source>sections that only one side has: {values}</source>
            <translation>片方の言語にだけある節: {values}</translation>
        </message>
        <message>
            <source>headword of two entries: {values}</source>
            <translation>見出し語が重複しています: {values}</translation>
        </message>
        <message>
            <source>name of two entries: {values}</source>
            <translation>名称が重複しています: {values}</translation>
        </message>
        <message>
            <source>not to be used, but in use: {values}</source>
            <translation>使わない語が使われています: {values}</translation>
        </message>
        <message>
            <source>leads to no entry: {values}</source>
            <translation>関連先がありません: {values}</translation>
        </message>
        <message>
            <source>a relation one way only: {values}</source>
            <translation>一方向だけの関連: {values}</translation>
        </message>
        <message>
            <source>a long short definition: {values}</source>
            <translation>短い定義が長すぎます: {values}</translation>
        </message>
        <message>
            <source>a long section: {values}</source>
            <translation>節が長すぎます: {values}</translation>
        </message>
        <message>
            <source>the stored text was altered: {values}</source>
            <translation>保存した本文が変わっています: {values}</translation>
        </message>
        <message>
            <source>no column of terms is found; name the columns in the first line (“English”, “日本語”), or choose them when you import</source>
            <translation>用語の列が見つかりません。最初の行に列名（「英語」「日本語」など）を書くか、取り込むときに列を選んでください</translation>
        </message>
        <message>
            <source>The glossary file {where} is damaged, and there is no good copy of it. Begin anew and import your glossaries again; the damaged file is kept, and so are starred entries and notes.</source>
            <translation>ライブラリのファイル {where} が壊れており、使える控えもありません。新しく始めて、用語集を取り込み直してください。壊れたファイルも、お気に入りとメモも、そのまま残ります。</translation>
        </message>
        <message>
            <source>The file of your starred entries and history, {path}, was missing. The copy of {moment} is used now.</source>
            <translation>お気に入りと履歴のファイル {path} が見つかりませんでした。{moment} の控えを使っています。</translation>
        </message>
        <message>
            <source>The file of your starred entries and history, {path}, was damaged. The copy of {moment} is used now.</source>
            <translation>お気に入りと履歴のファイル {path} が壊れていました。{moment} の控えを使っています。</translation>
        </message>
        <message>
            <source>The file of your starred entries and history, {path}, was damaged and has been begun anew.</source>
            <translation>お気に入りと履歴のファイル {path} が壊れていたため、新しく作りました。</translation>
        </message>
        <message>
            <source>“{where}” is too large. A file may have up to 200 MB, and an archive 1 GB of them: split it.</source>
            <translation>「{where}」は大きすぎます。1 つのファイルは 200 MB、圧縮ファイルは展開後 1 GB までです。分割してください。</translation>
        </message>
        <message>
            <source>“{where}” is encrypted. Unpack it with its password, and import what is in it.</source>
            <translation>「{where}」は暗号化されています。パスワードで展開してから、中身を取り込んでください。</translation>
        </message>
        <message>
            <source>“{where}” is in no format that this program knows. It reads tables (CSV, Excel, ODS), Markdown, TBX, dictionaries and more.</source>
            <translation>「{where}」は対応していない形式です。表（CSV、Excel、ODS）、Markdown、TBX、辞書などを取り込めます。</translation>
        </message>
    </context>
    <context>
        <name>NamingDialog</name>
        <message>
            <source>Rename the glossary</source>
            <translation>用語集の名前を変更</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>タイトル(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Short name</source>
            <translation>短い名前(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Attribution</source>
            <translation>クレジット表記(&amp;A)</translation>
        </message>
        <message>
            <source>What is left empty is taken from the source. Updates keep what you write.</source>
            <translation>空欄には取り込み元の内容が使われます。入力した内容は、更新しても残ります。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
    </context>
    <context>
        <name>NoResult</name>
        <message>
            <source>Perhaps you meant:</source>
            <translation>もしかして:</translation>
        </message>
        <message>
            <source>Copy the query</source>
            <translation>検索語をコピー</translation>
        </message>
        <message>
            <source>Try: {queries}</source>
            <translation>検索の例: {queries}</translation>
        </message>
        <message>
            <source>No term like “{query}” here</source>
            <translation>この範囲に「{query}」に近い用語はありません</translation>
        </message>
        <message>
            <source>No term like “{query}”</source>
            <translation>「{query}」に近い用語はありません</translation>
        </message>
        <message>
            <source>Write down as missing</source>
            <translation>見つからない語として書き留める</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>すべてから検索</translation>
        </message>
        <message>
            <source>No entries under “{filter}”</source>
            <translation>「{filter}」に当てはまる項目はありません</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>すべて表示</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>ファイルを取り込む…</translation>
        </message>
        <message>
            <source>Add the starter glossary</source>
            <translation>はじめての用語集を追加</translation>
        </message>
        <message>
            <source>Or drop a file here.</source>
            <translation>ファイルをここにドロップしてもかまいません。</translation>
        </message>
        <message>
            <source>No glossary yet</source>
            <translation>用語集がまだありません</translation>
        </message>
    </context>
    <context>
        <name>Packs</name>
        <message>
            <source>Import</source>
            <translation>取り込む</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>あとで</translation>
        </message>
        <message numerus="yes">
            <source>Import {titles} with %n entry(s)?</source>
            <translation>
                <numerusform>{titles}（%n 項目）を取り込みますか？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{titles} is in the library already. Bring it up to date with %n entry(s)?</source>
            <translation>
                <numerusform>{titles} はすでに入っています。この %n 項目で更新しますか？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{titles} bears the id of {known}, which is in the library. Replace its pages with %n entry(s)?</source>
            <translation>
                <numerusform>{titles}は、ライブラリにある{known}と同じ ID です。そのページを %n 件の項目で置き換えますか？</numerusform>
            </translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>「{title}」</translation>
        </message>
    </context>
    <context>
        <name>NoteBar</name>
        <message>
            <source>My note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Saved as you type, for your eyes only</source>
            <translation>入力と同時に保存されます。自分だけのメモで、書き出しには含まれません</translation>
        </message>
        <message>
            <source>Close the note</source>
            <translation>メモを閉じる</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>All commands</source>
            <translation>すべてのコマンド</translation>
        </message>
        <message>
            <source>Type a command</source>
            <translation>コマンドを入力</translation>
        </message>
        <message>
            <source>No command like “{typed}”</source>
            <translation>「{typed}」に当てはまるコマンドはありません</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>既定に戻す</translation>
        </message>
        <message>
            <source>Looks</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Language of the interface</source>
            <translation>画面の言語</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字の大きさ</translation>
        </message>
        <message>
            <source>Own (Inter)</source>
            <translation>付属のフォント（Inter）</translation>
        </message>
        <message>
            <source>Latin font</source>
            <translation>欧文フォント</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>Where I was</source>
            <translation>前回の続き</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>ホーム</translation>
        </message>
        <message>
            <source>Start with</source>
            <translation>起動時に表示</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>前回のまま</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>対訳</translation>
        </message>
        <message>
            <source>Reading language at start</source>
            <translation>起動時の本文の言語</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>短い</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Long</source>
            <translation>長い</translation>
        </message>
        <message>
            <source>Very long</source>
            <translation>とても長い</translation>
        </message>
        <message>
            <source>Length of lines</source>
            <translation>行の長さ</translation>
        </message>
        <message>
            <source>List</source>
            <translation>一覧</translation>
        </message>
        <message>
            <source>Comfortable, two lines</source>
            <translation>ゆったり（2 行）</translation>
        </message>
        <message>
            <source>Compact, one line</source>
            <translation>コンパクト（1 行）</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行の高さ</translation>
        </message>
        <message>
            <source>Show the entry while arrowing through the list</source>
            <translation>一覧を矢印キーで移動する間も項目を表示する</translation>
        </message>
        <message>
            <source>Mark what is checked otherwise than its glossary</source>
            <translation>用語集の中でレビュー状況が異なる項目に印を付ける</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>自分のデータ</translation>
        </message>
        <message>
            <source>Keep a history of entries and searches</source>
            <translation>見た項目と検索の履歴を残す</translation>
        </message>
        <message>
            <source>Clear the history</source>
            <translation>履歴を消去</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>データフォルダー</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Looks the word up</source>
            <translation>その語を調べる</translation>
        </message>
        <message>
            <source>Only selects the word</source>
            <translation>選択するだけ</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>ダブルクリック</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>ブラウザーで開く</translation>
        </message>
        <message>
            <source>Ask before opening</source>
            <translation>開く前に確認する</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>アドレスをコピーする</translation>
        </message>
        <message>
            <source>Links to sources</source>
            <translation>出典へのリンク</translation>
        </message>
        <message>
            <source>Copying</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>The pair of terms</source>
            <translation>用語の組（日英）</translation>
        </message>
        <message>
            <source>The term</source>
            <translation>用語</translation>
        </message>
        <message>
            <source>The definition</source>
            <translation>定義</translation>
        </message>
        <message>
            <source>The entry as plain text</source>
            <translation>項目全体（テキスト）</translation>
        </message>
        <message>
            <source>The entry as Markdown</source>
            <translation>項目全体（Markdown）</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>コピーしない</translation>
        </message>
        <message>
            <source>Copied when nothing is selected</source>
            <translation>選択なしでコピーするもの</translation>
        </message>
        <message>
            <source>Copy tables with their looks (HTML) as well</source>
            <translation>表は体裁（HTML）も一緒にコピーする</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>{n} 件</translation>
        </message>
        <message>
            <source>Length of the history</source>
            <translation>履歴の件数</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>“{query}” is on the list of missing terms (Home).</source>
            <translation>「{query}」を見つからない語の一覧（ホーム）に加えました。</translation>
        </message>
    </context>
    <context>
        <name>OutcomeTree</name>
        <message>
            <source>What the import would do</source>
            <translation>取り込みの結果の見込み</translation>
        </message>
    </context>
    <context>
        <name>RecentSearches</name>
        <message>
            <source>Recent searches</source>
            <translation>最近の検索</translation>
        </message>
        <message>
            <source>No searches yet</source>
            <translation>まだありません</translation>
        </message>
        <message>
            <source>Forget recent searches</source>
            <translation>最近の検索を消去</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report of an error</source>
            <translation>エラーの報告</translation>
        </message>
        <message>
            <source>Please copy this report and send it to the makers.</source>
            <translation>この報告をコピーして、開発者に送ってください。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>報告</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>報告をコピー</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>matched by {reason}</source>
            <translation>一致: {reason}</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>用語</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>Similar spelling</source>
            <translation>似たつづり</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Open in a new tab</source>
            <translation>新しいタブで開く</translation>
        </message>
        <message>
            <source>Star, or take the star away</source>
            <translation>お気に入りに追加・解除</translation>
        </message>
        <message>
            <source>Copy the term</source>
            <translation>用語をコピー</translation>
        </message>
        <message>
            <source>Copy its counterpart</source>
            <translation>もう一方の言語の用語をコピー</translation>
        </message>
        <message>
            <source>Copy the pair</source>
            <translation>対訳をコピー</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>アドレスをコピー</translation>
        </message>
        <message>
            <source>Only this glossary</source>
            <translation>この用語集だけを表示</translation>
        </message>
        <message>
            <source>Compare with the open entry</source>
            <translation>開いている項目と比較</translation>
        </message>
    </context>
    <context>
        <name>ReadingForm</name>
        <message>
            <source>&amp;Delimiter</source>
            <translation>区切り文字(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Encoding</source>
            <translation>文字コード(&amp;E)</translation>
        </message>
        <message>
            <source>Ta&amp;ble</source>
            <translation>表(&amp;B)</translation>
        </message>
        <message>
            <source>Column &amp;names are in</source>
            <translation>列名の行(&amp;N)</translation>
        </message>
        <message>
            <source>Import this sheet</source>
            <translation>このシートを取り込む</translation>
        </message>
        <message>
            <source>detect</source>
            <translation>自動判定</translation>
        </message>
        <message>
            <source>no row</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>row {number}</source>
            <translation>{number} 行目</translation>
        </message>
        <message>
            <source>{found} (found)</source>
            <translation>{found}（自動）</translation>
        </message>
    </context>
    <context>
        <name>ScopeChips</name>
        <message>
            <source>Search in</source>
            <translation>検索範囲</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>ほかの絞り込み</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>レビュー済み</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>お気に入り</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>用語集</translation>
        </message>
        <message>
            <source>Entries of one glossary only</source>
            <translation>一つの用語集の項目のみ</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>分野</translation>
        </message>
        <message>
            <source>Entries on one subject only</source>
            <translation>一つの分野の項目のみ</translation>
        </message>
        <message>
            <source>All entries</source>
            <translation>すべての項目</translation>
        </message>
        <message>
            <source>Reviewed entries only</source>
            <translation>レビュー済みの項目のみ</translation>
        </message>
        <message>
            <source>Starred entries only</source>
            <translation>お気に入りの項目のみ</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>メモあり</translation>
        </message>
        <message>
            <source>Entries with a note only</source>
            <translation>メモのある項目だけ</translation>
        </message>
        <message>
            <source>All glossaries</source>
            <translation>すべての用語集</translation>
        </message>
        <message>
            <source>All subjects</source>
            <translation>すべての分野</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search  検索</source>
            <translation>検索  Search</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>項目の一覧</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>検索欄を空にする</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>見つかりませんでした</translation>
        </message>
        <message>
            <source>Examples of queries</source>
            <translation>検索の例</translation>
        </message>
        <message>
            <source>Recent searches</source>
            <translation>最近の検索</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Glossary Browser</source>
            <translation>用語集ブラウザー</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>On this page</source>
            <translation>目次</translation>
        </message>
        <message>
            <source>not in this glossary</source>
            <translation>この用語集にはありません</translation>
        </message>
        <message>
            <source>Contents and related entries</source>
            <translation>目次と関連項目</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Open in a new tab</source>
            <translation>新しいタブで開く</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>並べて比較</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n glossary(s)</source>
            <translation>
                <numerusform>用語集 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>offline</source>
            <translation>オフライン</translation>
        </message>
        <message>
            <source>This program never connects to a network.</source>
            <translation>このプログラムはネットワークに接続しません。</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s)</source>
            <translation>
                <numerusform>%n 語</numerusform>
            </translation>
        </message>
        <message>
            <source>{hits} of {total} terms</source>
            <translation>{total} 語中 {hits} 語</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Menu</source>
            <translation>メニュー</translation>
        </message>
        <message>
            <source>Contents and relations</source>
            <translation>目次と関連項目</translation>
        </message>
        <message>
            <source>Use light colors</source>
            <translation>ライトの配色にする</translation>
        </message>
        <message>
            <source>Use dark colors</source>
            <translation>ダークの配色にする</translation>
        </message>
    </context>
    <context>
        <name>ExportForms</name>
        <message>
            <source>Pack for this program</source>
            <translation>このプログラム用のパック</translation>
        </message>
        <message>
            <source>Hand-off pages in a folder</source>
            <translation>引き渡し用ページ（フォルダー）</translation>
        </message>
        <message>
            <source>Table with tabs (TSV)</source>
            <translation>タブ区切りの表（TSV）</translation>
        </message>
        <message>
            <source>Pages of Markdown in a folder</source>
            <translation>Markdown のページ（フォルダー）</translation>
        </message>
        <message>
            <source>Hand-off JSON in a folder</source>
            <translation>引き渡し用 JSON（フォルダー）</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>表（CSV）</translation>
        </message>
        <message>
            <source>Workbook (XLSX)</source>
            <translation>ブック（XLSX）</translation>
        </message>
        <message>
            <source>Termbase (TBX, version 3)</source>
            <translation>用語ベース（TBX バージョン 3）</translation>
        </message>
        <message>
            <source>Termbase (TBX, version 2)</source>
            <translation>用語ベース（TBX バージョン 2）</translation>
        </message>
        <message>
            <source>Web pages in a folder</source>
            <translation>ウェブページ（フォルダー）</translation>
        </message>
        <message>
            <source>Yomitan dictionary</source>
            <translation>Yomitan の辞書</translation>
        </message>
        <message>
            <source>OmegaT glossary</source>
            <translation>OmegaT の用語集</translation>
        </message>
        <message>
            <source>Anki cards</source>
            <translation>Anki のカード</translation>
        </message>
        <message>
            <source>Whole entries (JSON Lines)</source>
            <translation>すべての項目内容（JSON Lines）</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Also pages that are not reviewed</source>
            <translation>未レビューのページも含める</translation>
        </message>
        <message>
            <source>A glossary may say that only reviewed pages are handed on.</source>
            <translation>用語集によっては、レビュー済みのページだけを外に出せます。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>As</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Starred entries ({count})</source>
            <translation>お気に入りの項目（{count} 件）</translation>
        </message>
        <message>
            <source>Entries of the list ({count})</source>
            <translation>一覧に表示中の項目（{count} 件）</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>Exporting…</source>
            <translation>書き出しています…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>{pages} pages exported to {place}.</source>
            <translation>{pages} ページを {place} に書き出しました。</translation>
        </message>
        <message>
            <source>{count} pages are not reviewed and were held back.</source>
            <translation>未レビューの {count} ページは書き出していません。</translation>
        </message>
        <message>
            <source>The format cannot hold everything: {what}.</source>
            <translation>この形式では保存できない内容があります: {what}</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>フォルダーを開く</translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>Checks</source>
            <translation>内容の点検</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>点検しています…</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>Open the entry</source>
            <translation>この項目を開く</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>指摘はありません。</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Problems in the content</source>
            <translation>内容の問題点</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>エラー %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>警告 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>情報 %n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message>
            <source>Read a text</source>
            <translation>文章を読む</translation>
        </message>
        <message>
            <source>Paste a text here, or drop or open a file (.txt .md .html .docx .srt).</source>
            <translation>ここに文章を貼り付けるか、ファイル（.txt .md .html .docx .srt）をドロップするか開いてください。</translation>
        </message>
        <message>
            <source>Text to read</source>
            <translation>読む文章</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>ファイルを開く…</translation>
        </message>
        <message>
            <source>Export the list…</source>
            <translation>一覧を書き出す…</translation>
        </message>
        <message>
            <source>Open the entry</source>
            <translation>この項目を開く</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>The terms of your glossaries are marked in the text and listed.</source>
            <translation>用語集にある用語に印を付け、一覧にします。</translation>
        </message>
        <message>
            <source>No term of your glossaries stands in this text.</source>
            <translation>用語集の用語はこの文章にはありません。</translation>
        </message>
        <message>
            <source>Entries: {entries} · places: {count}</source>
            <translation>項目: {entries} 件 · 箇所: {count}</translation>
        </message>
        <message>
            <source>Not to be used: {count}</source>
            <translation>使わない表記: {count}</translation>
        </message>
        <message>
            <source>Looking for terms…</source>
            <translation>用語を探しています…</translation>
        </message>
        <message>
            <source>All glossaries</source>
            <translation>すべての用語集</translation>
        </message>
        <message>
            <source>Terms of</source>
            <translation>対象の用語集</translation>
        </message>
        <message>
            <source>There is no text in this file.</source>
            <translation>このファイルには文章がありません。</translation>
        </message>
        <message>
            <source>Import a glossary of its subject, or choose all glossaries.</source>
            <translation>この分野の用語集を取り込むか、「すべての用語集」を選んでください。</translation>
        </message>
        <message>
            <source>The terms that are found are listed here; forms that are not to be used come first, with what to use instead.</source>
            <translation>見つかった用語をここに一覧にします。使わない表記は、代わりの用語とともに先頭に並びます。</translation>
        </message>
    </context>
    <context>
        <name>TermsList</name>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>回数</translation>
        </message>
        <message>
            <source>Use instead</source>
            <translation>代わりに使う表記</translation>
        </message>
        <message>
            <source>Terms in the text</source>
            <translation>文章中の用語</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>用語集</translation>
        </message>
    </context>
    <context>
        <name>TextController</name>
        <message>
            <source>The list was written to {place}.</source>
            <translation>一覧を {place} に書き出しました。</translation>
        </message>
        <message>
            <source>Open a text</source>
            <translation>文章を開く</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>一覧の書き出し</translation>
        </message>
    </context>
    <context>
        <name>HandoffDialog</name>
        <message>
            <source>Hand off to an assistant</source>
            <translation>アシスタントに渡す</translation>
        </message>
        <message>
            <source>Also pages that are not reviewed</source>
            <translation>未レビューのページも含める</translation>
        </message>
        <message>
            <source>Text that is handed off</source>
            <translation>渡す文章</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>制限なし</translation>
        </message>
        <message>
            <source>{count} characters</source>
            <translation>{count} 文字</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>両方</translation>
        </message>
        <message>
            <source>What</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>As</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Characters: {count} · pages: {pages}</source>
            <translation>{count} 文字・{pages} ページ</translation>
        </message>
        <message>
            <source>Nothing fits into so few characters.</source>
            <translation>この文字数には何も収まりません。</translation>
        </message>
        <message>
            <source>Open or star an entry, or search for some.</source>
            <translation>項目を開くか、お気に入りに入れるか、検索してください。</translation>
        </message>
        <message>
            <source>There is no page in this language.</source>
            <translation>この言語のページはありません。</translation>
        </message>
        <message>
            <source>Pages held back, since not reviewed: {count}</source>
            <translation>未レビューのため渡さないページ: {count}</translation>
        </message>
        <message>
            <source>Entries without room: {count}</source>
            <translation>収まらなかった項目: {count}</translation>
        </message>
        <message>
            <source>Passages left out: {count}</source>
            <translation>省いた段落: {count}</translation>
        </message>
        <message>
            <source>What is chosen is shown here before it is copied or saved.</source>
            <translation>選んだ内容は、コピーや保存の前にここで確かめられます。</translation>
        </message>
        <message>
            <source>Choose more characters, or fewer entries.</source>
            <translation>文字数を増やすか、項目を減らしてください。</translation>
        </message>
        <message>
            <source>Have the pages reviewed, or tick “{box}”: they go out marked.</source>
            <translation>ページのレビューを済ませるか、「{box}」にチェックを入れると、未レビューの印を付けて渡します。</translation>
        </message>
    </context>
    <context>
        <name>AssistantController</name>
        <message>
            <source>The entry that is open</source>
            <translation>開いている項目</translation>
        </message>
        <message>
            <source>Starred entries ({count})</source>
            <translation>お気に入りの項目（{count} 件）</translation>
        </message>
        <message>
            <source>Entries of the list ({count})</source>
            <translation>一覧に表示中の項目（{count} 件）</translation>
        </message>
        <message>
            <source>First {count} entries of the list</source>
            <translation>一覧の先頭の項目（{count} 件）</translation>
        </message>
        <message>
            <source>Copied: {count} characters.</source>
            <translation>{count} 文字をコピーしました。</translation>
        </message>
        <message>
            <source>Save the hand-off</source>
            <translation>渡す文章を保存</translation>
        </message>
        <message>
            <source>Written to {place}.</source>
            <translation>{place} に保存しました。</translation>
        </message>
    </context>
    <context>
        <name>GivenDialog</name>
        <message>
            <source>What assistants were given</source>
            <translation>アシスタントに渡した内容</translation>
        </message>
        <message>
            <source>The log stays on this computer, and holds the last thousand answers.</source>
            <translation>この記録はこのコンピューターの中だけにあり、直近の 1,000 件を残します。</translation>
        </message>
        <message>
            <source>Note what assistants are given</source>
            <translation>アシスタントに渡した内容を記録する</translation>
        </message>
        <message>
            <source>Empty the log</source>
            <translation>記録を消去</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Answers: {count}</source>
            <translation>件数: {count}</translation>
        </message>
        <message>
            <source>Nothing has been given to an assistant.</source>
            <translation>アシスタントに渡したものはまだありません。</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>渡さなかった数</translation>
        </message>
        <message>
            <source>hand-off</source>
            <translation>引き渡し</translation>
        </message>
        <message>
            <source>{count} characters</source>
            <translation>{count} 文字</translation>
        </message>
    </context>
    <context>
        <name>ReadingController</name>
        <message>
            <source>Compare side by side</source>
            <translation>並べて比較</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>{left} and {right}</source>
            <translation>{left}と{right}の比較</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>入れ替え</translation>
        </message>
        <message>
            <source>Swap the two sides</source>
            <translation>左右を入れ替える</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>ほかの項目…</translation>
        </message>
        <message>
            <source>Compare with another entry</source>
            <translation>ほかの項目と比較する</translation>
        </message>
        <message>
            <source>Close the comparison</source>
            <translation>比較を閉じる</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <source>Compare with</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>比較する項目…</translation>
        </message>
        <message>
            <source>No other entry is found by this</source>
            <translation>当てはまる項目はほかにありません</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>場所(&amp;L):</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>ファイルの種類(&amp;T):</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>ドライブ</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダー</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Page &amp;order:</source>
            <translation>ページの順序(&amp;O):</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>1 枚あたりのページ数(&amp;P):</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Double Sided Printing</source>
            <translation>両面印刷</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>長辺とじ</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>短辺とじ</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>しない</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>ページの組(&amp;S):</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
            <translation>ページまたは範囲をコンマで区切って指定します。範囲は 2 つの数をハイフンでつなぎます。例: 3,5-7,9 は 3、5、6、7、9 ページを印刷します。</translation>
        </message>
    </context>
    <context>
        <name>WebLinkController</name>
        <message>
            <source>Open {address} in the browser?</source>
            <translation>{address} をブラウザーで開きますか？</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>アドレスをコピー</translation>
        </message>
        <message>
            <source>The address is copied.</source>
            <translation>アドレスをコピーしました。</translation>
        </message>
    </context>
    <context>
        <name>PreviewTable</name>
        <message>
            <source>Group: {name}. The rows below are filed under it.</source>
            <translation>グループ「{name}」（以下の行の分類になります）</translation>
        </message>
    </context>
</TS>
