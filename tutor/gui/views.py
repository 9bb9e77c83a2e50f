"""Which views stand in the window? All that are too heavy for the way to the first painted window."""

import markdown_it  # noqa: F401 (lesson texts need it; imported here, it costs the window nothing)

from tutor.gui.about_view import AboutView
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.card_view import CardView
from tutor.gui.course_map import CourseMap
from tutor.gui.lab.cohort_runner import CohortRunner
from tutor.gui.lab.lab import Lab
from tutor.gui.lab.lab_view import LabView
from tutor.gui.lab.wires import Wires
from tutor.gui.lesson.lesson_view import LessonView
from tutor.gui.present.presenter import Presenter
from tutor.gui.present.presenter_bar import PresenterBar
from tutor.gui.progress_view import ProgressView
from tutor.gui.settings_view import SettingsView
from tutor.gui.sheet.press import Press
from tutor.gui.sheet.sheet_dialog import SheetDialog

__all__ = [
    "AboutView",
    "AxisView",
    "CardView",
    "CohortRunner",
    "CourseMap",
    "Lab",
    "LabView",
    "LessonView",
    "Presenter",
    "PresenterBar",
    "Press",
    "ProgressView",
    "SettingsView",
    "SheetDialog",
    "Wires",
]
