"""How wide must a chip be so that nothing in it is ever cut off?"""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFont, QFontMetricsF

from tutor.gui.axis.chip import MARK_PX, SIDE_PX
from tutor.gui.axis.spots import STATIONS
from tutor.gui.axis.tier import TIERS, Tier
from tutor.gui.theme import font

LONGEST_STATE = "striped"
LONGEST_NUMBER = "88 million/mL"
LONGEST_BESIDE_STATE = "88.8 ng/dL free"  # where no bar could give way to it
LONGEST_SHARE = "8,888 %"
LEAST_BAR_PX = 24
AIR_PX = 10


def column_widths(names: Mapping[str, str], tiers: Iterable[Tier] = TIERS) -> dict[str, float]:
    """Width in pixels per tier. `names`: what is written for each key."""
    return {tier.name: _width(tier, names.items()) for tier in tiers}


def _width(tier: Tier, names: Iterable[tuple[str, str]]) -> float:
    bold, heading, light = (
        QFontMetricsF(font(tier.name_px, QFont.Weight.DemiBold)),
        QFontMetricsF(font(tier.name_px, QFont.Weight.Bold)),
        QFontMetricsF(font(tier.value_px)),
    )
    chrome = 2 * SIDE_PX + MARK_PX + 2
    second = light.horizontalAdvance(LONGEST_STATE) + AIR_PX
    number = (LONGEST_NUMBER if tier.bar else LONGEST_BESIDE_STATE) if tier.units else LONGEST_SHARE
    second += light.horizontalAdvance(number)
    second += LEAST_BAR_PX if tier.bar else 0
    widths = [second + chrome]
    for key, text in names:
        if key in STATIONS:
            widths.append(heading.horizontalAdvance(text) + 6)
        else:
            widths.append(bold.horizontalAdvance(text) + chrome)
    return max(widths)
