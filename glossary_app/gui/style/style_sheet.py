"""How widgets are styled: by every window, and what the main one adds; `@token@` is a colour.

A `border-radius` over half the height gives square corners, so heights are fixed where it matters.
"""

from __future__ import annotations

from glossary_app.gui.style.colours import Theme
from glossary_app.resource_files import resource

_STYLE_SHEET = """
* { outline: none; }
QMainWindow, QDialog { background: @panel@; color: @text@; }
QDialog[look="popup"] { border: 1px solid @card_border@; }
QWidget[look="panel"] { background: @panel@; }
QWidget[look="page"] { background: @page@; }
QFrame[look="card"] { background: @page@; border: 1px solid @card_border@; border-radius: 10px; }
QLabel[look="caption"] { color: @muted@; font-size: 11px; font-weight: 600; }
QLabel[look="muted"] { color: @muted@; font-size: 12px; }
QLabel[look="title"] { color: @text@; font-size: 30px; font-weight: 700; }
QLabel[look="lead"] { color: @muted@; font-size: 15px; }
QLabel[look="heading"] { color: @text@; font-size: 14px; font-weight: 600; }
QSplitter::handle { background: @panel@; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: @rule@; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @card_border@; padding: 6px 8px; }

QLineEdit, QPlainTextEdit {
  background: @page@; color: @text@; border: 1px solid @control_border@; border-radius: 8px;
  padding: 5px 9px; selection-background-color: @selection@; selection-color: @text@;
}
QLineEdit:focus, QPlainTextEdit:focus {
  border: 2px solid @accent@; padding: 4px 8px;
}
QLineEdit[look="search"] {
  font-size: 15px; min-height: 24px; border-radius: 9px; padding: 5px 9px;
}
QLineEdit[look="search"]:focus { padding: 4px 8px; }

QPushButton {
  background: @raised@; color: @text@; border: 1px solid @control_border@; border-radius: 8px;
  padding: 5px 14px; min-height: 20px;
}
QPushButton:hover { background: @hover@; }
QPushButton:disabled { color: @control_border@; border-color: @rule@; }
QPushButton:focus { border: 2px solid @accent@; padding: 4px 13px; }
QPushButton[look="primary"] {
  background: @accent@; color: @on_accent@; border: 1px solid @accent@; font-weight: 600;
}
QPushButton[look="primary"]:disabled {
  background: @raised@; color: @control_border@; border-color: @rule@;
}
QPushButton[look="primary"]:focus { border: 2px solid @text@; }

QLabel[look="quiet"] { color: @muted@; }
QPushButton[look="pill"] {
  background: @accent_soft@; color: @link@; border: 2px solid transparent; border-radius: 12px;
  padding: 0px 11px; height: 22px; min-height: 22px; max-height: 22px;
}
QPushButton[look="pill"]:hover { background: @row_selected@; }
QPushButton[look="pill"]:focus { border-color: @accent@; padding: 0px 11px; }
QPushButton[look="column"] { padding: 3px 10px; min-height: 16px; text-align: left; }
QPushButton[look="column"]:focus { padding: 2px 9px; }
QPushButton[look="column"][left="true"] { color: @muted@; border-style: dashed; }
QLabel[tone="fault"] { color: @error@; }

QAbstractButton[look="scope"] {
  background: @neutral_soft@; color: @text@; border: 2px solid transparent; border-radius: 12px;
  padding: 0px 10px; height: 20px; min-height: 20px; max-height: 20px; font-size: 12px;
}
QAbstractButton[look="scope"]:hover { background: @hover@; }
QAbstractButton[look="scope"]:checked { background: @accent@; color: @on_accent@; }
QAbstractButton[look="scope"]:focus { border-color: @accent@; }
QAbstractButton[look="scope"]:checked:focus { border-color: @text@; }

QFrame[look="segments"] { background: @neutral_soft@; border: none; border-radius: 8px; }
QAbstractButton[look="segment"] {
  background: transparent; color: @muted@; border: 2px solid transparent; border-radius: 6px;
  padding: 0px 13px; height: 24px; min-height: 24px; max-height: 24px; font-size: 13px;
}
QRadioButton[look="segment"] { spacing: 0px; }
/* Without an image of its own, Qt draws a dot even into no room. */
QRadioButton[look="segment"]::indicator { width: 0px; height: 0px; image: none; }
QAbstractButton[look="segment"][short="true"] { padding: 0px 6px; }
QAbstractButton[look="segment"]:hover { color: @text@; }
QAbstractButton[look="segment"]:checked { background: @page@; color: @text@; }
QAbstractButton[look="segment"]:focus { border-color: @accent@; }

QToolButton {
  background: transparent; color: @text@; border: 2px solid transparent; border-radius: 7px;
  padding: 4px;
}
QToolButton:hover { background: @hover@; }
QToolButton:disabled { color: @scroll_bar@; }
QToolButton:checked { background: @row_selected@; }
QToolButton[look="icon"]:checked { background: transparent; }
QToolButton[look="icon"]:checked:hover { background: @hover@; }
QToolButton:focus { border-color: @accent@; }
QToolButton::menu-indicator { image: none; }

QListView, QTreeView, QTableView {
  background: @panel@; color: @text@; border: 2px solid transparent; border-radius: 6px;
  selection-background-color: @row_selected@; selection-color: @text@;
}
QListView:focus, QTreeView:focus, QTableView:focus { border-color: @accent@; }
QTableView[look="card"], QTreeView[look="card"] {
  background: @page@; border: 1px solid @card_border@; border-radius: 8px;
}
/* Its head stands in the upper corners. */
QTableView[look="card"] { border-top-left-radius: 0px; border-top-right-radius: 0px; }
QTableView[look="card"]:focus, QTreeView[look="card"]:focus { border-color: @accent@; }
QTreeView { show-decoration-selected: 1; }
QTableView[look="card"]::item { padding: 0px 10px; }
/* Rounded, a row of several columns would look like several. */
QTreeView::item { min-height: 26px; border-radius: 0px; padding: 0px 4px; }
QTreeView::item:hover { background: @hover@; }
QTreeView::item:selected { background: @row_selected@; color: @text@; }
QHeaderView::section {
  background: @panel@; color: @muted@; border: none; border-bottom: 1px solid @rule@;
  padding: 4px 8px;
}

QTextBrowser { background: @page@; border: none; selection-background-color: @selection@; }

QMenu { background: @raised@; color: @text@; border: 1px solid @card_border@; padding: 5px; }
QMenu::item { padding: 4px 26px 4px 12px; border-radius: 5px; }
QMenu::item:selected { background: @row_selected@; color: @text@; }
QMenu::item:disabled { color: @control_border@; }
QMenu::separator { height: 1px; background: @rule@; margin: 5px 6px; }

QTabBar::tab {
  background: transparent; color: @muted@; padding: 6px 14px; border: none;
  border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: @text@; }
QToolButton[look="close"] { border-width: 1px; padding: 0px; color: @muted@; font-size: 11px; }
QToolButton[look="close"]:hover { color: @text@; }
QComboBox {
  background: @raised@; color: @text@; border: 1px solid @control_border@; border-radius: 8px;
  padding: 5px 10px; min-height: 20px;
}
QComboBox:focus { border: 2px solid @accent@; padding: 4px 9px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@icons@/box-arrow.svg); width: 12px; height: 12px; }
/* Ours draw their own, in the colour of the theme. */
ChoiceBox::down-arrow { image: none; width: 0px; height: 0px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView {
  background: @raised@; color: @text@; border: 1px solid @card_border@; padding: 4px;
}
QTabWidget::pane { border: none; border-top: 1px solid @rule@; }
QTabBar { qproperty-drawBase: 0; }
/* Where there are more tabs than room: two arrows, and no torn edge. */
QTabBar::scroller { width: 44px; }
QTabBar::tear { width: 0px; image: none; border: none; }
QTabBar QToolButton { padding: 0px; border-width: 1px; }
QTabBar::tab:selected { color: @text@; border-bottom-color: @accent@; }

QProgressBar {
  background: @neutral_soft@; color: @text@; border: none; border-radius: 3px; height: 6px;
  max-height: 6px; text-align: center;
}
QProgressBar::chunk { background: @accent@; border-radius: 3px; }

QListView[clicked="true"]:focus, QTreeView[clicked="true"]:focus,
QTableView[clicked="true"]:focus { border-color: transparent; }
QTableView[look="card"][clicked="true"]:focus, QTreeView[look="card"][clicked="true"]:focus {
  border-color: @card_border@;
}
QPushButton[clicked="true"]:focus, QComboBox[clicked="true"]:focus {
  border: 1px solid @control_border@;
}
QPushButton[clicked="true"]:focus { padding: 5px 14px; }
QComboBox[clicked="true"]:focus { padding: 5px 10px; }
QPushButton[look="primary"][clicked="true"]:focus { border-color: @accent@; }
QPushButton[look="pill"][clicked="true"]:focus { border: 2px solid transparent; padding: 0px 11px; }
QPushButton[look="column"][clicked="true"]:focus { padding: 3px 10px; }
QAbstractButton[look="scope"][clicked="true"]:focus, QToolButton[clicked="true"]:focus,
QAbstractButton[look="segment"][clicked="true"]:focus { border: 2px solid transparent; }
QAbstractButton[look="scope"][clicked="true"]:focus { padding: 0px 10px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: @scroll_bar@; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @control_border@; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""

# Sizes that grow with the text of article and list.
# What is said around an article is read also where its text is made very small.
_SMALLEST = 0.85
_ZOOMED = """
QAbstractButton[look="scope"] { font-size: %(12)spx; height: %(20)spx; min-height: %(20)spx;
  max-height: %(20)spx; border-radius: %(scope_radius)spx; }
