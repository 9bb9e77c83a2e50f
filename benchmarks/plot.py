"""How many milliseconds of processor do the curves cost while a bar is dragged? `python benchmarks/plot.py`.

A three-year course under weekly injections, five quantities: a new run is shown and painted offscreen in software,
series taken out of it included; then the cursor moves. Targets: 4 ms a run at 700x400, 8 ms at the size that a
2560x1440 window gives, 0.3 ms a move of the cursor.
"""

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tutor.gui import theme
from tutor.gui.lab.inspector.numbers_panel import NumbersPanel
from tutor.gui.lab.plot.plot_view import PlotRun, PlotView
from tutor.gui.lab.span import Span
from tutor.paths import shipped
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

SIZES = ((700, 400), (1480, 860))  # the second is what the lab has for curves at 2560x1440
SETS = {
    "five quantities": ("lh", "fsh", "testosterone", "itt", "sperm"),
    "all eleven": (
        "gnrh", "lh", "fsh", "testosterone", "free-testosterone", "itt", "estradiol", "shbg", "inhibin-b", "sperm",
        "testis-volume",
    ),
}  # fmt: skip
TIMES = 300


def courses(days: float, samples_per_day: int) -> list[Trajectory]:
    """A dragged end of a bar, as a few runs."""
    ends = (364.0, 371.0, 378.0)
    regimens = ((Dosing("testosterone-enanthate", 200, 7, 0, end),) for end in ends)
    return [simulate(Scenario("trt", "TRT", days, regimen=regimen), samples_per_day) for regimen in regimens]


def cost(app: QApplication, act: Callable[[int], None]) -> tuple[float, float]:
    """Median and longest milliseconds of processor of an act with its painting."""
    found = []
    for n in range(TIMES):
        before = time.process_time()
        act(n)
        app.processEvents()
        found.append(1000 * (time.process_time() - before))
    return sorted(found)[TIMES // 2], max(found)


def measure(app: QApplication, size: tuple[int, int], shown: str, some: list[Trajectory], what: str) -> None:
    view = PlotView(theme.LIGHT)
    view.resize(*size)
    view.show_quantities(SETS[shown])
    view.show_span(Span(0.0, some[0].scenario.days))
    view.show()
    runs = [(PlotRun("TRT", run),) for run in some]
    drag = cost(app, lambda n: view.show_runs(runs[n % len(runs)]))
    move = cost(app, lambda n: view.show_day(float(n)))
    told = f"curves {size[0]}x{size[1]}, {shown}, {what}"
    print(f"{told}: {drag[0]:.2f} ms a run, longest {drag[1]:.1f}; {move[0]:.2f} ms a day, longest {move[1]:.1f}")
    view.close()


def measure_numbers(app: QApplication, run: Trajectory) -> None:
    panel = NumbersPanel(theme.LIGHT)
    panel.resize(450, 320)
    panel.show_runs((PlotRun("TRT", run),))
    panel.show()
    move = cost(app, lambda n: panel.show_day(float(n)))
    print(f"numbers: {move[0]:.2f} ms a day, longest {move[1]:.1f}")


def main() -> None:
    app = QApplication([])
    theme.load_fonts(shipped("assets") / "fonts")
    theme.apply(app, theme.LIGHT)
    daily, fine = courses(1095.0, 1), courses(2000.0, 4)
    for size in SIZES:
        for shown in SETS:
            measure(app, size, shown, daily, "3 years, a sample a day")
        measure(app, size, "five quantities", fine, "2,000 days, 4 samples a day")
    measure_numbers(app, daily[0])


if __name__ == "__main__":
    main()
