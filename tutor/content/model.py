"""What is a lesson made of? Frozen values; `load.py` builds them from YAML and refuses anything else.

Every class here is a plain dataclass, so that the way to the first window needs no validator.
Field names are the keys of the files. Ids are for ever: stored answers point at them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from tutor.simulation.figure import Figure
from tutor.simulation.scenario import FileForm, Scenario

Level = Literal["fundamentals", "intermediate", "academic"]
LEVELS: tuple[Level, ...] = ("fundamentals", "intermediate", "academic")
Verdict = Literal["supported", "simplified", "contested", "wrong", "promotional"]
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate"]
Direction = Literal["rise", "same", "fall", "unsure"]
Checked = Literal["seen", "repost", "memory"]
Article = Literal["first", "second", "third"]
Finding = Literal["found", "mis-cited", "not-found", "commercial"]
AboutId = Literal["sources", "model"]
SignalState = Literal["lit", "dim", "dark", "striped"]
Ticks = Mapping[str, str]  # rule of rules/items to the reason why its warning is all right here


class Strict:
    """Tells the validator: no unknown key, no silent conversion."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True)
class ChosenBy:
    """Tells the validator which key decides between the classes of a union."""

    key: str

    def __get_pydantic_core_schema__(self, union: Any, handler: Any) -> Any:
        from pydantic import Field

        return handler(Annotated[union, Field(discriminator=self.key)])


# --- the knowledge base ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Source(Strict):
    """Where one of the three articles states a claim."""

    article: Article
    section: str


@dataclass(frozen=True)
class Claim(Strict):
    """One fact that the program teaches or examines, with the verdict on how the articles put it."""

    id: str
    kind: str
    level: Level
    text: str
    verdict: Verdict
    origin: Literal["articles", "added"]
    sources: tuple[Source, ...] = ()
    reason: str | None = None
    numbers: str | None = None
    cite: tuple[str, ...] = ()
    checked: Checked | None = None


@dataclass(frozen=True)
class Reference(Strict):
    """A publication. `checked` says whether anybody read it: seen, repost, or cited from memory."""

    id: str
    citation: str
    checked: Checked
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Definitions(Strict):
    """One meaning, told at three levels."""

    fundamentals: str
    intermediate: str
    academic: str

    def at(self, level: Level) -> str:
        return {"fundamentals": self.fundamentals, "intermediate": self.intermediate, "academic": self.academic}[level]


@dataclass(frozen=True)
class Term(Strict):
    """A glossary entry. `say` helps to pronounce it."""

    id: str
    term: str
    definitions: Definitions
    synonyms: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    say: str | None = None


@dataclass(frozen=True)
class Misconception(Strict):
    """A wrong idea that distractors target, and what mends it."""

    id: str
    topic: str
    level: Level
    idea: str
    correction: str
    claims: tuple[str, ...]
    distractor: str | None = None


# --- the course -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Objective(Strict):
    """What a learner can do afterwards."""

    verb: str
    text: str
    bloom: Bloom


@dataclass(frozen=True)
class Outline(Strict):
    """A lesson as the course plans it: the file of the same id holds its steps.

    `about` names the signals and agents that it teaches, the one it is most about first; `elsewhere` the lesson on
    the same topic at each other level.
    """

    id: str
    title: str
    minutes: int
    objectives: tuple[Objective, ...]
    claims: tuple[str, ...] = ()
    recap: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True)
class Module(Strict):
    """A group of lessons."""

    id: str
    title: str
    lessons: tuple[Outline, ...]


@dataclass(frozen=True)
class CoursePath(Strict):
    """The modules of one level, in order."""

    level: Level
    modules: tuple[Module, ...]


@dataclass(frozen=True)
class Course(Strict):
    """Order of modules and lessons for each level."""

    paths: tuple[CoursePath, ...]


# --- questions ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ModelState(Strict):
    """Asks the model for the right choice: what `signal` is, or has done, by `day` of `scenario`."""

    scenario: str
    signal: str
    day: float


