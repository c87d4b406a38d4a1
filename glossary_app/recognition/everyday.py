"""Words that are left alone in running text, because everybody uses them without a glossary."""

from __future__ import annotations

_FUNCTION_WORDS = """
a about above across after again against all almost along already also although always am among
an and another any anyone anything are around as at away be became because become been before
behind being below between both but by can cannot could did do does doing done down during each
either else enough even ever every few for from further had has have having he hence her here
hers him his how however i if in indeed instead into is it its itself just least less let many
may me might mine more most much must my neither never no nor not nothing now of off often on
once only onto or other others otherwise our ours out over own per perhaps quite rather same
shall she should since so some something still such than that the their theirs them then there
therefore these they this those though through thus to together too toward towards under unless
until up upon us very via was we well were what when where whether which while who whom whose
why will with within without would yes yet you your yours
"""

# Plain nouns, verbs and adjectives of any page; a glossary may name an entry after one of them.
_PLAIN_WORDS = """
able according act action actual add additional advantage age agree aim allow alone amount answer
apply area argue ask available average back bad base based basic begin benefit best better big bit
body book break bring build business buy call care careful carry case cause central certain chance
change check choice choose class clear close code collect come common company compare complete
condition consider contain content context continue control copy correct correctly cost count
course cover create current cut data date day deal decide decision default degree depend describe
design detail develop device different difficult direct do domain drive early easy effect
efficient effort eight end enter entry environment equal event exact example expect explain fact
fail fall family far fast feature feel field figure file fill final find fine first fit five fix
fixed follow following force form four free full function gain general get give given go goal good
great ground group grow growth guide half hand handle happen happening hard head hear help hide
high hold home hope hour human hundred idea image important improve include increase independent
individual industry information input instance interest item job join keep key kind know known
label language large last late later lead learn learning leave left length letter level life light
like limit limited line link list little live local long look lose lot low main make man manage
manner mark market material matter mean meaning means measure meet member memory mention method
middle million mind minute miss missing modern moment money month move name nature near necessary
need network new next nine normal note number object offer office old one open operation option
order organization outcome output page paper part particular pass past pay people percent period
person phase place plan play point policy position possible power practice prefer present press
price private problem process produce product program project proper property protect prove
provide public purpose put quality question quick range rare rate reach read ready real reason
receive record reduce refer region regular relation release remain remove replace report request
require resource rest result return review right rise risk role room rule run running safe sale
save say scale science score search second section see seem select sell send sense separate series
serve service set seven several shape share short show side sign similar simple single situation
six size skill slow small social software solution solve sort sound source space special specific
speed stage stand standard start state step stop store story strong structure study style subject
success suggest sum support sure system table take talk target task team tell ten tend term test
text thing think third thousand three time today tool top total touch track trade training travel
treat tree trial true try turn two type understand unit update use useful user usual value various
version view wait walk want watch water way week weight whole wide win word work working world
write wrong year
"""

# Words of any Japanese text; those in hiragana alone need no list.
_JAPANESE_WORDS = """
一部 一般 一方 以上 以下 以外 以前 以後 以降 意味 一つ 一定 一緒 今回 今後 会社 場合 場所 場面
変化 変更 確認 完全 完了 関係 関連 基本 期間 気持 機会 強調 業務 具体 検討 結果 結論 原因 現在
現実 個人 効果 行動 項目 考え 今日 最近 最後 最初 最大 最小 作業 作成 参考 参照 時間 時点 時期
自分 自身 自体 自由 事実 事情 実際 実施 指定 指摘 次回 手段 手順 種類 重要 出力 順序 準備 使用
状況 状態 条件 情報 詳細 資料 人間 数字 世界 性質 生活 設定 説明 選択 全体 全部 相手 想定 対応
対象 多数 大切 単位 段階 注意 直接 追加 通常 提供 程度 適切 都合 特定 特徴 同時 同様 途中 内容
内部 入力 年間 判断 反対 必要 比較 表現 表示 部分 普通 複数 不足 文章 平均 変数 方向 方法 方式
毎日 前提 目安 目的 目標 問題 要素 様子 用意 予定 理解 理由 利用 例外 例 割合 役割 役立 仕事
仕組 手間 言葉 名前 企業 顧客 担当 導入 運用 活用 管理 改善 影響 向上 増加 減少 発生 開始 終了
実行 処理 機能 製品 サービス システム データ ユーザー ユーザ ケース ページ ポイント タイプ
レベル グループ メリット デメリット
"""

# No name begins with one of these, and none consists of nothing else.
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
EVERYDAY_WORDS = FUNCTION_WORDS | frozenset((_PLAIN_WORDS + _JAPANESE_WORDS).split())
