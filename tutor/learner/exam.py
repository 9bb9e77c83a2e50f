"""What is asked at the end of a path, and how did each attempt go? A drawn lesson, and results from the log.

An attempt begins with an entry of the log that keeps its seed: the same seed draws the same questions.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from tutor.content.items import Aim, Item, items
from tutor.content.model import LEVELS, Ask, Lesson, Level, Library, Module, Objective, Outline, Read
from tutor.learner.session import Answer

LENGTH = 20  # questions
MINUTES = 20  # a minute each: our estimate
START, RESULTS = "start", "results"  # ids of the first and the last step
TITLE = "Examination"
_OPENING = (
    "{count} questions from all modules of this path. There is no clock. Each answer is marked at once, and the first "
    "one counts. At the end stands what went well in which module, and which lessons are worth another look. You can "
    "stop at any moment and go on later; a new attempt draws other questions."
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One time through the examination. answers: step id to the answer that was given first."""

    level: Level
    seed: int
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        return len(self.answers) >= LENGTH

    @property
    def score(self) -> float:
        """Mean over all questions, 0 to 1; what was not answered counts 0."""
        return sum(answer.score or 0.0 for answer in self.answers.values()) / LENGTH


def exam_id(level: Level) -> str:
    return f"exam-{level}"


def exam_level(lesson: str | None) -> Level | None:
    """The level whose examination has this lesson id; None for any other lesson."""
    return next((level for level in LEVELS if lesson == exam_id(level)), None)


def is_ready(library: Library, level: Level) -> bool:
    """Whether there are enough questions, and some from each module."""
    groups = _by_module(library, level)
    return bool(groups) and all(groups.values()) and sum(map(len, groups.values())) >= LENGTH


def draw(library: Library, level: Level, seed: int) -> Lesson:
    """The examination: as many questions from each module, no objective twice before each was asked once.

    The same library, level and seed give the same lesson. Its results step is empty until `with_results` fills it.
    """
    chance = Random(f"{level}:{seed}")
    drawn = tuple(_drawn(_by_module(library, level), chance))
    opening = Read("read", START, TITLE, _OPENING.format(count=len(drawn)))
    asked = (Ask("question", item.name, f"Question {n}", item.question, item.axis) for n, item in enumerate(drawn, 1))
    return Lesson(exam_id(level), (opening, *asked, Read("read", RESULTS, "How it went", "")))


def exam_module(level: Level, count: int = LENGTH) -> Module:
    """How the examination is named where lessons are: a module of one lesson."""
    goal = Objective("Answer", f"{count} questions from all modules of this path", "apply")
    return Module(level.capitalize(), TITLE, (Outline(exam_id(level), "What you know now", MINUTES, (goal,)),))


def attempts(answers: Iterable[Answer], level: Level) -> tuple[Attempt, ...]:
    """All attempts at a level, the oldest first."""
    found: list[Attempt] = []
    for answer in answers:
        if answer.lesson != exam_id(level):
            continue
        if answer.step == START:
            found.append(Attempt(level, int(str(answer.response))))
        elif found and answer.step not in found[-1].answers:
            found[-1] = Attempt(level, found[-1].seed, {**found[-1].answers, answer.step: answer})
    return tuple(found)


def answers_now(answers: Sequence[Answer], level: Level) -> Sequence[Answer]:
    """What was answered since the last attempt began."""
    begun = max((n for n, one in enumerate(answers) if (one.lesson, one.step) == (exam_id(level), START)), default=-1)
    return answers[begun + 1 :]


def questions(exam: Lesson) -> tuple[Ask, ...]:
    return tuple(step for step in exam.steps if isinstance(step, Ask))


def with_results(library: Library, exam: Lesson, attempt: Attempt) -> Lesson:
    """The examination whose last step tells how this attempt went."""
    *steps, last = exam.steps
    assert isinstance(last, Read)
    text = "\n\n".join(_told(library, exam, attempt))
    return Lesson(exam.id, (*steps, Read("read", RESULTS, last.title, text)))


def _told(library: Library, exam: Lesson, attempt: Attempt) -> Iterator[str]:
    known = items(library)
    asked = [known[step.id] for step in questions(exam)]
    open_ = sum(item.name not in attempt.answers for item in asked)
    yield f"**{_share(asked, attempt)}**"
    if open_:
        yield f"{open_} questions are still open; they count as not right until they are answered."
    titles = {module.id: module.title for module in library.path(attempt.level).modules}
    rows = (f"- {title}: {_share([i for i in asked if i.module == id_], attempt)}" for id_, title in titles.items())
    yield "\n".join(rows)
    again = dict.fromkeys(
        f"- {item.lesson.id} {item.lesson.title}"
        for item in asked
        if item.name in attempt.answers and _score(attempt, item.name) < 1
    )
    if again:
        yield "Worth another look:"
        yield "\n".join(again)
        yield "What was missed also waits among your cards."


def _share(asked: Sequence[Item], attempt: Attempt) -> str:
    points = sum(_score(attempt, item.name) for item in asked)
    return f"{points:.1f}".removesuffix(".0") + f" of {len(asked)} right"


def _score(attempt: Attempt, step: str) -> float:
    answer = attempt.answers.get(step)
    return (answer.score or 0.0) if answer else 0.0


def _by_module(library: Library, level: Level) -> Mapping[str, Sequence[Item]]:
    groups: dict[str, list[Item]] = {module.id: [] for module in library.path(level).modules}
    for item in items(library).values():
        if item.level == level and item.drawn:
            groups[item.module].append(item)
    return groups


def _drawn(groups: Mapping[str, Sequence[Item]], chance: Random) -> Iterator[Item]:
    """Modules take turns, in an order that chance settles; one that has no more questions is passed over."""
    rows = [list(_in_turn(groups[module], chance)) for module in sorted(groups)]
    chance.shuffle(rows)
    taken: list[Item] = []
    while len(taken) < LENGTH and any(rows):
        taken += [row.pop(0) for row in rows if row][: LENGTH - len(taken)]
    order = {name: n for n, name in enumerate(item.name for row in groups.values() for item in row)}
    yield from sorted(taken, key=lambda item: order[item.name])


def _in_turn(found: Sequence[Item], chance: Random) -> Iterator[Item]:
    """Every objective once, then every one that has more a second time, and so on."""
    by_aim: dict[Aim, list[Item]] = {}
    for item in chance.sample(list(found), len(found)):
        by_aim.setdefault(item.aim, []).append(item)
    while by_aim:
        yield from [row.pop(0) for row in by_aim.values()]
        by_aim = {aim: row for aim, row in by_aim.items() if row}
