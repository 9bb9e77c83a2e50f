"""How does a day sound? Soft beats for pulses, a drone under a continuous agonist, and silence.

Standard library only: samples as 16-bit integers, and the bytes of a WAV file around them.
"""

import io
import wave
from array import array
from functools import cache
from math import exp, pi, sin

from tutor.gui.lab.day.told import DayTold
from tutor.simulation.pulses import HOURS

RATE_HZ = 16_000
OWN_HZ, GIVEN_HZ, DRONE_HZ = 200.0, 320.0, 160.0  # own and given pulses can be told apart; whole waves in the drone
BEAT_S, ATTACK_S, FADE_S = 0.22, 0.012, 0.05
BEAT_PEAK, DRONE_PEAK = 0.35, 0.12  # of full scale: soft
FULL = 32_767


def wav(told: DayTold, from_hour: float, hours_a_second: float) -> bytes:
    """A WAV file of the day from `from_hour` on, played at this pace."""
    made = samples(told, from_hour, hours_a_second)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE_HZ)
        writer.writeframes(made.tobytes())
    return file.getvalue()


def samples(told: DayTold, from_hour: float, hours_a_second: float) -> "array[int]":
    """Mono, RATE_HZ a second, -FULL to FULL."""
    count = round((HOURS - from_hour) / hours_a_second * RATE_HZ)
    return _faded_out(_drone(count) if told.rhythm == "drone" else _beats(told, count, from_hour, hours_a_second))


def _beats(told: DayTold, count: int, from_hour: float, hours_a_second: float) -> "array[int]":
    made = array("h", bytes(2 * count))
    beats = [(hour, OWN_HZ) for hour in told.view.own_pulses] + [(hour, GIVEN_HZ) for hour in told.view.given_pulses]
    free = 0  # nothing sounds from this sample on
    for hour, pitch_hz in sorted(beats):
        start = round((hour - from_hour) / hours_a_second * RATE_HZ)
        if start >= 0:
            beat = _one(pitch_hz)[: count - start]
            made[start : start + len(beat)] = _added(made, start, beat) if start < free else beat
            free = start + len(beat)
    return made


def _faded_out(made: "array[int]") -> "array[int]":
    """What still sounds at midnight would be cut off with a click."""
    fade = min(round(FADE_S * RATE_HZ), len(made))
    for left in range(fade):
        made[-1 - left] = round(made[-1 - left] * left / fade)
    return made


def _drone(count: int) -> "array[int]":
    cycle = round(RATE_HZ / DRONE_HZ)
    wave_ = array("h", (round(DRONE_PEAK * FULL * sin(2 * pi * n / cycle)) for n in range(cycle)))
    return (wave_ * (count // cycle + 1))[:count]


def _added(made: "array[int]", start: int, beat: "array[int]") -> "array[int]":
    """A beat over the end of the one before: two beats close together stay two."""
    return array("h", (max(-FULL, min(FULL, made[n] + value)) for n, value in enumerate(beat, start)))


@cache
def _one(pitch_hz: float) -> "array[int]":
    """A soft thump: quickly there, fading away."""
    made = array("h")
    for n in range(round(BEAT_S * RATE_HZ)):
        t = n / RATE_HZ
        rise = min(1.0, t / ATTACK_S)
        end = min(1.0, (BEAT_S - t) / FADE_S)
        made.append(round(BEAT_PEAK * FULL * rise * end * exp(-t / FADE_S) * sin(2 * pi * pitch_hz * t)))
    return made