QDialog QAbstractButton[look="scope"] { font-size: 12px; height: 20px; min-height: 20px;
  max-height: 20px; border-radius: 12px; }
QScrollArea#home QLabel, QScrollArea#home QPushButton { font-size: %(13)spx; }
QScrollArea#home QLabel[look="title"] { font-size: %(30)spx; }
QScrollArea#home QLabel[look="lead"] { font-size: %(15)spx; }
QScrollArea#home QLabel[look="heading"] { font-size: %(14)spx; }
QScrollArea#home QPushButton[look="pill"] { height: %(22)spx; min-height: %(22)spx;
  max-height: %(22)spx; border-radius: %(pill_radius)spx; }
QScrollArea#home QAbstractButton[look="scope"] { font-size: %(12)spx; }
QLineEdit[look="search"] { font-size: %(15)spx; }
QFrame#bar QLabel, QFrame[look="head"] QLabel, QFrame[look="head"] QToolButton,
QFrame[look="foot"] QLabel { font-size: %(13)spx; }
"""

_IN_THE_WINDOW = """
QLabel#bubble {
  background: @accent@; color: @on_accent@; border-radius: 10px; font-size: 22px; font-weight: 600;
}
QFrame#bar { background: @neutral_soft@; border: none; }
QFrame#bar[tone="done"] { background: @good_soft@; }
QFrame#bar[tone="fault"] { background: @error_soft@; }
QFrame#bar[look="toast"] {
  background: @raised@; border: 1px solid @control_border@; border-radius: 10px;
}
QFrame#bar QLabel { color: @text@; background: transparent; font-size: 13px; }
QFrame#bar QProgressBar { background: @rule@; }
QFrame[look="head"] { background: @panel@; border: none; border-bottom: 1px solid @rule@; }
QFrame[look="head"] QToolButton { color: @link@; }
QFrame[look="foot"] { background: @panel@; border: none; border-top: 1px solid @rule@; }
QTabBar { background: @panel@; }
/* Dialogs are the window's children, and keep what the program's style sheet says. */
SearchPanel QListView, SidePanel QTreeView { border-radius: 0px; }
SidePanel QTreeView:focus { border-color: transparent; }
"""


# What only Qt's dialog for printing has: every widget would be asked whether these rules are its.
_OF_PRINTING = """
QGroupBox {
  border: 1px solid @card_border@; border-radius: 10px; margin-top: 22px; padding: 8px;
}
QGroupBox::title {
  subcontrol-origin: margin; subcontrol-position: top left; left: 2px; color: @muted@;
}
QAbstractSpinBox { min-height: 24px; }
QRadioButton::indicator, QCheckBox::indicator {
  width: 14px; height: 14px; border: 1px solid @control_border@; background: @page@;
}
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked {
  width: 6px; height: 6px; border: 5px solid @accent@; background: @on_accent@;
}
QCheckBox::indicator { border-radius: 4px; }
QCheckBox::indicator:checked {
  border-color: @accent@; background: @accent@; image: url(@icons@/tick-@shade@.svg);
}
QToolButton { border: 1px solid @control_border@; padding: 5px 10px; }
QToolButton:focus { border: 2px solid @accent@; padding: 4px 9px; }
"""


def style_sheet(theme: Theme) -> str:
    """The style sheet with this theme's colours."""
    return _coloured(_STYLE_SHEET, theme)


def printing_style(theme: Theme) -> str:
    """The style sheet of the dialog for printing, which is Qt's, in this theme's colours."""
    return _coloured(_OF_PRINTING, theme)


def window_style(theme: Theme, zoom: float = 1.0) -> str:
    """What the style sheet of the program leaves to the main window, in these colours and sizes."""
    zoom = max(zoom, _SMALLEST)
    sizes = {str(pixels): round(pixels * zoom) for pixels in (12, 13, 14, 15, 20, 22, 30)}
    # Half the height, of which the borders do not grow; a letter more would make square corners.
    sizes |= {"scope_radius": sizes["20"] // 2 + 2, "pill_radius": sizes["22"] // 2 + 1}
    return _coloured(_IN_THE_WINDOW, theme) + _ZOOMED % sizes


def _coloured(text: str, theme: Theme) -> str:
    text = text.replace("@icons@", resource("icons").as_posix())
    text = text.replace("@shade@", "dark" if theme.is_dark else "light")
    for name in sorted(Theme.__dataclass_fields__, key=len, reverse=True):
        text = text.replace(f"@{name}@", str(getattr(theme, name)))
    return text
