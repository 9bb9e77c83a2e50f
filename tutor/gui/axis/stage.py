"""What stands on the picture? The canvas, a button for every station, a chip for every signal, and the popover."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tutor.content.model import Level
from tutor.gui import text_size
from tutor.gui.axis import words
from tutor.gui.axis.canvas import Canvas
from tutor.gui.axis.chip import Chip
from tutor.gui.axis.layout import Layout, geometry
from tutor.gui.axis.measure import column_widths
from tutor.gui.axis.popover import Popover
from tutor.gui.axis.scene import Heading, Scene
from tutor.gui.axis.sheet import Sheet
from tutor.gui.axis.short import short_name
from tutor.gui.axis.spots import SIGNALS, STATIONS, Spot, focus_order
from tutor.gui.axis.station import Station
from tutor.gui.axis.tier import LARGE_TYPE, TIERS, Tier
from tutor.gui.clock import Clock
from tutor.gui.theme import Theme
from tutor.simulation import signals as model
from tutor.simulation.sentences import name

LEAST_TARGET_PX = 26


class Stage(QWidget):
    """Shows signals; says which spot was pressed."""

    spot_pressed = Signal(str)
    lesson_chosen = Signal(str)  # that teaches what was asked about
    cut_chosen = Signal(str, bool)  # signal, severed or mended

    def __init__(
        self, theme: Theme, level: Level, clock: Clock, reduced_motion: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._level = theme, level
        self._agents: tuple[str, ...] = ()
        self._signals: dict[str, model.Signal] = {}
        self._volume = 1.0
        self._watch: frozenset[str] = frozenset()
        self._chain: frozenset[str] = frozenset()
        self._cut: frozenset[str] = frozenset()
        self._opened_from: QAbstractButton | None = None
        self.canvas = Canvas(theme, self)
        self.canvas.label_pressed.connect(self.spot_pressed)
        self.stations = {key: Station(key, theme, self) for key in STATIONS}
        self.chips = {key: Chip(key, theme, self) for key in SIGNALS}
        self.popover = Popover(theme, clock, reduced_motion, self)
        self.popover.link_shown.connect(self._on_link)
        self.popover.lesson_chosen.connect(self.lesson_chosen)
        self.popover.cut_chosen.connect(self.cut_chosen)
        self.popover.closed.connect(self._on_closed)
        for button in (*self.stations.values(), *self.chips.values()):
            button.clicked.connect(self._on_pressed)
        self.stations["testis"].lower()
        self.canvas.lower()
        self._layout, self._words_first = geometry(600, 500), False
        self._name_all()
        self.setMinimumSize(360, 300)

    @property
    def layout_shown(self) -> Layout:
        return self._layout

    @property
    def scene(self) -> Scene:
        return Scene(
            self._layout, self._theme, self._agents, self._signals, self._volume, self._pointed_at or self._watch,
            self._headings(), self._cut, self._pointed_at,
        )  # fmt: skip

    @property
    def _pointed_at(self) -> frozenset[str]:
        """What a chain of causes points at: that of the popover, or one that is told elsewhere."""
        return frozenset(self.popover.chain.lit) or self._chain

    def spot(self, key: str) -> Spot | None:
        return next((spot for spot in focus_order(self._agents) if spot.id == key), None)

    def show_agents(self, agents: tuple[str, ...]) -> None:
        if agents == self._agents:
            return
        self._agents = agents
        wanted = {spot.id for spot in focus_order(agents) if spot.kind == "agent"}
        for key in [key for key in self.chips if key not in SIGNALS and key not in wanted]:
            chip = self.chips.pop(key)
            chip.hide()
            chip.deleteLater()
        for key in sorted(wanted - self.chips.keys()):
            chip = self.chips[key] = Chip(key, self._theme, self)
            chip.clicked.connect(self._on_pressed)
            chip.show()
        self._name_all()

    def show_signals(self, signals: Mapping[str, model.Signal], volume: float, texts: bool = True) -> None:
        """`volume` of the testis as a share of untreated; without `texts` only the canvas follows."""
        self._signals, self._volume = dict(signals), volume
        if texts:
            for key, chip in self.chips.items():
                if key in self._signals:
                    chip.show_signal(self._signals[key], key in self._cut)
            self._name_stations()
        self.canvas.show_scene(self.scene)

    def show_watch(self, keys: frozenset[str]) -> None:
        self._watch = keys
        self._stand_out()

    def show_chain(self, keys: frozenset[str]) -> None:
        """What a chain of causes points at now, in place of what is watched; nothing: the watched again."""
        self._chain = keys
        self._stand_out()

    def show_cut(self, keys: frozenset[str]) -> None:
        self._cut = keys

    def _stand_out(self) -> None:
        pointed_at = self._pointed_at
        keys = pointed_at or self._watch
        for key, chip in self.chips.items():
            chip.show_watch(key in keys, bool(keys) and key not in keys)
        for key, station in self.stations.items():
            station.show_lit(key in pointed_at)
        self.canvas.show_scene(self.scene)

    def show_level(self, level: Level) -> None:
        self._level = level
        self._name_all()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for station in self.stations.values():
            station.show_theme(theme)
        for chip in self.chips.values():
            chip.show_theme(theme)
        self.popover.show_theme(theme)
        self.canvas.show_scene(self.scene)

    def show_words_first(self) -> None:
        """The type is as large as it can be, whatever the text size: a room looks at it."""
        self._words_first = True
        self._lay_out()

    def show_asked(self, asked: bool) -> None:
        for station in self.stations.values():
            station.show_asked(asked)

    def show_sheet(self, sheet: Sheet) -> None:
        """Open the popover beside the spot it is about."""
        button = self._button(sheet.key)
        self._opened_from = button
        around = button.geometry() if button else QRect(self.rect().center(), self.rect().center())
        self.popover.show_sheet(sheet, around)

    def _button(self, key: str) -> QAbstractButton | None:
        return self.stations.get(key) or self.chips.get(key)

    def _name_all(self) -> None:
        for key, chip in self.chips.items():
            chip.show_name(short_name(key, self._level), name(key, self._level))
        self._name_stations()
        self._lay_out()
        self._chain_focus()

    def _name_stations(self) -> None:
        for key, (_, word) in self._headings().items():
            self.stations[key].show_words(name(key, self._level), word)

    def _headings(self) -> dict[str, Heading]:
        """The name of each station and a word on how it fares."""
        headings: dict[str, Heading] = {}
        for key in STATIONS:
            told = self._signals.get(words.WORKS_FOR.get(key, ""))
            headings[key] = (short_name(key, self._level), words.AT_WORK[told.state] if told else "")
        headings["drugs"] = (headings["drugs"][0], "" if self._agents else "nothing")
        return headings

    def _lay_out(self) -> None:
        names = {key: chip.text() for key, chip in self.chips.items()}
        names |= {key: short_name(key, self._level) for key in STATIONS if key != "testis"}
        tiers = self._tiers()
        self._layout = geometry(self.width(), self.height(), self._agents, column_widths(names, tiers), tiers)
        self.canvas.setGeometry(self.rect())
        for key, station in self.stations.items():
            station.setGeometry(_target(self._layout.stations[key]))
        for key, chip in self.chips.items():
            chip.show_tier(self._layout.tier)
            chip.setGeometry(self._layout.chips[key].toRect())
        self.canvas.show_scene(self.scene)

    def _tiers(self) -> tuple[Tier, ...]:
        return LARGE_TYPE if self._words_first or text_size.share() > 1 else TIERS

    def _chain_focus(self) -> None:
        order = [self._button(spot.id) for spot in focus_order(self._agents)]
        for first, second in pairwise(order):
            if first is not None and second is not None:
                QWidget.setTabOrder(first, second)

    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, (Station, Chip)):
            self.spot_pressed.emit(button.key)

    def _on_link(self, ids: tuple[str, ...]) -> None:
        self.popover.make_way(list(self._places(ids)))
        self._stand_out()

    def _places(self, ids: Collection[str]) -> Iterator[QRect]:
        """Where signals and stations can be seen: chip or organ, and pieces along the lines."""
        buttons = (self._button(key) for key in ids)
        yield from (button.geometry() for button in buttons if button is not None)
        for line in self._layout.lines:
            if line.key in ids:
                yield from (QRect(int(x) - 6, int(y) - 6, 12, 12) for x, y in line.points[::6])

    def _on_closed(self) -> None:
        if self._opened_from is not None:
            self._opened_from.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.popover.hide()
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """With larger text, words come first."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()


def _target(box: QRectF) -> QRect:
    """An organ can be small; what is pressed is never smaller than a fingertip needs."""
    wide = max(0.0, LEAST_TARGET_PX - box.width()) / 2
    high = max(0.0, LEAST_TARGET_PX - box.height()) / 2
    return box.adjusted(-wide, -high, wide, high).toAlignedRect()
