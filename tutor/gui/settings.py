"""How does this person like it? Choices that survive a restart."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tutor.gui.text_size import PERCENTS
from tutor.gui.theme import DARK, LIGHT, THEMES, Theme
from tutor.learner.store import Store


@dataclass(frozen=True, slots=True)
class Settings:
    """Each value is one of the words that the settings page offers."""

    theme: str = "system"  # system, light, dark, projector
    text: str = "100"  # 100, 125, 150: percent
    motion: str = "full"  # full, reduced
    grades: str = "two"  # two, four

    def with_choice(self, name: str, value: str) -> "Settings":
        return replace(self, **{name: value})


def read(store: Store) -> Settings:
    """What was chosen before; the rest as usual."""
    usual = Settings()
    return Settings(**{one.name: str(store.setting(one.name, getattr(usual, one.name))) for one in fields(Settings)})


def chosen_percent(settings: Settings) -> int:
    """The text size in percent; 100 for a word that this version does not know."""
    return next((percent for percent in PERCENTS if str(percent) == settings.text), PERCENTS[0])


def stepped_text(settings: Settings, by: int) -> str:
    """The text size `by` places larger; the ends stay."""
    place = PERCENTS.index(chosen_percent(settings)) + by
    return str(PERCENTS[min(max(place, 0), len(PERCENTS) - 1)])


def chosen_theme(settings: Settings) -> Theme:
    """The theme that was chosen; `system` follows the desktop."""
    if settings.theme in THEMES:
        return THEMES[settings.theme]
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT
