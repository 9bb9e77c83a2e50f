from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.present.present import Presentation, audience_screen

ACTS = {
    "forward": Presentation.forward,
    "blank": Presentation.blanked,
    "next": lambda shown: shown.at(shown.lesson, shown.step + "+"),
    "stay": lambda shown: shown.at(shown.lesson, shown.step),
}


def test_a_room_opens_blank_then_sees_the_step_then_the_answer() -> None:
    opened = Presentation("F1-1", "messages")
    assert (opened.unveiled, opened.revealed) == (False, False)
    assert (opened.forward().unveiled, opened.forward().revealed) == (True, False)
    assert opened.forward().forward().revealed


@given(st.lists(st.sampled_from(sorted(ACTS))))
def test_a_new_step_always_hides_its_answer_and_never_lights_a_blank_room(acts: list[str]) -> None:
    shown = Presentation("F1-1", "a")
    for act in acts:
        shown = ACTS[act](shown)
    following = shown.at("F1-1", "other")
    assert not following.revealed
    assert following.unveiled == shown.unveiled
    assert shown.blanked().blanked() == shown


def test_the_audience_has_the_other_screen_and_a_single_screen_is_shared() -> None:
    laptop, wall = (0, 0, 1440, 900), (1440, 0, 1920, 1080)
    assert audience_screen([laptop, wall], presenter=laptop) == wall
    assert audience_screen([laptop, wall], presenter=wall) == laptop
    assert audience_screen([laptop], presenter=laptop) == laptop
