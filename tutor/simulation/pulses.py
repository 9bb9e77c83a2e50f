"""How do GnRH and LH beat within a day? Twenty-four hours of pulses around one state of the slow model.

The slow model knows daily means. Here a seeded renewal process draws single pulses: intervals follow Weibull's law,
which makes them more even than chance, and amplitudes are log-normal (Keenan and Veldhuis 1998, Am J Physiol
275:E157). The drive of the slow model sets how many there are; the mean LH of the day is then made equal to that of
the slow model, so the two views agree. Seeded: the same state and seed draw the same day. Standard library only.
"""

import math
import random
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.simulation import states
from tutor.simulation.agents import pulse_equivalents
from tutor.simulation.equations import FLOOR, steroid_output, unblocked
from tutor.simulation.errors import SimulationError
from tutor.simulation.schedule import dose_count
from tutor.simulation.trajectory import Trajectory

HOURS = 24
SAMPLES_PER_HOUR = 60
SHAPE = 2.5  # of Weibull's law; Keenan and Veldhuis 1998 use 2 to 3 (from memory)
FREQUENCY_EXPONENT = 0.6  # pulses a day follow the drive to this power (design: the rest goes into amplitude)
MOST_PULSES_A_DAY = 24.0  # one an hour: castrated men, from memory
AMPLITUDE_SPREAD = 0.35  # standard deviation of the logarithm, chosen
GNRH_HALF_LIFE_H = 8 / 60  # effect of one GnRH pulse at the pituitary, chosen
BOLUS_HALF_LIFE_H = 0.4  # gonadorelin after injection under the skin: 24 min, Hurley 1987 from memory
BOLUS_RISE_H = 0.08  # chosen
LH_HALF_LIFE_H = 1.3  # 78 min, K04 in parameters.yaml (lh_turnover)
SILENT_DRIVE = 0.1  # own drive, 1 = normal, below which no pulse is seen: LH of trials is then at the assay's floor
SILENT_LH = 0.1  # the same, for LH
CONTINUOUS_AGONIST = 0.05  # agonist level from which single pulses are hidden (agonist_half_occupancy)
DELAY_H = 0.6  # testosterone after LH, chosen within what Veldhuis found (20 to 60 min, from memory)
TESTOSTERONE_HALF_LIFE_H = 1.2  # chosen, near the distribution of testosterone in blood
RHYTHM = 0.15  # part by which testosterone of the testis rises above its mean at its peak: young men, from memory
PEAK_H = 8.0
PULSE_SHARE = 0.4  # part of the testis's output of a day that follows single LH pulses, chosen


@dataclass(frozen=True)
class DayView:
    """One day, a sample a minute. `own_pulses` and `given_pulses` are the hours at which GnRH is released or given.

    gnrh: at the pituitary, 1 = mean of a natural day; lh in IU/L; testosterone in ng/dL.
    """

    hours: "array[float]"
    gnrh: "array[float]"
    lh: "array[float]"
    testosterone: "array[float]"
    own_pulses: tuple[float, ...]
    given_pulses: tuple[float, ...]


def day_view(trajectory: Trajectory, day: float, seed: int = 0) -> DayView:
    """The 24 hours of the day in which `day` lies, around the state at `day`.

    On days with gonadorelin the mean LH is that of the whole day: give a run with eight samples a day or more.
    SimulationError if the day is outside the run.
    """
    last = trajectory.days[-1]
    if not 0 <= day <= last:
        raise SimulationError(f"day {day:g} is outside this scenario, which runs from day 0 to day {last:g}")
    start = min(math.floor(day), max(0, math.ceil(last) - 1))
    given = sorted(_given(trajectory, start))
    x = list(trajectory.state(day))
    if given:  # LH of the slow model runs up and down with each dose
        hourly = [trajectory.state(start + hour / HOURS)[states.LH] for hour in range(HOURS)]
        x[states.LH] = sum(hourly) / HOURS
    return around(x, trajectory.parameters, given, f"{seed}/{start}")


def around(x: Sequence[float], p: Any, given: Sequence[tuple[float, float]], seed: int | str) -> DayView:
    """The day around the state `x` of man `p`. `given`: hour and strength (natural pulses) of each dose of GnRH."""
    dice = random.Random(f"day view/{seed}")
    hours = array("d", (n / SAMPLES_PER_HOUR for n in range(HOURS * SAMPLES_PER_HOUR)))
    hidden = x[states.AGONIST] >= CONTINUOUS_AGONIST
    own = () if hidden else tuple(_own(x, p, dice))
    doses = () if hidden else tuple(given)
    gnrh = _gnrh(hours, x, p, own, doses, dice)
    lh = _lh(hours, x, p, gnrh)
    testosterone = _testosterone(hours, x, p, lh)
    return DayView(
        hours, gnrh, lh, testosterone, tuple(hour for hour in own if hour >= 0), tuple(hour for hour, _ in doses)
    )


def _given(trajectory: Trajectory, start: float) -> Iterator[tuple[float, float]]:
    """Hour of the day and strength, in natural pulses, of each dose of gonadorelin that is no steady flow."""
    p = trajectory.parameters
    for dosing in trajectory.scenario.regimen:
        if dosing.agent != "gonadorelin" or dosing.mode == "continuous":
            continue
        first = max(0, math.ceil((start - dosing.from_) / dosing.every - 1e-9))
        for number in range(first, dose_count(dosing, start + 1.0)):
            hour = HOURS * (dosing.from_ + number * dosing.every - start)
            yield hour, pulse_equivalents(dosing.dose, p)