@dataclass(frozen=True)
class ModelNumber(FileForm):
    """Asks the model for a number: a `signal` or a table's `column` on `day` of `scenario`.

    `as` value: in the model's own unit. `as` share: in percent of this man's untreated normal.
    """

    scenario: str
    day: float
    as_: Literal["value", "share"]
    signal: str | None = None
    column: str | None = None


@dataclass(frozen=True)
class Choice(Strict):
    """One answer that can be picked, and what is said to whoever picks it.

    Where the model decides, `state` or `direction` says what must have happened for this choice to be right.
    """

    id: str
    text: str
    feedback: str
    right: bool = False
    misconception: str | None = None
    state: SignalState | None = None
    direction: Literal["rise", "same", "fall"] | None = None


@dataclass(frozen=True)
class SingleChoice(Strict):
    """Pick one. With `model`, the model says which is right (keys.py)."""

    type: Literal["single"]
    claim: str
    bloom: Bloom
    ask: str
    choices: tuple[Choice, ...]
    model: ModelState | None = None
    ticks: Ticks = field(default_factory=dict)


@dataclass(frozen=True)
class SeveralChoices(Strict):
    """Pick all that fit; the question says how many."""

    type: Literal["several"]
    claim: str
    bloom: Bloom
    ask: str
    choices: tuple[Choice, ...]
    ticks: Ticks = field(default_factory=dict)


@dataclass(frozen=True)
class OrderItem(Strict):
    """One thing to put in its place; `feedback` says why it stands there."""

    id: str
    text: str
    feedback: str


@dataclass(frozen=True)
class PutInOrder(Strict):
    """`items` stand in the right order here and are shuffled on screen."""

    type: Literal["order"]
    claim: str
    bloom: Bloom
    ask: str
    items: tuple[OrderItem, ...]
    ticks: Ticks = field(default_factory=dict)


@dataclass(frozen=True)
class Pair(Strict):
    """A row of a matching question: `left` belongs to `right`; several rows may share a right side."""

    id: str
    left: str
    right: str
    feedback: str


@dataclass(frozen=True)
class Match(Strict):
    """Join each left side to its right side; `extra` right sides belong to none."""

    type: Literal["match"]
    claim: str
    bloom: Bloom
    ask: str
    pairs: tuple[Pair, ...]
    extra: tuple[str, ...] = ()
    ticks: Ticks = field(default_factory=dict)


@dataclass(frozen=True)
class NumberFeedback(Strict):
    right: str
    below: str
    above: str


@dataclass(frozen=True)
class Number(Strict):
    """A number in `unit`: right within `tolerance` of `answer`, half right within twice that.

    With `model`, the answer is the model's and is not written here (keys.py).
    """

    type: Literal["number"]
    claim: str
    bloom: Bloom
    ask: str
    unit: str
    tolerance: float
    feedback: NumberFeedback
    answer: float | None = None
    model: ModelNumber | None = None
    ticks: Ticks = field(default_factory=dict)

    @property
    def key(self) -> float:
        """The right number; a question of a library always has one."""
        assert self.answer is not None
        return self.answer


@dataclass(frozen=True)
class Spot(Strict):
    """A station or signal of the axis, and what is said to whoever picks it."""

    id: str
    feedback: str
    right: bool = False
    misconception: str | None = None


@dataclass(frozen=True)
class PickOnAxis(Strict):
    """Click the place on the axis; `otherwise` answers any spot that is not listed."""

    type: Literal["pick"]
    claim: str
    bloom: Bloom
    ask: str
    spots: tuple[Spot, ...]
    otherwise: str
    ticks: Ticks = field(default_factory=dict)


Question = SingleChoice | SeveralChoices | PutInOrder | Match | Number | PickOnAxis
QUESTIONS: Mapping[str, type] = {
    "single": SingleChoice,
    "several": SeveralChoices,
    "order": PutInOrder,
    "match": Match,
    "number": Number,
    "pick": PickOnAxis,
}


