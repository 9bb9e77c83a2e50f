"""How many milliseconds of processor does the regimen editor cost? `python benchmarks/timeline.py`.

Ten bars on a three-year run, offscreen in software. Targets: 1 ms to paint all bars, and less than 2 ms for a move
of a dragged bar (shown and painted) or of the day cursor, so that curves and axis have the rest of a frame.
"""

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tutor.gui import theme
from tutor.gui.lab.span import Span
from tutor.gui.lab.timeline.timeline_view import TimelineView
from tutor.paths import shipped
from tutor.simulation.edit import moved, replace_bar
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.studies import STUDIES

SIZES = ((700, 560), (1480, 560))  # high enough for all lanes; the second as wide as at 2560x1440
TIMES = 300
DAYS = 1095.0
BARS = tuple(
    Dosing(agent, study.dose, study.every, 40.0 * number, 40.0 * number + 300.0, study.mode)
    for number, (agent, study) in enumerate(list(STUDIES.items())[:10])
)


def cost(app: QApplication, act: Callable[[int], None]) -> str:
    """Median and 99th percentile in milliseconds of processor of an act with its painting."""
    found = []
    for n in range(TIMES):
        before = time.process_time()
        act(n)
        app.processEvents()
        found.append(1000 * (time.process_time() - before))
    found.sort()
    return f"{found[TIMES // 2]:.2f} ms, 99% within {found[TIMES * 99 // 100]:.2f}"


def paint(view: TimelineView, picture: QImage) -> None:
    for bar in view.lanes.bars:
        bar.render(picture)


def measure(app: QApplication, width: int, height: int) -> None:
    plan = Scenario("ten", "Ten bars", DAYS, regimen=BARS)
    view = TimelineView(theme.LIGHT)
    view.resize(width, height)
    view.show_scenario(plan)
    view.show_span(Span(0.0, DAYS))
    view.show()
    app.processEvents()
    picture = QImage(view.size(), QImage.Format.Format_RGB32)
    print(f"timeline {width}x{height}")
    print("  painting ten bars:", cost(app, lambda n: paint(view, picture)))
    dragged = [replace_bar(plan, 1, moved(BARS[1], float(day))) for day in range(TIMES)]
    print("  a move of a bar:  ", cost(app, lambda n: view.show_scenario(dragged[n])))
    print("  a move of the day:", cost(app, lambda n: view.show_day(float(n))))
    print("  a step of zoom:   ", cost(app, lambda n: view.show_span(Span(0.0, DAYS - n))))
    view.close()


def main() -> None:
    app = QApplication([])
    theme.load_fonts(shipped("assets") / "fonts")
    theme.apply(app, theme.LIGHT)
    for size in SIZES:
        measure(app, *size)


if __name__ == "__main__":
    main()
