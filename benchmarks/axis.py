"""How many milliseconds of processor does one frame of the axis cost? `python benchmarks/axis.py`.

Frames are painted offscreen in software while a TRT course plays, drops moving and figures changing, in the view
of a given size with everything on it. Target: 4 ms at 2560x1440.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tutor.gui import theme
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.clock import FRAME_MS, Clock
from tutor.paths import shipped
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.simulate import simulate

SIZES = ((640, 700), (1280, 800), (2560, 1440))  # the first is what the lesson screen gives at 1280x800
FRAMES = 600
TRT = Scenario("trt", "TRT", 182, regimen=(Dosing("testosterone-enanthate", 200, 7, 0, 182),))


def measure(app: QApplication, width: int, height: int, play: bool) -> tuple[float, float]:
    """Mean and longest milliseconds of processor time per frame."""
    view = AxisView(theme.LIGHT, Clock())
    view.resize(width, height)
    view.show_trajectory(simulate(TRT))
    view.show()
    app.processEvents()
    clock = view.clock
    clock.stop()
    if play:
        view.play()
        clock.stop()
    longest, start = 0.0, time.process_time()
    for _ in range(FRAMES):
        before = time.process_time()
        clock.advance(FRAME_MS / 1000)
        app.processEvents()
        longest = max(longest, time.process_time() - before)
    mean = (time.process_time() - start) / FRAMES
    view.hide()
    return 1000 * mean, 1000 * longest


def main() -> None:
    app = QApplication([])
    theme.load_fonts(shipped("assets") / "fonts")
    theme.apply(app, theme.LIGHT)
    for width, height in SIZES:
        for play in (False, True):
            mean, longest = measure(app, width, height, play)
            doing = "playing" if play else "still day"
            print(f"axis {width}x{height}, {doing}: {mean:.2f} ms a frame, longest {longest:.1f} ms")


if __name__ == "__main__":
    main()