# --- steps ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AxisView(Strict):
    """Where the axis stands during a step: a scenario, a day, the signals to look at.

    A `hidden` one is put away, until a later step says where it stands: its names would answer what is asked.
    """

    scenario: str
    day: float = 0.0
    watch: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True)
class Read(Strict):
    """A page of 40 to 90 words. Text is Markdown; `[GnRH](term:gnrh)` links the glossary."""

    kind: Literal["read"]
    id: str
    title: str
    text: str
    claims: tuple[str, ...] = ()
    axis: AxisView | None = None


@dataclass(frozen=True)
class Stage(Strict):
    """The axis plays `scenario` from one day to another."""

    kind: Literal["stage"]
    id: str
    title: str
    text: str
    scenario: str
    start: float
    end: float
    watch: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guess(Strict):
    """One prediction: the signal will rise, stay, fall, or the learner is unsure."""

    id: str
    text: str
    direction: Direction
    misconception: str | None = None


@dataclass(frozen=True)
class Predict(Strict):
    """The learner commits to what `signal` will have done by `day`; the model decides who was right."""

    kind: Literal["predict"]
    id: str
    title: str
    ask: str
    scenario: str
    signal: str
    day: float
    guesses: tuple[Guess, ...]


@dataclass(frozen=True)
class Sketch(Strict):
    """The learner draws what `signals` will do over the first `days`; the model's lines come beside them."""

    kind: Literal["sketch"]
    id: str
    title: str
    ask: str
    scenario: str
    signals: tuple[str, ...]
    days: float


@dataclass(frozen=True)
class Observe(Strict):
    """The run: the learner's prediction or sketch (`predict` names either) beside the model's answer."""

    kind: Literal["observe"]
    id: str
    title: str
    text: str
    predict: str
    start: float
    end: float
    watch: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Explain(Strict):
    """After a run: why did it happen? Scored, unlike the prediction. Asked only where the run was just seen."""

    kind: Literal["explain"]
    id: str
    title: str
    question: Annotated[Question, ChosenBy("type")]
    axis: AxisView | None = None


@dataclass(frozen=True)
class Ask(Strict):
    """A question. `only_here`: it leans on what its lesson just showed, so the examination leaves it out."""

    kind: Literal["question"]
    id: str
    title: str
    question: Annotated[Question, ChosenBy("type")]
    axis: AxisView | None = None
    only_here: bool = False


@dataclass(frozen=True)
class Evidence(Strict):
    """What the articles say beside what the evidence says; badge and references come from the claims.

    Several claims stand in one step where the same text covers them; they share a verdict.
    """

    kind: Literal["evidence"]
    id: str
    title: str
    claims: tuple[str, ...]
    articles: str
    evidence: str
    study: str | None = None


@dataclass(frozen=True)
class Reflect(Strict):
    """A question to oneself; the words are kept, never scored."""

    kind: Literal["reflect"]
    id: str
    title: str
    ask: str
    claims: tuple[str, ...] = ()


Step = Read | Stage | Predict | Sketch | Observe | Explain | Ask | Evidence | Reflect
STEPS: Mapping[str, type] = {
    "read": Read,
    "stage": Stage,
    "predict": Predict,
    "sketch": Sketch,
    "observe": Observe,
    "explain": Explain,
    "question": Ask,
    "evidence": Evidence,
    "reflect": Reflect,
}


@dataclass(frozen=True)
class Lesson(Strict):
    """The steps of one lesson; title, minutes, objectives and claims stand in `course.yaml`."""

    id: str
    steps: tuple[Annotated[Step, ChosenBy("kind")], ...]


# --- the banks ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class BankItem(Strict):
    """A question that stands in no lesson. `objective` counts the objectives of its lesson from 1."""

    id: str
    lesson: str
    question: Annotated[Question, ChosenBy("type")]
    objective: int | None = None


