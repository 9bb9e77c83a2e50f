from functools import cache
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from tutor.gui.axis.layout import Layout, geometry, pack
from tutor.gui.axis.measure import column_widths
from tutor.gui.axis.short import short_name
from tutor.gui.axis.spots import SIGNALS, STATIONS
from tutor.gui.axis.tier import LARGE_TYPE, TIERS, Tier

AGENTS = (
    "testosterone-enanthate", "testosterone-undecanoate", "testosterone-gel", "hcg", "given-fsh", "gonadorelin",
    "gnrh-agonist-depot", "clomiphene", "tamoxifen", "anastrozole", "letrozole",
)  # fmt: skip
widths = st.integers(430, 2000)
heights = st.integers(370, 1400)
regimens = st.lists(st.sampled_from(AGENTS), max_size=5, unique=True)
tiers = st.sampled_from([TIERS, LARGE_TYPE])
LEAST_CHIP_PX = 23  # four drugs in one margin of the smallest pane


@cache
def real_widths() -> dict[str, float]:
    """As wide as the real names need, in our own font."""
    return column_widths(
        {key: short_name(key, "academic") for key in (*SIGNALS, *STATIONS, *AGENTS)}, (*TIERS, *LARGE_TYPE)
    )


def boxes(layout: Layout) -> dict[str, QRectF]:
    return {**layout.chips, **{f"label of {key}": box for key, box in layout.labels.items()}}


@given(widths, heights, regimens, tiers)
@settings(max_examples=300, deadline=None)
def test_no_chip_or_label_covers_another(width: int, height: int, agents: list[str], tiers: tuple[Tier, ...]) -> None:
    layout = geometry(width, height, agents, real_widths(), tiers)
    for (first, a), (second, b) in combinations(boxes(layout).items(), 2):
        assert not a.adjusted(0.1, 0.1, -0.1, -0.1).intersects(b), (first, second)


@given(widths, heights, regimens, tiers)
@settings(max_examples=300, deadline=None)
def test_everything_has_its_place_inside(width: int, height: int, agents: list[str], tiers: tuple[Tier, ...]) -> None:
    layout = geometry(width, height, agents, real_widths(), tiers)
    pane = QRectF(0, 0, width, height)
    assert set(layout.chips) == set(SIGNALS) | set(agents)
    assert set(layout.stations) == set(STATIONS)
    for box in (*boxes(layout).values(), *layout.plate.glyphs.values()):
        assert pane.contains(box)
    assert min(box.height() for box in layout.chips.values()) >= LEAST_CHIP_PX


@given(widths, heights, regimens, tiers)
@settings(max_examples=200, deadline=None)
def test_no_line_of_particles_runs_under_a_chip_or_label(
    width: int, height: int, agents: list[str], tiers: tuple[Tier, ...]
) -> None:
    layout = geometry(width, height, agents, real_widths(), tiers)
    reach = layout.tier.stroke  # half a lit line and its drops
    grown = {name: box.adjusted(-reach, -reach, reach, reach) for name, box in boxes(layout).items()}
    for line in layout.lines:
        for point in line.points:
            hit = [name for name, box in grown.items() if box.contains(QPointF(*point))]
            assert not hit, (line.key, point, hit)


@given(widths, heights, regimens, tiers)
@settings(max_examples=200, deadline=None)
def test_organs_keep_apart(width: int, height: int, agents: list[str], tiers: tuple[Tier, ...]) -> None:
    layout = geometry(width, height, agents, real_widths(), tiers)
    inside_testis = ("leydig", "tubule")
    for (first, a), (second, b) in combinations(layout.stations.items(), 2):
        if "testis" in (first, second) and (first in inside_testis or second in inside_testis):
            assert layout.stations["testis"].contains(a) or layout.stations["testis"].contains(b)
        else:
            assert not a.intersects(b), (first, second)


@given(widths, heights)
@settings(max_examples=100, deadline=None)
def test_long_names_widen_the_margins(width: int, height: int) -> None:
    wide = {tier.name: tier.chip_width + 12 for tier in TIERS}
    layout = geometry(width, height, (), wide)
    assert min(box.width() for box in layout.chips.values()) >= wide[layout.tier.name]


@given(st.lists(st.tuples(st.floats(-100, 900), st.floats(10, 60)), min_size=1, max_size=14))
def test_pack_keeps_order_and_room(items: list[tuple[float, float]]) -> None:
    wished, heights_px = [wish for wish, _ in items], [height for _, height in items]
    tops = pack(wished, heights_px, 0, 900)
    assert tops[0] >= -1e-6
    assert tops[-1] + heights_px[-1] <= 900 + 1e-6
    for top, height, following in zip(tops, heights_px, tops[1:], strict=False):
        assert following >= top + height - 1e-6


def test_pack_leaves_what_fits_where_it_wants_to_be() -> None:
    assert pack([10, 50, 200], [20, 20, 20], 0, 300) == [10, 50, 200]


def test_larger_panes_have_larger_chips() -> None:
    names = [geometry(*size).tier.name for size in ((440, 372), (700, 520), (1180, 650), (1800, 1140))]
    assert names == ["tiny", "medium", "roomy", "large"]


def test_a_wall_and_a_reader_of_large_type_get_larger_names_where_there_is_room() -> None:
    for pane in ((780, 590), (1170, 910), (972, 900)):
        usual, large = geometry(*pane, (), real_widths()), geometry(*pane, (), real_widths(), LARGE_TYPE)
        assert large.tier.name_px >= 1.25 * usual.tier.name_px
