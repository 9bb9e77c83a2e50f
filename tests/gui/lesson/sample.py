"""A small library with one step of each kind and one question of each type."""

from tutor.content.model import (
    Ask,
    AxisView,
    Choice,
    Claim,
    Course,
    CoursePath,
    Definitions,
    Evidence,
    Explain,
    Guess,
    Lesson,
    Library,
    Match,
    Module,
    Number,
    NumberFeedback,
    Observe,
    OrderItem,
    Outline,
    Pair,
    PickOnAxis,
    Predict,
    PutInOrder,
    Read,
    Reference,
    Reflect,
    SeveralChoices,
    SingleChoice,
    Source,
    Spot,
    Stage,
    Term,
)
from tutor.simulation.scenario import Scenario

TEXT = """Testosterone now arrives by needle, so blood levels rise. The [hypothalamus](term:hypothalamus) reads the
blood, not the testis. It finds plenty, and it stops sending [GnRH](term:gnrh). With no GnRH, the pituitary stops
sending **LH** and FSH.

With no LH, the [Leydig cells](term:leydig) rest. Testosterone inside the testis drops to about 6 in 100 of what it
was, while blood testosterone is high."""

SINGLE = SingleChoice(
    "single",
    "c1",
    "understand",
    "Blood testosterone is high, and yet the testis makes none. Why does the testis go quiet on TRT?",
    (
        Choice(
            "brake",
            "The brain reads the high level and stops sending LH",
            "LH is the testis's order to work. The brain saw plenty in the blood and stopped the order.",
            True,
        ),
        Choice(
            "worn",
            "The testis is worn out",
            "It feels right, because the testis shrinks. But nothing is worn: "
            "the [Leydig cells](term:leydig) wait for LH.",
            False,
            "m01",
        ),
        Choice(
            "block",
            "The needle's testosterone blocks the testis from inside, where it meets the cells that make it",
            "The brake sits in the brain, two stations higher.",
            False,
            "m02",
        ),
    ),
)
SEVERAL = SeveralChoices(
    "several",
    "c1",
    "apply",
    "Which two signals go dark within three weeks of TRT?",
    (
        Choice("lh", "LH", "It falls to about 4 in 100 of normal.", True),
        Choice("fsh", "FSH", "It falls to about 3 in 100 of normal.", True),
        Choice("blood", "Testosterone in the blood", "This one rises: it comes by needle."),
        Choice("e2", "Estradiol", "It is made from testosterone, so it rises with it."),
    ),
)
ORDER = PutInOrder(
    "order",
    "c1",
    "apply",
    "Put what happens after the first injection in order.",
    (
        OrderItem("rise", "Testosterone in the blood rises", "The needle comes first."),
        OrderItem("read", "The brain reads plenty", "It reads the blood within hours."),
        OrderItem("lh", "LH falls", "With no GnRH there is no LH."),
        OrderItem("sperm", "Sperm output falls, many weeks later", "A sperm cell takes ten weeks to make."),
    ),
)
MATCH = Match(
    "match",
    "c1",
    "understand",
    "Join each signal to the cell that receives it.",
    (
        Pair("lh", "LH", "Leydig cells", "LH docks on Leydig cells."),
        Pair("fsh", "FSH", "Sertoli cells", "FSH docks on Sertoli cells."),
        Pair("gnrh", "GnRH", "Cells of the pituitary", "GnRH goes only a short way, to the pituitary."),
    ),
    ("Fat cells",),
)
NUMBER = Number(
    "number",
    "c1",
    "apply",
    "In a study of 29 men, what share of its first value did LH keep after three weeks?",
    "%",
    2.0,
    NumberFeedback("In this study 5 % were left.", "A little more was left: 5 %.", "Less was left: 5 %."),
    5.0,
)
PICK = PickOnAxis(
    "pick",
    "c1",
    "understand",
    "Where does the brake of testosterone act first?",
    (
        Spot("hypothalamus", "Here the message starts, so here the brake works best.", True),
        Spot("testis", "The testis only obeys. The brake acts higher up.", False, "m02"),
    ),
    "The brake acts where the message starts.",
)

