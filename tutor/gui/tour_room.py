"""What does a room see, and what its teacher? The part of the tour that shows a lesson with F5."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from tutor.content.model import Explain, Read
from tutor.gui.lesson.scene import scene_at

if TYPE_CHECKING:
    from tutor.gui.tour import Guide

SHOWN = "F2-2"
WALLS = (QSize(1280, 720), QSize(1920, 1080))


def walk_room(guide: "Guide") -> None:
    """A page to read, then a question before and after it is revealed; the teacher's window beside each."""
    state, presenter = guide.state, guide.window.presenter
    assert state.library is not None
    lesson = state.library.lessons[SHOWN]
    state.open_lesson(SHOWN)
    read = next(index for index, step in enumerate(lesson.steps) if isinstance(step, Read))
    asked = next(index for index, step in enumerate(lesson.steps) if isinstance(step, Explain))
    state.go_to_step(read)
    guide.see(scene_at(lesson, read))
    presenter.start(scene_at(lesson, read))
    _shoot(guide, "blank")
    presenter.bar.blank.click()
    _shoot(guide, "read")
    state.go_to_step(asked)
    guide.see(scene_at(lesson, asked))
    _shoot(guide, "asked")
    presenter.bar.reveal.click()
    _shoot(guide, "revealed")
    presenter.end()
    state.close_lesson()


def _shoot(guide: "Guide", name: str) -> None:
    """The teacher's window, and the wall at each size."""
    guide.shoot(f"7-teacher-{name}")
    wall = guide.window.presenter.audience
    assert wall is not None
    for size in WALLS:
        wall.showNormal()
        wall.resize(size)
        guide.shoot(f"7-room-{name}-{size.width()}x{size.height()}", wall)
