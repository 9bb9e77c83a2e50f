"""Where does everything stand? The picture in the middle, chips and headings in two margins, like an anatomical plate.

Nothing overlaps by construction: lines and organs stay inside the plate, chips and headings outside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from tutor.gui.axis.frame import Plate
from tutor.gui.axis.line import Line
from tutor.gui.axis.plate import place_plate, stations_of
from tutor.gui.axis.routes import lines_of
from tutor.gui.axis.spots import Side, Spot, column
from tutor.gui.axis.tier import MINIATURE, TIERS, Tier

MOST_STRETCH = 0.24
SIDES: tuple[Side, ...] = ("left", "right")
WIDEST_PLATE = 1.06  # of the height: beyond this chips would stand too far from what they name


@dataclass(frozen=True, slots=True)
class Layout:
    """Every place of one picture, in pixels of the widget."""

    width: float
    height: float
    tier: Tier
    plate: Plate
    chips: Mapping[str, QRectF]
    labels: Mapping[str, QRectF]
    stations: Mapping[str, QRectF]
    lines: tuple[Line, ...]
    leaders: Mapping[str, tuple[tuple[float, float], ...]]


def geometry(
    width: float,
    height: float,
    agents: Sequence[str] = (),
    column_widths: Mapping[str, float] | None = None,
    tiers: Sequence[Tier] = TIERS,
) -> Layout:
    """Lay out a picture of `width` x `height` pixels with these agents given.

    `column_widths` tells, per tier, how wide a chip has to be for its longest words; without it the tier's own.
    `tiers`: those to choose from, the largest first; the last one is taken where none fits.
    """
    tier = _stretched(_tier(tiers, width, height, agents, column_widths or {}), height, agents)
    column_px = max(tier.chip_width, (column_widths or {}).get(tier.name, 0))
    box = _plate_box(width, height, tier, column_px)
    plate = place_plate(box, tier, agents)
    lines = lines_of(plate, tier, agents)
    stations = stations_of(plate, tier)
    targets = {line.key: line.anchor for line in reversed(lines)} | _anchors(stations)
    left = QRectF(box.left() - tier.plate_gap - column_px, tier.margin, column_px, height - 2 * tier.margin)
    right = QRectF(box.right() + tier.plate_gap, tier.margin, column_px, height - 2 * tier.margin)
    places = _fill(left, column("left", agents), targets, tier) | _fill(right, column("right", agents), targets, tier)
    labels = {key: place for key, place in places.items() if key in stations}
    labels |= _below(plate, tier)
    chips = {key: place for key, place in places.items() if key not in stations}
    leaders = {key: _leader(chips[key], targets[key], box) for key in chips if key in targets}
    return Layout(width, height, tier, plate, chips, labels, stations, lines, leaders)


def miniature(width: float, height: float, agents: Sequence[str]) -> Layout:
    """The picture alone, for a small still: no chips, no headings."""
    box = QRectF(0, 0, width, height)
    plate = place_plate(box, MINIATURE, agents)
    lines = lines_of(plate, MINIATURE, agents)
    return Layout(width, height, MINIATURE, plate, {}, {}, stations_of(plate, MINIATURE), lines, {})


def _tier(
    tiers: Sequence[Tier], width: float, height: float, agents: Sequence[str], widths: Mapping[str, float]
) -> Tier:
    for tier in tiers:
        column_px = max(tier.chip_width, widths.get(tier.name, 0))
        plate_px = width - 2 * (column_px + tier.plate_gap + tier.margin)
        if plate_px >= tier.least_plate and _tallest(agents, tier) <= height - 2 * tier.margin:
            return tier
    return tiers[-1]


def _stretched(tier: Tier, height: float, agents: Sequence[str]) -> Tier:
    """Room that is left over goes to the chips first, so that they are easier to hit and to read."""
    chips = max(sum(spot.kind != "station" for spot in column(side, agents)) for side in SIDES)
    spare = (height - 2 * tier.margin - _tallest(agents, tier)) / chips
    return replace(tier, chip_height=tier.chip_height + min(max(0.0, 0.6 * spare), MOST_STRETCH * tier.chip_height))


def _tallest(agents: Iterable[str], tier: Tier) -> float:
    given = tuple(agents)
    return max(sum(_heights(column(side, given), tier)) for side in SIDES)


def _heights(spots: Sequence[Spot], tier: Tier) -> list[float]:
    """Height of each item with the gap below it; a heading sits close to its chips."""
    return [tier.label_height if spot.kind == "station" else tier.chip_height + tier.gap for spot in spots]


def _plate_box(width: float, height: float, tier: Tier, column_px: float) -> QRectF:
    room = width - 2 * (column_px + tier.plate_gap + tier.margin)
    inner_height = height - 2 * tier.margin
    plate_px = min(room, WIDEST_PLATE * inner_height)
    return QRectF((width - plate_px) / 2, tier.margin, plate_px, inner_height)


def _below(plate: Plate, tier: Tier) -> dict[str, QRectF]:
    """The testis is named below its drawing, and the delay of sperm below its duct."""
    top, height = plate.box.bottom() - tier.label_height, tier.label_height
    parting = plate.testis.at(36, 0)[0]
    return {
        "delay": QRectF(plate.box.left(), top, parting - plate.box.left() - 4, height),
        "testis": QRectF(parting, top, plate.lanes[2] - parting, height),
    }


def _anchors(stations: Mapping[str, QRectF]) -> dict[str, tuple[float, float]]:
    return {key: (box.center().x(), box.center().y()) for key, box in stations.items()}


def _fill(
    area: QRectF, spots: Sequence[Spot], targets: Mapping[str, tuple[float, float]], tier: Tier
) -> dict[str, QRectF]:
    """Each item as near as possible to the height of what it names, in order, none over another."""
    heights = _heights(spots, tier)
    squeeze = min(1.0, area.height() / sum(heights))  # only with more agents than anybody gives at once
    heights = [height * squeeze for height in heights]
    places, top = {}, area.top()
    tops = iter(pack(*_blocks(spots, heights, targets, area), area.top(), area.bottom()))
    for spot, height, before in zip(spots, heights, (None, *spots), strict=False):
        if before is None or before.kind != "station":
            top = next(tops)
        gap = 0 if spot.kind == "station" else tier.gap * squeeze
        places[spot.id] = QRectF(area.left(), top, area.width(), height - gap)
        top += height
    return places


def _blocks(
    spots: Sequence[Spot], heights: Sequence[float], targets: Mapping[str, tuple[float, float]], area: QRectF
) -> tuple[list[float], list[float]]:
    """Wished tops and heights; a heading is one block with the chip below it."""
    wished: list[float] = []
    tall: list[float] = []
    heading = 0.0
    for spot, height in zip(spots, heights, strict=True):
        if spot.kind == "station":
            heading = height
            continue
        middle = targets.get(spot.id, (0.0, area.center().y()))[1]
        wished.append(middle - height / 2 - heading)
        tall.append(height + heading)
        heading = 0.0
    return wished, tall


def pack(wished: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Tops nearest to the wished ones (least squares) that keep order and room: isotonic regression."""
    offsets = [sum(heights[:i]) for i in range(len(heights))]
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wished, offsets, strict=True):
        mean, count = wish - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, members = blocks.pop()
            mean, count = (before * members + mean * count) / (members + count), members + count
        blocks.append((mean, count))
    last = max(top, bottom - sum(heights))
    shifts = [min(max(mean, top), last) for mean, count in blocks for _ in range(count)]
    return [shift + offset for shift, offset in zip(shifts, offsets, strict=True)]


def _leader(chip: QRectF, target: tuple[float, float], plate: QRectF) -> tuple[tuple[float, float], ...]:
    """A hairline from the chip's inner edge to its line: level first, then slanting."""
    y = chip.center().y()
    if chip.center().x() < plate.center().x():
        return (chip.right(), y), (plate.left() + 2, y), target
    return (chip.left(), y), (plate.right() - 2, y), target
