"""What have I mastered, and how steadily did I work? One page, counted from the log."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from tutor.gui.buttons import mix
from tutor.gui.card import Card
from tutor.gui.course_map import status_words
from tutor.gui.icons import pixmap
from tutor.gui.label import Label
from tutor.gui.page import Page
from tutor.gui.theme import (
    BODY_PX,
    CAPTION_PX,
    DISPLAY_PX,
    LEAD_PX,
    SMALL_PX,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    TITLE_PX,
    Theme,
    font,
)
from tutor.learner.effort import streak
from tutor.learner.overview import Overview
from tutor.learner.progress import ModuleProgress, ObjectiveProgress

COLUMN_PX = 1000
CELL_PX, GAP_PX = 16, 4
WEEKS = 26
STRONG_DAY = 30  # things done on a day that is drawn in the strongest tint
MARK_PX = 18


class Calendar(QWidget):
    """Half a year of days, a week a column; how much was done is told by tint and, on pointing, in words."""

    def __init__(self, progress: Overview, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress, self._theme = progress, theme
        monday = progress.today - timedelta(days=progress.today.weekday())
        self._first = monday - timedelta(weeks=WEEKS - 1)
        days = sum(1 for day in progress.effort if day >= self._first)
        self.setAccessibleName(f"Days with work in the last {WEEKS} weeks: {days}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WEEKS * (CELL_PX + GAP_PX) + 60, 7 * (CELL_PX + GAP_PX) + 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent) and (day := self._day_at(event.pos().x(), event.pos().y())):
            QToolTip.showText(event.globalPos(), f"{day:%d %B %Y}: {self._progress.effort.get(day, 0)} things done")
            return True
        return bool(super().event(event))  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(CAPTION_PX))
            painter.setPen(QColor(theme.muted))
            for row, name in ((0, "Mon"), (2, "Wed"), (4, "Fri")):
                painter.drawText(0, row * (CELL_PX + GAP_PX) + 33, name)
            for week in range(WEEKS):
                monday = self._first + timedelta(weeks=week)
                if week == 0 or monday.day <= 7:
                    painter.setPen(QColor(theme.muted))
                    painter.drawText(36 + week * (CELL_PX + GAP_PX), 13, f"{monday:%b}")
                painter.setPen(Qt.PenStyle.NoPen)
                for row in range(7):
                    self._paint_day(painter, week, row, monday + timedelta(days=row))

    def _paint_day(self, painter: QPainter, week: int, row: int, day: date) -> None:
        if day > self._progress.today:
            return
        done = self._progress.effort.get(day, 0)
        empty = QColor(self._theme.line)
        share = 0.0 if not done else 0.35 + 0.65 * min(1.0, done / STRONG_DAY)
        painter.setBrush(mix(empty, QColor(self._theme.accent), share))
        box = QRectF(36 + week * (CELL_PX + GAP_PX), 20 + row * (CELL_PX + GAP_PX), CELL_PX, CELL_PX)
        painter.drawRoundedRect(box, 4, 4)

    def _day_at(self, x: int, y: int) -> date | None:
        week, row = (x - 36) // (CELL_PX + GAP_PX), (y - 20) // (CELL_PX + GAP_PX)
        day = self._first + timedelta(weeks=week, days=row)
        return day if 0 <= week < WEEKS and 0 <= row < 7 and day <= self._progress.today else None


class ProgressView(Page):
    """Numbers, calendar, then each lesson with its objectives."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Progress", parent)
        self._theme = theme
        self._progress: Overview | None = None

    def show_progress(self, progress: Overview) -> None:
        if progress != self._progress:
            self._progress = progress
            self.show_change()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_change()

    def build(self) -> None:
        progress = self._progress
        if progress is None:
            return
        layout = QVBoxLayout()
        layout.setSpacing(SPACE_M)
        layout.addWidget(Label("Progress", DISPLAY_PX, QFont.Weight.Bold, line_height=1.25))
        layout.addLayout(self._numbers(progress))
        layout.addWidget(self._days(progress))
        for module in progress.path.modules:
            if any(lesson.steps for lesson in module.lessons):
                layout.addSpacing(SPACE_S)
                layout.addWidget(Label(module.title, LEAD_PX, QFont.Weight.DemiBold))
                layout.addWidget(self._module(module))
        self.show_column(layout, COLUMN_PX)

    def _numbers(self, progress: Overview) -> QHBoxLayout:
        here = [lesson for lesson in progress.path.lessons if lesson.steps]
        aims = [one for one in progress.path.objectives if one.lesson.steps]
        days = streak(progress.effort, progress.today)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for number, words in (
            (f"{sum(one.finished for one in here)} of {len(here)}", "lessons finished"),
            (f"{sum(one.mastered for one in aims)} of {len(aims)}", "objectives mastered"),
            (str(progress.words), "words met" if progress.words != 1 else "word met"),
            (str(progress.due), "cards due"),
            (str(days), "days in a row" if days != 1 else "day in a row"),
        ):
            card = Card()
            card.body.addWidget(Label(number, TITLE_PX, QFont.Weight.Bold, line_height=1.2))
            card.body.addWidget(Label(words, SMALL_PX, muted=True))
            row.addWidget(card, 1)
        return row

    def _days(self, progress: Overview) -> Card:
        card = Card(padding=SPACE_L)
        card.body.addWidget(Label("Days with work", LEAD_PX, QFont.Weight.DemiBold))
        card.body.addWidget(Calendar(progress, self._theme))
        return card

    def _module(self, module: ModuleProgress) -> Card:
        card = Card(padding=SPACE_L)
        for lesson in module.lessons:
            if not lesson.steps:
                continue
            row = QHBoxLayout()
            row.addWidget(Label(f"{lesson.outline.id}  {lesson.outline.title}", BODY_PX, QFont.Weight.DemiBold), 1)
            row.addWidget(Label(status_words(lesson), SMALL_PX, muted=True))
            card.body.addLayout(row)
            for objective in lesson.outline.objectives:
                card.body.addLayout(self._objective(ObjectiveProgress(lesson, objective)))
            card.body.addSpacing(SPACE_S)
        return card

    def _objective(self, aim: ObjectiveProgress) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        mark = QLabel()
        mark.setFixedWidth(MARK_PX + SPACE_S)
        if aim.mastered:
            mark.setPixmap(pixmap("check", self._theme.good, MARK_PX))
        words = f"{aim.objective.verb} {aim.objective.text}"
        text = Label(words, BODY_PX, muted=not aim.mastered)
        text.setAccessibleName(f"{words}: {'mastered' if aim.mastered else 'not yet mastered'}")
        row.addWidget(mark)
        row.addWidget(text, 1)
        return row
