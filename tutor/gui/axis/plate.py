"""How is the plate composed? Head above, testis below, blood between them in a ring, fat and drugs beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from tutor.gui.axis.frame import Frame, Plate
from tutor.gui.axis.spots import place
from tutor.gui.axis.tier import Tier

HEAD_UNITS = (100, 106)
TESTIS_UNITS = (124, 97)
HYPOTHALAMUS = (47.0, 46.0, 9.0, 6.5)  # centre and radii in units of the head
PITUITARY = (42.0, 68.0, 8.0, 5.8)
LEYDIG = (43.5, 31.5, 8.0, 7.0)  # in units of the testis: the cluster that the lines reach
LEYDIG_OUT = (101.0, 66.0)  # the cluster whose testosterone leaves for the blood
TUBULE = (81.0, 49.5, 18.5)
VAS = (4.0, 84.0)
DUCT = ((65, 61), (24, 69), (17, 66), (15, 76), (24, 90), (14, 90), VAS)  # tubule, epididymis, vas
STACK = (0.0, -1.0, 1.0, -2.0, -3.0, -4.0)  # several drugs stand above and below the first
LEFT_PLACES = ("pituitary", "leydig", "tubule")


def place_plate(box: QRectF, tier: Tier, agents: Sequence[str]) -> Plate:
    shift = 0.8 * tier.glyph if any(place(agent) in LEFT_PLACES for agent in agents) else 0.0
    width, height = box.width() - shift, box.height() - tier.label_height
    narrow = width < 0.72 * height  # then the head grows and the vessel runs behind its nape
    head_scale = min((0.74 if narrow else 0.64) * width / HEAD_UNITS[0], 0.57 * height / HEAD_UNITS[1])
    testis_scale = min(0.62 * width / TESTIS_UNITS[0], 0.36 * height / TESTIS_UNITS[1])
    middle = box.left() + shift + (0.355 if narrow else 0.345) * width
    head = Frame(middle - 0.5 * HEAD_UNITS[0] * head_scale, box.top(), head_scale)
    testis = Frame(middle - 0.52 * TESTIS_UNITS[0] * testis_scale, 0, testis_scale)
    testis = Frame(testis.x, box.top() + height - TESTIS_UNITS[1] * testis_scale, testis_scale)
    vessel = max(head.at(92 if narrow else 100, 0)[0], testis.at(124, 0)[0]) + 1.7 * tier.lane
    lanes = (vessel - tier.lane, vessel, vessel + tier.lane)
    falling = _falling(head, testis, tier)
    gutter = QRectF(lanes[2] + tier.lane, box.top(), box.right() - lanes[2] - tier.lane, height)
    fat_radius = min(0.46 * gutter.width(), 0.085 * height)
    fat_centre = QPointF(gutter.left() + max(fat_radius, 0.4 * gutter.width()), box.top() + 0.5 * height)
    fat = QRectF(fat_centre.x() - fat_radius, fat_centre.y() - fat_radius, 2 * fat_radius, 2 * fat_radius)
    depot = QPointF(gutter.left() + 0.22 * gutter.width(), testis.at(0, LEYDIG_OUT[1])[1])
    glyphs = _glyphs(box, gutter, head, testis, fat, depot, tier, agents)
    return Plate(box, head, testis, lanes, falling, fat, depot, glyphs)


def _falling(head: Frame, testis: Frame, tier: Tier) -> tuple[float, float]:
    middle = (head.at(52, 0)[0] + testis.at(62, 0)[0]) / 2
    return middle - tier.lane / 2, middle + tier.lane / 2


def _glyphs(
    box: QRectF, gutter: QRectF, head: Frame, testis: Frame, fat: QRectF, depot: QPointF, tier: Tier,
    agents: Sequence[str],
) -> dict[str, QRectF]:  # fmt: skip
    """A syringe, vial or pill beside the place where each agent acts; several stand in a stack."""
    size = tier.glyph
    left, right = box.left() + 4, box.right() - size - 2
    starts = {
        "pituitary": (left, head.at(0, PITUITARY[1])[1], 1),
        "leydig": (left, testis.at(0, LEYDIG[1])[1], -1),
        "tubule": (left, testis.at(0, 47)[1], 1),
        "brakes": (right, head.at(0, 22)[1], -1),
        "fat": (min(fat.center().x() - size / 2, right), fat.top() - size, -1),
        "drugs": (right, depot.y(), 0),
    }
    glyphs: dict[str, QRectF] = {}
    counts = dict.fromkeys(starts, 0)
    for agent in agents:
        x, y, direction = starts[place(agent)]
        shift = (direction or STACK[counts[place(agent)] % len(STACK)]) * size * 0.72
        shift *= counts[place(agent)] if direction else 1
        counts[place(agent)] += 1
        top = min(max(y - size / 2 + shift, box.top()), box.bottom() - tier.label_height - size)
        glyphs[agent] = QRectF(x, top, size, size)
    return glyphs


def stations_of(plate: Plate, tier: Tier) -> dict[str, QRectF]:
    """What can be pressed for each station: the organ itself."""
    head, testis = plate.head, plate.testis
    left, right = plate.lanes[0] - tier.lane, plate.lanes[2] + tier.lane
    depot = plate.depot
    return {
        "hypothalamus": head.box(*HYPOTHALAMUS),
        "pituitary": head.box(*PITUITARY),
        "testis": testis.box(68, 46, 52, 44),
        "leydig": testis.box(*LEYDIG),
        "tubule": testis.box(TUBULE[0], TUBULE[1], TUBULE[2], TUBULE[2]),
        "blood": QRectF(left, plate.fat.bottom() + tier.lane, right - left, 2.2 * tier.glyph),
        "fat": QRectF(plate.fat),
        "drugs": QRectF(depot.x() - tier.lane, depot.y() - tier.glyph / 2, plate.box.right() - depot.x(), tier.glyph),
    }
