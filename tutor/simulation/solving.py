"""How is a man carried through time? Predict the supplies from the past, look, correct; a tolerance sets the steps.

Every physiological state relaxes to a target: dx/dt = supply - rate x. Within a step the supply follows a polynomial,
and that has an exact answer (relaxing.py). The polynomial runs through the last three looks at the model, then also
through a look at the predicted end: the exponential form of the Adams methods (Norsett 1969, Lect Notes Math 109:214;
Hochbruck and Ostermann 2010, Acta Numerica 19:209), of third order to predict and of fourth to correct. How far the
correction moves a state tells how long the next step may be. A dose begins a new past. Rates that differ for rising
and falling make kinks, which are kept; a step across one is shortened like any other.

Read twice, like equations.py: keep to what plain Python and numba both understand.
"""

# mypy: disable-error-code="no-any-return"

import math
from typing import Any

from tutor.simulation.equations import FLOOR, targets
from tutor.simulation.kinetics import advance_drugs
from tutor.simulation.relaxing import GAIN_0, GAIN_1, GAIN_2, GAIN_3, KEEP, PAGE, PAGES, forget, recall
from tutor.simulation.states import COUNT, KINETIC, LOST_RESERVE, SET_POINT_LOSS

# Largest correction of a step, as a part of each state's highest value so far. The error of a run stays below 1e-4
# with the first and near 1e-2 with the second (tests/simulation/test_solver.py).
FINE = 2e-5
DRAFT = 1e-2
LONGEST_STEP = 0.25  # days; feedback on the untreated axis is so steep that half a day would not be stable
LOOK_AGAIN = (
    0.125  # days; after a longer step whose correction is not QUIET, a part of the tolerance, the corrected end
)
QUIET = 0.003  # needs a look of its own, or the axis would swing
SHORTEST_STEP = 2.0**-11  # days
FIRST_STEP = 0.0625  # days
GROWTH = 0.7  # a longer step must be expected to pass with this margin
SAME_MOMENT = 1e-9  # days
NEVER = -1.0  # a day before all days

# What a run keeps in mind, a place for each state: the pages of relaxing.py, then
LOOKS = 4  # three that are known and one ahead
FLOW = PAGES * PAGE  # at each look: how the state moved,
PLACE = FLOW + LOOKS * COUNT  # where it stood,
SPEED = PLACE + LOOKS * COUNT  # and its rate;
SUPPLY = SPEED + LOOKS * COUNT  # within the step: the supply by powers of time.
SLOPE, BEND, CURVE = SUPPLY + COUNT, SUPPLY + 2 * COUNT, SUPPLY + 3 * COUNT
MIND = CURVE + COUNT
# Rows that whole functions fill: the decay of the drugs for each page, then
AHEAD, ASIDE, TO, RATE = PAGES, PAGES + 1, PAGES + 2, PAGES + 3
ROWS = PAGES + 4


def place_of(number: int) -> int:
    """Where a look lies behind FLOW, PLACE and SPEED; the last LOOKS are kept."""
    return number % LOOKS * COUNT


def look(x: Any, p: Any, number: int, mind: Any, rows: Any) -> None:
    """Ask the model: how does each state move at `x`?"""
    to, rate, at = rows[TO], rows[RATE], place_of(number)
    targets(x, p, to, rate)
    for i in range(KINETIC, COUNT):
        mind[FLOW + at + i] = rate[i] * (to[i] - x[i])
        mind[PLACE + at + i] = x[i]
        mind[SPEED + at + i] = rate[i]


def predict(x: Any, y: Any, near: float, nearer: float, number: int, page: int, mind: Any) -> None:
    """The end `y` of a step from `x`: the supply goes on along the parabola through the last looks.

    `nearer` and `near`: the length of the step over the time since the last look but one, and but two; 0 for a look
    that does not count. `page`: what relaxing.py remembers of this length.
    """
    now, before, earlier = place_of(number), place_of(number - 1), place_of(number - 2)
    both, product = nearer + near, nearer * near
    share = near * near / (nearer - near) if near > 0.0 else 0.0
    for i in range(KINETIC, COUNT):
        rate = mind[SPEED + now + i]
        supply = mind[FLOW + now + i] + rate * mind[PLACE + now + i]
        supply_before = mind[FLOW + before + i] + rate * mind[PLACE + before + i]
        change = supply - supply_before
        change_before = supply_before - mind[FLOW + earlier + i] - rate * mind[PLACE + earlier + i]
        slope = both * change - share * change_before
        bend = product * change - nearer * share * change_before
        gained = mind[page + GAIN_0 + i] * supply + mind[page + GAIN_1 + i] * slope + mind[page + GAIN_2 + i] * bend
        y[i] = mind[page + KEEP + i] * x[i] + gained
        mind[SUPPLY + i], mind[SLOPE + i], mind[BEND + i] = supply, slope, bend


def correct(y: Any, highest: Any, near: float, nearer: float, number: int, page: int, mind: Any) -> float:
    """Bend the supply so that it also meets the look ahead; the largest shift of `y`, as a part of `highest`."""
    now, ahead = place_of(number), place_of(number + 1)
    linear = 1.0 / ((1.0 + nearer) * (1.0 + near))  # zero at the looks before, one ahead
    square, cube = linear * (nearer + near), linear * nearer * near
    largest = 0.0
    for i in range(KINETIC, COUNT):
        found = mind[FLOW + ahead + i] + mind[SPEED + now + i] * mind[PLACE + ahead + i]
        missed = found - mind[SUPPLY + i] - mind[SLOPE + i] - mind[BEND + i]
        gained = linear * mind[page + GAIN_1 + i] + square * mind[page + GAIN_2 + i] + cube * mind[page + GAIN_3 + i]
        y[i] += missed * gained
        mind[SLOPE + i] += linear * missed
        mind[BEND + i] += square * missed
        mind[CURVE + i] = cube * missed
        shift = abs(missed * gained)
        if shift > largest * highest[i]:  # a division for few of them
            largest = shift / highest[i]
    return largest


