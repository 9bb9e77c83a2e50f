"""What does the lab look like? The part of the tour that leads through it: presets, lanes, drawing, fan, reasons."""

from typing import TYPE_CHECKING

from tutor.learner.sketch import Lines

if TYPE_CHECKING:
    from tutor.gui.tour import Guide

FOUR_LANES = "plan-second-anastrozole"
DRAWN_ON, DRAWN = "trt-200", {"lh": ((0.0, 1.0), (28.0, 0.6), (84.0, 0.3), (182.0, 0.3))}
WHY_ON = ("trt-200", "sperm")
FAN_ON = "stop-trt"
TABS = ("plan", "man", "numbers", "why")
EVENT_TURNS = 20


def walk_lab(guide: "Guide") -> None:
    """Every preset at its telling day, then each way of working."""
    window = guide.window
    window.show_place("lab")
    lab, view = window.lab, window.lab_view
    library = guide.state.library
    assert library is not None
    for stage in library.stages.values():
        _open(guide, stage.id)
        guide.shoot(f"6-lab-{stage.id}")
    _open(guide, FOUR_LANES)
    lab.select_bar(1)
    for tab in TABS:
        view.inspector.show_tab(tab)
        guide.shoot(f"6-lab-tab-{tab}")
    _why(guide)
    _draw(guide, DRAWN)
    _many(guide)
    _open(guide, "baseline")
    lab.choose_mode("one")
    lab.see_hours(True)
    guide.shoot("6-lab-day-view")
    lab.see_hours(False)
    lab.choose_mode("plans")
    _settle(guide)
    guide.shoot("6-lab-recovery-plans")
    lab.choose_mode("one")
    window.show_place("learn")


def _open(guide: "Guide", stage: str) -> None:
    guide.window.lab.open_stage(stage)
    _settle(guide)


def _why(guide: "Guide") -> None:
    stage, spot = WHY_ON
    _open(guide, stage)
    guide.window.lab.choose_spot(spot)
    guide.window.lab_view.inspector.show_tab("why")
    guide.window.tell_reasons()
    guide.shoot("6-lab-why")


def _draw(guide: "Guide", lines: Lines) -> None:
    lab, view = guide.window.lab, guide.window.lab_view
    _open(guide, DRAWN_ON)
    lab.choose_mode("draw")
    guide.shoot("6-lab-draw")
    view.sketch.drawing.show_lines(lines)
    lab.compare_drawing(lines)
    guide.shoot("6-lab-drawn-beside-the-run")


def _many(guide: "Guide") -> None:
    lab, view = guide.window.lab, guide.window.lab_view
    _open(guide, FAN_ON)
    lab.choose_mode("many")
    view.inspector.show_tab("many")
    guide.shoot("6-lab-many-asked")
    view.many.start.click()
    guide.wait_until(lambda: not guide.window.cohorts.running)
    guide.shoot("6-lab-fan")


def _settle(guide: "Guide") -> None:
    """Everything is solved, laid out and painted."""
    guide.wait_until(lambda: guide.state.solver.idle)
    for _ in range(EVENT_TURNS):
        guide.app.processEvents()
