"""How large are chips and type? Of several sizes the largest that leaves the picture its room is taken."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tier:
    """Sizes in pixels for one class of pane."""

    name: str
    chip_width: float
    chip_height: float
    gap: float
    label_height: float
    name_px: int
    value_px: int
    bar: bool  # the place in the normal range is drawn
    units: bool  # the number has its unit; otherwise it is a share of this man's normal
    stroke: float  # width of a lit line
    lane: float  # between two lines in a vessel
    glyph: float  # size of a syringe, vial or pill
    margin: float
    plate_gap: float  # between chips and picture
    least_plate: float  # least width that the picture needs


TIERS = (
    Tier("large", 232, 64, 10, 28, 17, 15, True, True, 6.5, 19, 54, 24, 14, 620),
    Tier("roomy", 182, 50, 7, 23, 14, 13, True, True, 5.0, 15, 44, 18, 12, 430),
    Tier("medium", 148, 40, 5, 18, 12, 12, True, True, 4.0, 11, 34, 12, 8, 320),
    Tier("small", 122, 33, 4, 15, 12, 11, False, False, 3.2, 9, 26, 8, 6, 240),
    Tier("tiny", 112, 27, 3, 14, 11, 11, False, False, 2.8, 7.5, 22, 4, 4, 0),
)


def _words_first(name_px: int) -> Tier:
    """Type of a size with as little around it as it can have; the bar gives way, the picture keeps its least."""
    return Tier(
        f"words first, {name_px}", 0, round(2.75 * name_px), round(0.3 * name_px), round(1.4 * name_px),
        name_px, name_px - 2, False, True, 0.3 * name_px, 0.85 * name_px, 2.6 * name_px,
        round(0.7 * name_px), round(0.6 * name_px), 18 * name_px,
    )  # fmt: skip


LARGE_TYPE = (
    *map(_words_first, (36, 32, 28, 26, 24, 22, 20, 18, 16, 14, 13)),
    replace(TIERS[3], name="small, words first", least_plate=170),
    TIERS[4],
)
MINIATURE = Tier("miniature", 0, 0, 0, 0, 8, 8, False, False, 1.7, 4.6, 11, 2, 0, 0)
