"""Faults of shape are told in an author's words, all at once, at their places."""

from pathlib import Path

import pytest

from tests.content.example import LESSON, TRT_200
from tutor.content.document import parse
from tutor.content.model import Course, Lesson
from tutor.content.problems import ContentError
from tutor.content.validate import validate
from tutor.simulation.scenario import Scenario

FILE = Path("x.yaml")

BROKEN = """\
id: 1
stepz: 3
steps:
- kind: raed
- id: 3
- 4
- kind: read
  id: a
  title: 3
  txt: x
  claims: x
  axis: {scenario: b, day: lots, wach: []}
- {kind: question, id: q, title: t, question: {type: singel}}
- kind: question
  id: q
  title: t
  question:
    type: single
    claim: c
    bloom: Apply
    ask:
    choices:
    - id: a
      text: [b]
      right: yes
      Single: 3
    - 3
- {kind: question, id: q, title: t, question: 4}
- {kind: [a], id: q}
- {kind: reflect, id: r, title: t, ask: true, claims: [{a: 1}]}
- {kind: question, id: q, title: t, question: {}}
"""

TOLD = """\
x.yaml:1:5: “id” must be text, found the number 1
x.yaml:2:1: unknown key “stepz” (did you mean “steps”?)
x.yaml:4:9: unknown kind “raed” (did you mean “read”?)
x.yaml:5:3: “kind” is missing; it is one of read, stage, predict, sketch, observe, explain, question, evidence, reflect
x.yaml:6:3: entry 3 of “steps” must be keys and values, found the number 4
x.yaml:7:3: “text” is missing
x.yaml:9:10: “title” must be text, found the number 3
x.yaml:10:3: unknown key “txt” (did you mean “text”?)
x.yaml:11:11: “claims” must be a list, found the text “x”
x.yaml:12:28: “day” must be a number, found the text “lots”
x.yaml:12:34: unknown key “wach” (did you mean “watch”?)
x.yaml:13:54: unknown type “singel” (did you mean “single”?)
x.yaml:20:12: “bloom” is one of remember, understand, apply, analyse, evaluate, found the text “Apply” \
(did you mean “apply”?)
x.yaml:21:9: “ask” must be text, found nothing
x.yaml:23:7: “feedback” is missing
x.yaml:24:13: “text” must be text, found a list
x.yaml:25:14: “right” must be true or false, found the text “yes”
x.yaml:26:7: unknown key “Single”; known are id, text, feedback, right, misconception, state, direction
x.yaml:27:7: entry 2 of “choices” must be keys and values, found the number 3
x.yaml:28:47: “question” must be keys and values, found the number 4
x.yaml:29:10: unknown kind “['a']”; known are read, stage, predict, sketch, observe, explain, \
question, evidence, reflect
x.yaml:30:41: “ask” must be text, found the truth value true
x.yaml:30:56: entry 1 of “claims” must be text, found keys and values
x.yaml:31:47: “type” is missing; it is one of single, several, order, match, number, pick"""


def test_every_fault_of_a_lesson_is_told_at_once() -> None:
    with pytest.raises(ContentError) as refused:
        validate(parse(BROKEN.encode(), FILE), Lesson)
    assert str(refused.value) == TOLD


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("days: 182", "days: lots", "3:7: “days” must be a number, found the text “lots”"),
        ("title: T", "titel: T", "2:1: unknown key “titel” (did you mean “title”?)"),
        ("from: 0", "from_: 0", "5:56: unknown key “from_” (did you mean “from”?)"),
        ("from: 0", "from: [0]", "5:62: “from” must be a number, found a list"),
        ("every: 7, ", "", "5:3: “every” is missing"),
        ("to: 182}", "to: 182, mode: drip}", "5:80: “mode” is one of pump, bolus, continuous, found the text “drip”"),
        ("days: 182", "days: 182\npatient: {set: {age: old}}", "4:22: “age” must be a number, found the text “old”"),
    ],
)
def test_faults_of_a_scenario(old: str, new: str, told: str) -> None:
    assert old in TRT_200
    with pytest.raises(ContentError) as refused:
        validate(parse(TRT_200.replace(old, new).encode(), FILE), Scenario)
    assert f"x.yaml:{told}" in str(refused.value).splitlines()


@pytest.mark.parametrize("text", ["[1]", "3", "text", "null"])
def test_a_file_that_is_no_mapping_is_told(text: str) -> None:
    with pytest.raises(ContentError, match="1:1: the file must be keys and values, found"):
        validate(parse(text.encode(), FILE), Course)


def test_a_whole_number_is_a_number_but_not_the_reverse() -> None:
    lesson = validate(parse(LESSON.encode(), FILE), Lesson)
    assert isinstance(lesson.steps[1].end, float)  # type: ignore[union-attr]
    course = "paths:\n- {level: academic, modules: [{id: A1, title: t, lessons: [{id: A1-1, title: t, minutes: 5.5,"
    with pytest.raises(ContentError, match="“minutes” must be a whole number"):
        validate(parse(f"{course} objectives: []}}]}}]}}".encode(), FILE), Course)