def _own(x: Sequence[float], p: Any, dice: random.Random) -> Iterator[float]:
    """Hours of the man's own pulses, from some before midnight on; none where drive or LH is switched off."""
    drive = p.gnrh_wire * x[states.DRIVE] * unblocked(x, p)
    if drive < SILENT_DRIVE or x[states.LH] < SILENT_LH * p.lh_normal:
        return
    a_day = min(MOST_PULSES_A_DAY, p.natural_pulses_per_day * drive**FREQUENCY_EXPONENT)
    scale = HOURS / a_day / math.gamma(1.0 + 1.0 / SHAPE)
    hour = -HOURS * dice.uniform(0.25, 0.5)  # long enough for the beginning to be forgotten
    while (hour := hour + dice.weibullvariate(scale, SHAPE)) < HOURS:
        yield hour


def _gnrh(
    hours: Sequence[float],
    x: Sequence[float],
    p: Any,
    own: Sequence[float],
    doses: Sequence[tuple[float, float]],
    dice: random.Random,
) -> "array[float]":
    """Own pulses with the drive of the slow model as their mean, and given ones, each worth its natural pulses.

    Under a continuous agonist or in silence the drive is even, without beats.
    """
    beats = array("d", bytes(8 * len(hours)))
    for hour in own:
        _add(beats, hours, hour, dice.lognormvariate(0.0, AMPLITUDE_SPREAD), GNRH_HALF_LIFE_H, 0.0)
    drive = p.gnrh_wire * x[states.DRIVE] * unblocked(x, p) / (1.0 + p.agonist_masking * x[states.AGONIST])
    mean = sum(beats) / len(beats)
    beats = array("d", (drive * beat / mean if mean > 0.0 else drive for beat in beats))
    for hour, strength in doses:
        _add_given(beats, hours, hour, strength * HOURS / p.natural_pulses_per_day * unblocked(x, p), strength)
    return beats


def _add_given(beats: "array[float]", hours: Sequence[float], hour: float, area: float, strength: float) -> None:
    """A dose near one natural pulse is a pulse; a larger one is a blip that lasts. `area` in hours at drive 1."""
    is_pulse = strength <= 1.5
    half_life, rise = (GNRH_HALF_LIFE_H, 0.0) if is_pulse else (BOLUS_HALF_LIFE_H, BOLUS_RISE_H)
    _add(beats, hours, hour, area * math.log(2.0) / (half_life - rise), half_life, rise)


def _add(
    beats: "array[float]", hours: Sequence[float], hour: float, height: float, half_life: float, rise: float
) -> None:
    """Add one wave that fades with `half_life` and comes up with `rise` (hours; 0: at once)."""
    for n in range(max(0, math.ceil(hour * SAMPLES_PER_HOUR)), len(hours)):
        since = hours[n] - hour
        beats[n] += height * (0.5 ** (since / half_life) - (0.5 ** (since / rise) if rise else 0.0))


def _lh(hours: Sequence[float], x: Sequence[float], p: Any, gnrh: Sequence[float]) -> "array[float]":
    """LH fades with its half-life from one release to the next; its mean is that of the slow model."""
    mean_drive = sum(gnrh) / len(gnrh)
    floor = min(p.lh_floor * p.lh_normal, x[states.LH])
    released = array("d", (beat / mean_drive if mean_drive > FLOOR else 1.0 for beat in gnrh))
    keep = 0.5 ** (1.0 / SAMPLES_PER_HOUR / LH_HALF_LIFE_H)
    wave = _faded(released, keep)
    mean = sum(wave) / len(wave)
    return array("d", (floor + (x[states.LH] - floor) * height / mean for height in wave))


def _faded(supply: Sequence[float], keep: float) -> "array[float]":
    """What is left of a supply of which each sample keeps a part; it begins where the day will end."""
    level = 0.0
    for value in supply:
        level = keep * level + (1.0 - keep) * value
    level /= 1.0 - keep ** len(supply)  # the same day again and again: nothing depends on how it began
    wave = array("d")
    for value in supply:
        level = keep * level + (1.0 - keep) * value
        wave.append(level)
    return wave


def _testosterone(hours: Sequence[float], x: Sequence[float], p: Any, lh: Sequence[float]) -> "array[float]":
    """The testis's part follows LH after a delay and has a daily rhythm; the rest is even. The mean is kept."""
    own = min(1.0, steroid_output(x, p) * p.testosterone_normal / max(x[states.TESTOSTERONE], FLOOR))
    late = round(DELAY_H * SAMPLES_PER_HOUR)
    mean_lh = sum(lh) / len(lh)
    made = array("d")
    for n, hour in enumerate(hours):
        pulse = math.sqrt(lh[n - late] / mean_lh) if mean_lh > 0.0 else 1.0
        rhythm = 1.0 + RHYTHM * math.cos(2.0 * math.pi * (hour - PEAK_H) / HOURS)
        made.append((1.0 - PULSE_SHARE + PULSE_SHARE * pulse) * rhythm)
    wave = _faded(made, 0.5 ** (1.0 / SAMPLES_PER_HOUR / TESTOSTERONE_HALF_LIFE_H))
    mean = sum(wave) / len(wave)
    level = x[states.TESTOSTERONE]
    return array("d", (level * (1.0 - own + own * height / mean) for height in wave))