def between(x: Any, y: Any, part: float, page: int, mind: Any) -> None:
    """The state `y` within the step from `x` that was just made, after a `part` of it; `page` is for that part."""
    for i in range(KINETIC, COUNT):
        bent = mind[BEND + i] * mind[page + GAIN_2 + i] + part * mind[CURVE + i] * mind[page + GAIN_3 + i]
        sloped = part * (mind[SLOPE + i] * mind[page + GAIN_1 + i] + part * bent)
        y[i] = mind[page + KEEP + i] * x[i] + mind[SUPPLY + i] * mind[page + GAIN_0 + i] + sloped


def decayed(x: Any, y: Any, held: Any, decay: Any) -> None:
    """The drugs of `x` after a while, into `y`."""
    for i in range(KINETIC):
        y[i] = x[i]
    advance_drugs(y, held, decay)


def accept(x: Any, highest: Any, y: Any) -> None:
    """Go from `x` to `y`."""
    for i in range(COUNT):
        x[i] = y[i]
        highest[i] = abs(x[i]) if abs(x[i]) > highest[i] else highest[i]


def note(x: Any, samples: Any, sample: int) -> None:
    """Write a state into the row of its sample."""
    for i in range(COUNT):
        samples[sample * COUNT + i] = x[i]


def measure(x: Any, highest: Any) -> None:
    """What counts as large before a run: the untreated state, and 1 for the two losses."""
    for i in range(COUNT):
        highest[i] = abs(x[i]) + FLOOR
    highest[LOST_RESERVE] = highest[SET_POINT_LOSS] = 1.0


def give(x: Any, held: Any, now: float, dose: int, times: Any, states: Any, amounts: Any, levels: Any) -> int:
    """Give the doses of this moment from number `dose` on; the number of the next one."""
    while dose < len(times) and times[dose] <= now + SAME_MOMENT:
        x[states[dose]] += amounts[dose]
        held[states[dose]] += levels[dose]
        dose += 1
    return dose


def solve(
    x: Any,
    held: Any,
    highest: Any,
    p: Any,
    now: float,
    times: Any,
    states: Any,
    amounts: Any,
    levels: Any,
    sample_days: Any,
    samples: Any,
    tolerance: float,
    mind: Any,
    rows: Any,
) -> None:
    """Carry a man from `x` at day `now` through his doses to the last sample, and fill `samples`, row after row.

    At times[i] (days, sorted, none before `now`) states[i] gains amounts[i] at once, and its held level changes by
    levels[i]. x, held and `highest` (`measure`) move along. A sample is the state just before the doses of its moment.
    Samples within a step are read from its polynomial, so that asking for more of them changes nothing. Room to work
    in: `mind` of MIND numbers, and `rows`, ROWS of COUNT.
    """
    forget(mind)
    look(x, p, 0, mind, rows)
    end = sample_days[len(sample_days) - 1]
    dose, sample, number, step, first_step = 0, 0, 0, FIRST_STEP, FIRST_STEP
    before, earlier = NEVER, NEVER  # days of the looks before the newest one, since the last dose
    y, aside = rows[AHEAD], rows[ASIDE]
    while True:
        while sample < len(sample_days) and sample_days[sample] <= now + SAME_MOMENT:
            note(x, samples, sample)
            sample += 1
        if sample == len(sample_days):
            break
        given = dose
        dose = give(x, held, now, dose, times, states, amounts, levels)
        if dose > given:
            look(x, p, number, mind, rows)
            before, earlier, step = NEVER, NEVER, min(step, first_step)
        after = min((math.floor(now / step + 1e-6) + 1.0) * step, end)
        if dose < len(times):
            after = min(after, times[dose])
        days = after - now
        nearer = days / (now - before) if before != NEVER else 0.0
        near = days / (now - earlier) if earlier != NEVER else 0.0
        page = recall(days, p, SPEED + place_of(number), mind, rows)
        decayed(x, y, held, rows[page // PAGE])
        predict(x, y, near, nearer, number, page, mind)
        look(y, p, number + 1, mind, rows)
        error = correct(y, highest, near, nearer, number, page, mind) / tolerance
        growth = 4.0 if before == NEVER else 8.0 if earlier == NEVER else 16.0  # of the error with twice the step
        if error > 1.0 and step > SHORTEST_STEP:
            step = max(SHORTEST_STEP, step * (0.5 if error < growth else 0.25))
            continue
        while sample_days[sample] < after - SAME_MOMENT:
            since = sample_days[sample] - now
            page = recall(since, p, SPEED + place_of(number), mind, rows)
            decayed(x, aside, held, rows[page // PAGE])
            between(x, aside, since / days, page, mind)
            note(aside, samples, sample)
            sample += 1
        accept(x, highest, y)
        number += 1
        if days > LOOK_AGAIN and error > QUIET:
            look(x, p, number, mind, rows)
        if growth * error < GROWTH and step < LONGEST_STEP:
            step *= 2.0
        if before == NEVER:
            first_step = step
        now, before, earlier = after, now, before
