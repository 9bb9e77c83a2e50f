"""What is told of a panel to somebody who cannot see it? Its values at the day, then the course of each curve."""

from tutor.gui.axis.words import share
from tutor.gui.lab.plot.day_line import Readings
from tutor.gui.lab.plot.panels import Panel, Picture
from tutor.gui.lab.plot.plot import FAN_LEFT_OUT, PERCENT
from tutor.simulation.cohort import PERCENTS, Percentiles
from tutor.simulation.describe import describe, figure
from tutor.simulation.quantities import Quantity, Units, in_units


def values_told(picture: Picture, panel: Panel, day: float, found: Readings) -> str:
    """ "LH on day 21: 0.16 IU/L"; of two plans both, by name."""
    told = "; ".join(f"{quantity.name} {_values(picture, panel, quantity, found)}" for quantity in panel.quantities)
    return f"Day {day:.0f}: {told}"


def _values(picture: Picture, panel: Panel, quantity: Quantity, found: Readings) -> str:
    told = []
    for place, run in enumerate(picture.plot.runs):
        value = found[quantity.id, place]
        amount = share(value / PERCENT) if picture.plot.share else f"{figure(value)} {panel.unit}"
        told.append(f"{amount} ({run.label})" if len(picture.plot.runs) > 1 else amount)
    return ", ".join(told)


def courses_told(picture: Picture, panel: Panel) -> str:
    """A sentence for each curve, one on many men, and the normal range."""
    told = []
    for line in picture.lines:
        if line.quantity in panel.quantities:
            sentence = describe(line.quantity, line.course.days, line.course.values, picture.plot.units)
            label = picture.plot.runs[line.run].label
            told.append(f"{label}: {sentence}" if len(picture.plot.runs) > 1 else sentence)
    fan = picture.plot.fan
    if picture.plot.fan_left_out:
        told.append(FAN_LEFT_OUT)
    elif fan is not None:
        told.append(_men_told(fan, panel.quantities[0], picture.plot.units))
    if panel.normal is not None:
        low, high = panel.normal
        above = "or more" if high is None else f"to {figure(high)}"
        told.append(f"Normal is {figure(low)} {above} {panel.unit}.")
    return " ".join(told)


def _men_told(fan: Percentiles, quantity: Quantity, units: Units) -> str:
    """Where many men lie on the last day."""
    last = (in_units(quantity, fan.series(quantity.column, percent)[-1], units) for percent in PERCENTS)
    least, low, middle, high, most = map(figure, last)
    return (
        f"Many men on day {fan.days[-1]:.0f}: median {middle}, half of them from {low} to {high}, "
        f"9 of 10 from {least} to {most} {quantity.unit(units)}."
    )
