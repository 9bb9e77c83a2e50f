"""What would become of a signal if one cause were normal? The model goes on with that cause held, all else free.

Written apart from why.py, on the equations alone, so that the two can disagree.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tutor.simulation import equations, states
from tutor.simulation.signals import signal_of
from tutor.simulation.trajectory import Trajectory

STEPS_A_DAY = 8

# What holds each cause at this man's untreated normal: states, and the wire that must be whole.
_DEPOTS = (
    states.ENANTHATE_DEPOT,
    states.CYPIONATE_DEPOT,
    states.UNDECANOATE_DEPOT,
    states.UNDECANOATE_TEA_DEPOT,
    states.GEL_DEPOT,
)
_LEYDIG = (states.LEYDIG, states.LH_RECEPTORS, states.LOST_RESERVE)
HELD: dict[str, tuple[tuple[int, ...], str]] = {
    "testosterone-brake": ((states.TESTOSTERONE, states.SHBG), "testosterone_brake_wire"),
    "estradiol-brake": (
        (states.ESTRADIOL, states.ENCLOMIPHENE, states.ZUCLOMIPHENE, states.TAMOXIFEN),
        "estradiol_brake_wire",
    ),
    "inhibin-b-brake": ((states.INHIBIN_B,), "inhibin_b_brake_wire"),
    "gnrh": ((states.DRIVE,), "gnrh_wire"),
    "gnrh-receptor": ((states.DRIVE, states.GONADORELIN, states.AGONIST, states.ANTAGONIST), "gnrh_wire"),
    "lh": ((states.LH,), "lh_wire"),
    "fsh": ((states.FSH,), "fsh_wire"),
    "lh-receptor": ((states.LH, states.HCG), "lh_wire"),
    "fsh-receptor": ((states.FSH, states.GIVEN_FSH), "fsh_wire"),
    "itt": ((states.ITT,), "itt_wire"),
    "testosterone": ((states.TESTOSTERONE, states.SHBG), ""),
    "outside-testosterone": (_DEPOTS, ""),
    "estradiol": ((states.ESTRADIOL,), ""),
    "inhibin-b": ((states.INHIBIN_B,), ""),
    "hypothalamus": ((states.COMPETENCE, states.SET_POINT_LOSS), ""),
    "pituitary": ((states.RESPONSIVENESS,), ""),
    "leydig": (_LEYDIG, ""),
    "tubule": ((states.SUPPORT, *range(states.GERM_1, states.STORE + 1)), ""),
    "testosterone-enanthate": ((states.ENANTHATE_DEPOT,), ""),
    "testosterone-cypionate": ((states.CYPIONATE_DEPOT,), ""),
    "testosterone-undecanoate": ((states.UNDECANOATE_DEPOT,), ""),
    "testosterone-undecanoate-tea": ((states.UNDECANOATE_TEA_DEPOT,), ""),
    "testosterone-gel": ((states.GEL_DEPOT,), ""),
    "hcg": ((states.HCG,), ""),
    "given-fsh": ((states.GIVEN_FSH,), ""),
    "clomiphene": ((states.ENCLOMIPHENE, states.ZUCLOMIPHENE), ""),
    "enclomiphene": ((states.ENCLOMIPHENE,), ""),
    "tamoxifen": ((states.TAMOXIFEN,), ""),
    "anastrozole": ((states.ANASTROZOLE,), ""),
    "letrozole": ((states.LETROZOLE,), ""),
    "gonadorelin": ((states.GONADORELIN, states.AGONIST), ""),
    "gnrh-agonist-depot": ((states.AGONIST,), ""),
    "gnrh-antagonist": ((states.ANTAGONIST,), ""),
}

_OUTPUT_OF_TESTIS = (
    (states.ITT, states.INDUCTION, *_LEYDIG),
    "",
)  # what `itt` means as a cause of testosterone in blood

# Days within which a signal answers: some of its time constants (parameters.yaml). 0: it is read off the others.
DAYS_TO_ANSWER = {
    "gnrh": 4,
    "lh": 2,
    "fsh": 3,
    "itt": 10,
    "testosterone": 10,
    "estradiol": 2,
    "inhibin-b": 10,
    "sperm": 90,
}
LONGEST_ANSWER_DAYS = max(DAYS_TO_ANSWER.values())


@dataclass(frozen=True)
class Ablation:
    """Levels of a signal, as fractions of the man's untreated value: with the cause as it was, and held at normal."""

    as_it_was: float
    held: float


def ablate(run: Trajectory, day: int, signal: str, cause: str) -> Ablation:
    """`run` must go on for DAYS_TO_ANSWER[signal] after `day`, with STEPS_A_DAY samples a day."""
    held, wire = _OUTPUT_OF_TESTIS if (signal, cause) == ("testosterone", "itt") else HELD[cause]
    mended = run.parameters._replace(**{wire: 1.0}) if wire else run.parameters
    return Ablation(_level(run, day, signal, run.parameters, ()), _level(run, day, signal, mended, held))


def _level(run: Trajectory, day: int, signal: str, p: Any, held: Sequence[int]) -> float:
    x = list(run.row(day * STEPS_A_DAY))
    _hold(x, held, run)
    to, rate = [0.0] * states.COUNT, [0.0] * states.COUNT
    first = day * STEPS_A_DAY
    for sample in range(first, first + DAYS_TO_ANSWER.get(signal, 0) * STEPS_A_DAY):
        equations.targets(x, p, to, rate)
        for i in range(states.KINETIC, states.COUNT):
            x[i] = to[i] + (x[i] - to[i]) * math.exp(-rate[i] / STEPS_A_DAY)
        x[: states.KINETIC] = run.row(sample + 1)[: states.KINETIC]  # drugs do not depend on the body
        _hold(x, held, run)
    return signal_of(signal, x, p, run.baseline).level


def _hold(x: list[float], held: Sequence[int], run: Trajectory) -> None:
    for i in held:
        x[i] = run.baseline[i]
