"""How fast is the window there, and does it ever stall? `python benchmarks/start.py [RUNS]`

Prints the time from the start of the process to the first painted window, ours against a bare Qt window
in the same run, and the longest gap between two turns of the event loop on a first launch with an empty
cache, while the lessons load and the model compiles. Product target: at most 3 times the bare window,
no gap over 50 ms.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WATCH_S = 20.0

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print(time.time() - float(sys.argv[1])); sys.stdout.flush(); import os; os._exit(0)
app = QApplication(sys.argv[:1]); window = Bare(); window.resize(1280, 800); window.show(); app.exec()
"""

OURS = """
import sys, time, json, os
from pathlib import Path
from tutor.gui.app import prepare
from tutor.gui.main_window import MainWindow
from tutor.gui.state import AppState
from tutor.gui import theme
from tutor.gui.settings import chosen_theme
from tutor.learner.store import Store
from tutor.paths import shipped, user_folders
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

started, data, watch_s = float(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
app = QApplication(sys.argv[:1])
prepare(app)
folders = user_folders(data)
store = Store(folders.database)

class Timed(MainWindow):
    painted = None
    def paintEvent(self, event):
        super().paintEvent(event)
        if self.painted is None:
            self.painted = time.time() - started
            if not watch_s:
                print(json.dumps({"painted": self.painted})); sys.stdout.flush(); os._exit(0)

state = AppState(store, shipped("lessons"), folders.cache)
colours = chosen_theme(state.settings)
window = Timed(app, state, colours)
window.show()
gaps, last = [], [time.perf_counter()]

def beat():
    now = time.perf_counter()
    gaps.append((now - last[0], now))
    last[0] = now

beats = QTimer(); beats.setInterval(0); beats.timeout.connect(beat); beats.start()
begun = time.perf_counter()
window.built.connect(lambda: QTimer.singleShot(500, lambda: state.open_lesson("F2-2")))
if watch_s: QTimer.singleShot(int(watch_s * 1000), app.quit)
app.exec()
after = [(gap, at - begun) for gap, at in gaps[1:]]
worst = sorted(after, reverse=True)[:5]
print(json.dumps({"painted": window.painted, "gaps_ms": [[round(g * 1e3, 1), round(at, 2)] for g, at in worst]}))
sys.stdout.flush()
window.close(); state.close(); store.close()
"""


def child(script: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script, str(time.time()), *arguments], capture_output=True, text=True, check=True
    ).stdout


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(runs):
            bare.append(float(child(BARE)))
            ours.append(json.loads(child(OURS, str(Path(folder) / "warm"), "0"))["painted"])
        b, o = statistics.median(bare), statistics.median(ours)
        print(f"first painted window, median of {runs}: bare Qt {b * 1e3:.0f} ms, ours {o * 1e3:.0f} ms")
        print(f"ratio {o / b:.2f}")
        first = json.loads(child(OURS, str(Path(folder) / "cold"), str(WATCH_S)).splitlines()[-1])
        print(f"first launch, empty cache, {WATCH_S:.0f} s: longest event-loop gaps (ms, at s): {first['gaps_ms']}")


if __name__ == "__main__":
    main()
