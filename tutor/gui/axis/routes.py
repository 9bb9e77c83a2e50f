"""Which way does every signal run on the plate?

Lines never cross one another: LH and FSH fall in the middle, inhibin B, testosterone and estradiol rise on the right
in the order in which they turn off into the head.
"""

from collections.abc import Sequence

from tutor.gui.axis.frame import Plate
from tutor.gui.axis.line import End, Line, Point, rounded
from tutor.gui.axis.plate import DUCT, LEYDIG, LEYDIG_OUT, TUBULE
from tutor.gui.axis.spots import place
from tutor.gui.axis.tier import Tier


def lines_of(plate: Plate, tier: Tier, agents: Sequence[str]) -> tuple[Line, ...]:
    """Every line, in the order in which they are drawn."""
    return (*_from_brain(plate, tier), *_from_testis(plate, tier), *_brakes(plate, tier), *_agents(plate, tier, agents))


def _line(
    key: str, waypoints: Sequence[Point], radius: float, end: End = "none",
    mark: float = 0.5, slow: bool = False, side: bool = False,
) -> Line:  # fmt: skip
    return Line(key, tuple(waypoints), radius, rounded(waypoints, radius), end, slow, side, mark)


def _from_brain(plate: Plate, tier: Tier) -> list[Line]:
    head, testis = plate.head, plate.testis
    radius = 3 * tier.lane
    lh, fsh = plate.falling
    low = testis.at(0, 2)[1]
    neck = head.at(0, 92)[1]
    turn = max(neck, low - 2.2 * tier.lane)
    top = testis.at(0, TUBULE[1] - TUBULE[2])[1]

    def fall(u: float, x: float, to: Point) -> list[Point]:
        """Out of the pituitary, down the vessel, and into the testis from above."""
        start = head.at(u, 73.2)
        return [start, (start[0], head.at(0, 80)[1]), (x, neck), (x, turn), (to[0], low + tier.lane), to]

    lh_end, fsh_end = testis.at(LEYDIG[0], LEYDIG[1] - 16), (testis.at(TUBULE[0], 0)[0], top - 7 * testis.scale)
    return [
        _line("gnrh", [head.at(46.5, 53), head.at(45, 58), head.at(43.2, 61)], 6, "arrow"),
        _line("gnrh-receptor", [head.at(42.6, 63.5), head.at(41.5, 70)], 4),
        _line("lh", fall(38, lh, lh_end), radius, "arrow", mark=0.52),
        _line("fsh", fall(42.6, fsh, fsh_end), radius, "arrow", mark=0.6),
        _line("lh-receptor", [testis.at(LEYDIG[0], LEYDIG[1] - 12), testis.at(LEYDIG[0], LEYDIG[1])], 4),
        _line("fsh-receptor", [(fsh_end[0], top - 3 * testis.scale), testis.at(TUBULE[0], TUBULE[1] - 10)], 4),
    ]


def _from_testis(plate: Plate, tier: Tier) -> list[Line]:
    testis, fat = plate.testis, plate.fat
    inhibin, blood, estradiol = plate.lanes
    radius = 2.4 * tier.lane
    head_y = {"estradiol": plate.head.at(0, 38)[1], "testosterone": plate.head.at(0, 48)[1]}
    exit_y, inhibin_y = testis.at(0, LEYDIG_OUT[1])[1], plate.head.at(0, 68)[1]
    to_fat, from_fat = fat.center().y() + 0.35 * fat.height(), fat.center().y() - 0.2 * fat.height()
    edge, rim = plate.lanes[0] - 1.6 * tier.lane, fat.left() + 2
    top = head_y["testosterone"]
    rise = [(rim, from_fat), (estradiol, from_fat), (estradiol, head_y["estradiol"]), (edge, head_y["estradiol"])]
    leave = testis.at(TUBULE[0] + TUBULE[2] + 1, 44)
    duct = [testis.at(*point) for point in DUCT]
    return [
        _line("itt", [testis.at(50, 35), testis.at(62.5, 41)], 4, "arrow"),
        _line("itt", [testis.at(106, LEYDIG_OUT[1]), (blood - tier.stroke, exit_y)], 4),
        _line("outside-testosterone", [(plate.depot.x(), exit_y), (blood + tier.stroke, exit_y)], 4, "arrow"),
        _line("testosterone", [(blood, exit_y - tier.stroke), (blood, top), (edge, top)], radius, mark=0.3),
        _line("testosterone", [(blood, to_fat), (rim, to_fat)], radius, "arrow", side=True),
        _line("estradiol", rise, radius, mark=0.12),
        _line("inhibin-b", [leave, (inhibin, leave[1]), (inhibin, inhibin_y), (edge, inhibin_y)], radius, mark=0.28),
        _line("sperm", duct, 12 * testis.scale, "arrow", mark=0.86, slow=True),
    ]


def _brakes(plate: Plate, tier: Tier) -> list[Line]:
    head = plate.head
    radius = 1.5 * tier.lane
    edge = plate.lanes[0] - 1.6 * tier.lane
    return [
        _line(
            "estradiol-brake",
            [(edge, head.at(0, 38)[1]), head.at(60, 38), head.at(53.6, 41.2)],
            radius,
            "bar",
            mark=0.14,
        ),
        _line("testosterone-brake", [(edge, head.at(0, 48)[1]), head.at(57.8, 48)], radius, "bar", mark=0.08),
        _line("inhibin-b-brake", [(edge, head.at(0, 68)[1]), head.at(52.4, 68)], radius, "bar", mark=0.08),
    ]


def _agents(plate: Plate, tier: Tier, agents: Sequence[str]) -> list[Line]:
    return [_agent(plate, tier, agent) for agent in agents]


def _agent(plate: Plate, tier: Tier, agent: str) -> Line:
    key = agent
    glyph = plate.glyphs[key]
    head, testis, y = plate.head, plate.testis, glyph.center().y()
    start = (glyph.right(), y)
    match place(agent):
        case "pituitary":
            return _line(key, [start, (head.at(20, 0)[0], y), head.at(33, 67)], tier.lane, "arrow")
        case "leydig":
            return _line(key, [start, (testis.at(26, 0)[0], y), testis.at(35, 31.5)], tier.lane, "arrow")
        case "tubule":
            return _line(key, [start, (testis.at(30, 0)[0], y), testis.at(60.5, 47)], tier.lane, "arrow")
        case "brakes":
            block = head.at(80, 35.4)
            return _line(key, [(glyph.left(), y), (block[0], y), block], 2 * tier.lane, "bar")
        case "fat":
            x = glyph.center().x()
            return _line(key, [(x, glyph.bottom()), (x, plate.fat.top() + 2)], 4, "bar")
    return _line(key, [(glyph.left(), y), (plate.depot.x() + 0.6 * tier.lane, plate.depot.y())], tier.lane)