@dataclass(frozen=True)
class Bank(Strict):
    """More questions on one module, for the examination at the end of its path; `id` is the module's."""

    id: str
    items: tuple[BankItem, ...]


# --- the lab --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LabStage(Strict):
    """A run that the lab offers by name: opened at its telling `day`, with signals to `watch` and `curves` to draw.

    `against` is the scenario that it is laid over, `note` what it shows and where its numbers come from.
    """

    id: str
    title: str
    scenario: str
    day: float
    note: str
    watch: tuple[str, ...] = ()
    curves: tuple[str, ...] = ()
    against: str | None = None


@dataclass(frozen=True)
class LabGroup(Strict):
    """One stage of the course, S1 to S14: what it is called, what to predict before it runs, and its runs."""

    id: str
    title: str
    ask: str
    stages: tuple[LabStage, ...]


@dataclass(frozen=True)
class RecoveryPlan(Strict):
    """A plan as an article tells it: what it `says`, and what was ever `tested`. `stage` is its run."""

    stage: str
    title: str
    says: str
    tested: str
    cite: tuple[str, ...] = ()


# --- honesty --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LeftOut(Strict):
    """A simplification of `lesson`, and the lesson of a higher level that lifts it."""

    lesson: str
    text: str
    lifted_by: str


@dataclass(frozen=True)
class AboutPart(Strict):
    title: str
    text: str


@dataclass(frozen=True)
class AboutPage(Strict):
    """What the program tells of its own grounds."""

    id: AboutId
    title: str
    parts: tuple[AboutPart, ...]


@dataclass(frozen=True)
class PrintedReference(Strict):
    """An entry in the reference list of an article: what is `printed`, in short, and what came of looking for it.

    `cite` names what to read in its place: the right entry, or another work on the subject.
    """

    article: Article
    printed: str
    finding: Finding
    note: str
    cite: tuple[str, ...] = ()


# --- the teacher ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class TeacherNote(Strict):
    """What helps whoever shows a lesson to a room: what to `ask`, what `goes_wrong`, how many `minutes` it takes there.

    Only the presenter's window shows it.
    """

    lesson: str
    ask: str
    goes_wrong: str
    minutes: int


@dataclass(frozen=True)
class Library:
    """Everything that is taught."""

    course: Course
    lessons: Mapping[str, Lesson]
    scenarios: Mapping[str, Scenario]
    claims: Mapping[str, Claim]
    references: Mapping[str, Reference]
    terms: Mapping[str, Term]
    misconceptions: Mapping[str, Misconception] = field(default_factory=dict)
    trials: Mapping[str, Figure] = field(default_factory=dict)
    stage_groups: tuple[LabGroup, ...] = ()
    plans: tuple[RecoveryPlan, ...] = ()
    banks: Mapping[str, Bank] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    about: Mapping[AboutId, AboutPage] = field(default_factory=dict)
    printed: tuple[PrintedReference, ...] = ()

    notes: Mapping[str, TeacherNote] = field(default_factory=dict)  # by lesson; not every lesson has one

    @property
    def stages(self) -> Mapping[str, LabStage]:
        """The runs of the lab by id, in the order of their groups."""
        return {stage.id: stage for group in self.stage_groups for stage in group.stages}

    def path(self, level: Level) -> CoursePath:
        return next(path for path in self.course.paths if path.level == level)

    def level_of(self, lesson: str) -> Level:
        return next(p.level for p in self.course.paths for m in p.modules for o in m.lessons if o.id == lesson)

    def left_out_of(self, lesson: str) -> tuple[LeftOut, ...]:
        return tuple(one for one in self.left_out if one.lesson == lesson)

    def module(self, lesson: str) -> Module:
        return next(m for path in self.course.paths for m in path.modules if any(o.id == lesson for o in m.lessons))

    def outline(self, lesson: str) -> Outline:
        return next(outline for outline in self.module(lesson).lessons if outline.id == lesson)
