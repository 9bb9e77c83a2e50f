"""Does the lab answer within a frame? `python benchmarks/lab.py [DAYS]`.

The whole window at 1280x800, offscreen, painted in software. A bar of weekly testosterone with hCG every other day is
moved 500 times over a course of DAYS (1,095 unless told): once its end, so that the days before stay as they were, and
once its dose, new at each move, so that nothing stays. Told: from the pointer's move to the painted answer, while the
next move comes no sooner than the next frame; the very first move; and the window's own processor time. Then the
picture and the curves at 2560x1440 while days play, and the memory after 1,000 runs. Read the 99th percentile beside
the frame of 16.7 ms, and beside what the machine makes of a mere loop that takes as long as a move: what the loop's
99th percentile has more than its median is the machine's other work.
"""

import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tutor.gui.app import prepare
from tutor.gui.clock import FRAME_MS
from tutor.gui.main_window import MainWindow
from tutor.gui.state import AppState
from tutor.gui.theme import LIGHT, apply
from tutor.learner.store import Store
from tutor.paths import shipped
from tutor.simulation.compiled import fill, is_ready
from tutor.simulation.scenario import Dosing, Scenario

MOVES, FRAMES, RUNS = 500, 300, 1000
TURNS, TRIES = 100_000, 25  # of a loop, to know how long one takes
SLEEPING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents  # as the program does; a busy wait takes the worker's core
FRAME_S = FRAME_MS / 1000


def plan(days: float) -> Scenario:
    end = days // 14 * 7.0
    given = Dosing("testosterone-enanthate", 200, 7, 0, end), Dosing("hcg", 250, 2, 0, end)
    return Scenario("course", "A long course", days, regimen=given)


class Bench:
    """The window at the lab, with a compiled model."""

    def __init__(self, app: QApplication, folder: Path, cache: Path) -> None:
        self.app = app
        self.store = Store(folder / "learner.sqlite3")
        self.state = AppState(self.store, shipped("lessons"), cache)
        self.window = MainWindow(app, self.state, LIGHT)
        self.window.show()
        self.wait(lambda: self.window.stands)
        self.window.show_place("lab")
        self.settle()

    def wait(self, done: Callable[[], bool]) -> None:
        while not done():
            self.app.processEvents(SLEEPING)

    def settle(self) -> None:
        self.wait(lambda: self.state.solver.idle)
        for _ in range(30):
            self.app.processEvents()

    def close(self) -> None:
        self.window.close()
        self.state.close()
        self.store.close()


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


Move = Callable[[Dosing, int], Dosing]
DRAGS: dict[str, Move] = {
    "its end": lambda bar, move: replace(bar, to=bar.to - 7 - move % 60),
    "its dose": lambda bar, move: replace(bar, dose=50.0 + 0.3 * move),
}


def drag(bench: Bench, days: float, moved: Move) -> tuple[list[float], float]:
    """Milliseconds from each move to its painted answer, and the mean of the window's own processor time."""
    lab, bar = bench.window.lab, plan(days).regimen[0]
    lab.open_plan(plan(days))
    bench.settle()
    spent, busy, painted = [], 0.0, Painted(bench.window.lab_view.plot)
    for move in range(MOVES):
        begin, before = time.perf_counter(), time.process_time()
        answered: list[int] = []
        tell = lab.runs_changed.connect(lambda: answered.append(painted.times))  # noqa: B023
        lab.edit_bar(0, moved(bar, move), False)
        bench.wait(lambda: bool(answered))  # noqa: B023 (called before the next turn)
        bench.wait(lambda: painted.times > answered[-1])  # noqa: B023
        spent.append(1000 * (time.perf_counter() - begin))
        busy += 1000 * (time.process_time() - before)
        lab.runs_changed.disconnect(tell)
        wait_for_frame(begin)
    lab.edit_bar(0, bar, True)
    bench.settle()
    return spent, busy / MOVES


def wait_for_frame(begin: float) -> None:
    """Until a frame has gone by since `begin`, asleep."""
    rest = begin + FRAME_S - time.perf_counter()
    if rest > 0:
        loop = QEventLoop()
        QTimer.singleShot(max(1, round(1000 * rest)), loop.quit)
        loop.exec()


def loops(length_ms: float) -> list[float]:
    """Milliseconds that a loop takes which should take `length_ms`, as often and as far apart as the moves."""
    turns = round(length_ms / statistics.median(timed(TURNS) for _ in range(TRIES)) * TURNS)
    spent = []
    for _ in range(MOVES):
        begin = time.perf_counter()
        spent.append(timed(turns))
        wait_for_frame(begin)
    return sorted(spent)


def timed(turns: int) -> float:
    begin = time.perf_counter()
    for _ in range(turns):
        pass
    return 1000 * (time.perf_counter() - begin)


def tell_drag(name: str, spent: list[float], busy: float) -> None:
    first, spent = spent[0], sorted(spent)
    told = [statistics.median(spent), spent[int(0.9 * MOVES)], spent[int(0.99 * MOVES)], spent[-1], first, busy]
    words = "median {:.1f} ms, 90 % {:.1f}, 99 % {:.1f}, longest {:.1f}, first {:.1f}; window's processor {:.1f} a move"
    print(f"  {name}: " + words.format(*told))


def play(bench: Bench) -> tuple[float, float]:
    """Mean and longest milliseconds of processor for a frame of picture, curves and numbers."""
    lab, clock = bench.window.lab, bench.window.lab_view.axis.clock
    lab.time.go_to(0.0)
    lab.time.play(True)
    clock.stop()
    longest, start = 0.0, time.process_time()
    for _ in range(FRAMES):
        before = time.process_time()
        clock.advance(FRAME_S)
        bench.app.processEvents()
        longest = max(longest, time.process_time() - before)
    mean = (time.process_time() - start) / FRAMES
    lab.time.play(False)
    return 1000 * mean, 1000 * longest


def megabytes() -> float:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


def main() -> None:
    days = float(sys.argv[1]) if len(sys.argv) > 1 else 1095.0
    app = QApplication([])
    prepare(app)
    apply(app, LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "cache"
        if not is_ready(cache):
            fill(cache)
        bench = Bench(app, Path(folder), cache)
        bench.window.resize(1280, 800)
        print(f"{MOVES} moves of a bar on {days:.0f} days, 1280x800, from the move to the painted answer:")
        for name, moved in DRAGS.items():
            spent, busy = drag(bench, days, moved)
            tell_drag(name, spent, busy)
            alone = loops(statistics.median(spent))
            print(f"    a mere loop: median {alone[MOVES // 2]:.1f} ms, 99 % {alone[int(0.99 * MOVES)]:.1f}")
        before = megabytes()
        for run in range(RUNS):
            bench.window.lab.edit_bar(0, replace(plan(days).regimen[0], dose=100.0 + run % 50), False)
            bench.wait(lambda: bench.state.solver.idle)
        print(f"memory of the window: {before:.0f} MB, after {RUNS} runs {megabytes():.0f} MB")
        bench.window.resize(2560, 1440)
        bench.settle()
        mean, longest = play(bench)
        print(f"picture, curves and numbers at 2560x1440 while days play: {mean:.1f} ms a frame, longest {longest:.1f}")
        bench.close()


if __name__ == "__main__":
    main()
