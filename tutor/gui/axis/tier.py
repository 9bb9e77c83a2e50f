"""How large are chips and type? Four sizes; the largest that leaves the picture its room is taken."""

from dataclasses import dataclass


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
MINIATURE = Tier("miniature", 0, 0, 0, 0, 8, 8, False, False, 1.7, 4.6, 11, 2, 0, 0)
