"""What is a choice? A radio button or a check box in a frame, with room for what is said about it."""

from PySide6.QtCore import Qt

from tutor.gui.lesson.answer_card import AnswerCard
from tutor.gui.lesson.choice_face import CheckFace, RadioFace
from tutor.gui.theme import Theme


class ChoiceCard(AnswerCard):
    """A choice in its frame. `face` is the real radio button or check box."""

    def __init__(self, theme_: Theme, face: RadioFace | CheckFace) -> None:
        self.face = face
        super().__init__(theme_, face)
        face.toggled.connect(self.show_active)

    @property
    def locked(self) -> bool:
        return self.face.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def lock(self, locked: bool) -> None:
        """A marked choice stays readable but can no longer be pressed."""
        self.face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, locked)
        self.face.setFocusPolicy(Qt.FocusPolicy.NoFocus if locked else Qt.FocusPolicy.StrongFocus)
        self.face.update()
