"""What do things look like? Colours, type and space, named once; every view reads them here.

Hues were chosen so that each keeps 4.5:1 (text) or 3:1 (lines) against its ground; `tests/gui/test_theme.py`
measures it, also as seen with three kinds of colour blindness. Colour never carries a meaning alone.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Inter"
CAPTION_PX, SMALL_PX, BODY_PX, LEAD_PX, TITLE_PX, DISPLAY_PX = 12, 13, 16, 18, 24, 32
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 16, 24, 40
RADIUS = 10
TARGET_PX = 36  # least height of anything that is pressed


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as #rrggbb."""

    name: str
    dark: bool
    ground: str  # behind everything
    surface: str  # cards, panels
    raised: str  # hovered or selected surface
    line: str  # hairlines
    outline: str  # borders of things that can be pressed (3:1)
    ink: str  # text
    muted: str  # second text (4.5:1)
    accent: str  # the one accent: what can be done next
    on_accent: str
    good: str  # right, normal range
    good_wash: str
    warn: str  # wrong, look here
    warn_wash: str
    gnrh: str
    lh: str
    fsh: str
    testosterone: str
    estradiol: str
    inhibin: str
    sperm: str
    drug: str
    blood: str
    blood_edge: str
    tissue: str  # fill of organs
    tissue_edge: str
    brain: str
    brain_edge: str


LIGHT = Theme(
    name="light",
    dark=False,
    ground="#f3f5f8",
    surface="#ffffff",
    raised="#e9eefb",
    line="#dde3eb",
    outline="#7f8b9d",
    ink="#17212f",
    muted="#546175",
    accent="#1d5fd1",
    on_accent="#ffffff",
    good="#1b7a4b",
    good_wash="#e3f3ea",
    warn="#b2430f",
    warn_wash="#fcece2",
    gnrh="#00757f",
    lh="#2a5fb4",
    fsh="#7a48b3",
    testosterone="#bf4a12",
    estradiol="#ad2d72",
    inhibin="#7d6300",
    sperm="#465468",
    drug="#8a5500",
    blood="#f7dcd8",
    blood_edge="#e3aca5",
    tissue="#fbeee0",
    tissue_edge="#cda67f",
    brain="#e4eaf2",
    brain_edge="#a9b8cb",
)
DARK = Theme(
    name="dark",
    dark=True,
    ground="#10161f",
    surface="#18212d",
    raised="#22304a",
    line="#2a3646",
    outline="#74829a",
    ink="#e9eef5",
    muted="#a3b0c3",
    accent="#6ea4ff",
    on_accent="#0b1626",
    good="#62c793",
    good_wash="#17332a",
    warn="#f39a63",
    warn_wash="#3a2519",
    gnrh="#4cc4cd",
    lh="#7fb0ff",
    fsh="#bd95f2",
    testosterone="#ff935c",
    estradiol="#f07fb6",
    inhibin="#d4b548",
    sperm="#b4c1d4",
    drug="#e0a44a",
    blood="#3a2327",
    blood_edge="#6d3d40",
    tissue="#33291f",
    tissue_edge="#7d6345",
    brain="#212c3b",
    brain_edge="#4c5d75",
)
PROJECTOR = Theme(
    name="projector",
    dark=False,
    ground="#ffffff",
    surface="#ffffff",
    raised="#dfe8ff",
    line="#aab4c2",
    outline="#4d5868",
    ink="#000000",
    muted="#333d4b",
    accent="#0a3fa8",
    on_accent="#ffffff",
    good="#0a5c33",
    good_wash="#d5eee0",
    warn="#8f2d00",
    warn_wash="#ffe3d2",
    gnrh="#005b63",
    lh="#10409a",
    fsh="#5b2796",
    testosterone="#9c3200",
    estradiol="#8c1257",
    inhibin="#5c4800",
    sperm="#2b3646",
    drug="#6b3f00",
    blood="#f6cdc7",
    blood_edge="#c47a70",
    tissue="#f8e2c9",
    tissue_edge="#94683b",
    brain="#d6dfeb",
    brain_edge="#6f8199",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}


SCROLL_BAR = """
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: %(handle)s; min-height: 36px; border-radius: 4px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def load_fonts(folder: Path) -> None:
    """Bundled static files: with a variable font Qt draws the bold weights wrongly."""
    for file in sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


def font(px: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(px)
    made.setWeight(weight)
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Set every colour ourselves: without a platform theme Qt leaves black text on dark ground."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(SCROLL_BAR % {"handle": theme.outline})


def palette(theme: Theme) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for key, colour in {
        role.Window: theme.ground,
        role.WindowText: theme.ink,
        role.Base: theme.surface,
        role.AlternateBase: theme.ground,
        role.Text: theme.ink,
        role.Button: theme.surface,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.PlaceholderText: theme.muted,
        role.Light: theme.surface,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.outline,
        role.Shadow: theme.line,
    }.items():
        made.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.muted))
    return made