STEPS = (
    Read("read", "start", "The brain reads the blood", TEXT, ("c1",), AxisView("baseline", 0.0, ("gnrh", "lh"))),
    Stage(
        "stage", "play", "Watch a calm week", "Nothing is given. The axis beats on its own.", "baseline", 0, 7, ("lh",)
    ),
    Predict(
        "predict",
        "guess",
        "What will LH do?",
        "A man starts TRT today. What will his LH have done by day 56?",
        "trt-200",
        "lh",
        56.0,
        (
            Guess("rise", "It will rise with the testosterone", "rise", "m01"),
            Guess("same", "It will stay about the same", "same"),
            Guess("fall", "It will fall", "fall"),
            Guess("unsure", "I am not sure", "unsure"),
        ),
    ),
    Observe(
        "observe",
        "run",
        "Watch LH on TRT",
        "The brain finds plenty and stops asking for more.",
        "guess",
        0,
        56,
        ("lh", "fsh"),
    ),
    Explain("explain", "q-why", "Why did it fall?", SINGLE),
    Ask("question", "q-several", "What goes dark?", SEVERAL),
    Ask("question", "q-order", "One thing after another", ORDER),
    Ask("question", "q-match", "Who listens to whom?", MATCH),
    Ask("question", "q-number", "How much is left?", NUMBER),
    Ask("question", "q-pick", "Find the brake", PICK, AxisView("trt-200", 56.0)),
    Evidence(
        "evidence",
        "sure",
        "How sure is this?",
        ("doubt",),
        "The articles say that the axis always comes back in a few weeks.",
        "Most men do come back, but it takes months: 67 of 100 by month 6, 90 of 100 by month 12.",
        "Liu 2006: 1549 men from 30 studies of male contraception",
    ),
    Reflect("reflect", "own", "In your own words", "How would you explain the paradox of TRT to a friend?"),
)

LESSON = Lesson("F2-2", STEPS)
OUTLINE = Outline("F2-2", "Start TRT: watch LH fall", 8, ())
MODULE = Module("F2", "Testosterone from outside", (Outline("F2-1", "What TRT is", 4, ()), OUTLINE))
TERMS = {
    "hypothalamus": Term(
        "hypothalamus",
        "hypothalamus",
        Definitions(
            "A small part of the brain that sends the first message.",
            "Brain region that releases GnRH.",
            "Diencephalic region.",
        ),
        say="hy-po-THAL-a-mus",
    ),
    "gnrh": Term(
        "gnrh",
        "GnRH",
        Definitions("The first message of the axis.", "Releases LH and FSH.", "Decapeptide."),
        ("gonadotropin-releasing hormone",),
    ),
    "leydig": Term(
        "leydig", "Leydig cells", Definitions("Cells that make testosterone.", "Make it under LH.", "Interstitial.")
    ),
}
LIBRARY = Library(
    course=Course((CoursePath("fundamentals", (MODULE,)),)),
    lessons={"F2-2": LESSON},
    scenarios={id_: Scenario(id_, id_, 182.0) for id_ in ("baseline", "trt-200")},
    claims={
        "doubt": Claim(
            "doubt",
            "fact",
            "fundamentals",
            "It comes back in weeks.",
            "contested",
            "articles",
            (Source("second", "How long"),),
            "Months",
            None,
            ("liu-2006", "shankara-2020"),
            "memory",
        )
    },
    references={
        "liu-2006": Reference("liu-2006", "Liu PY and others. Lancet 2006;367:1412-1420.", "memory"),
        "shankara-2020": Reference("shankara-2020", "Shankara-Narayana N and others. Eur J Endocrinol 2020.", "seen"),
    },
    terms=TERMS,
)
