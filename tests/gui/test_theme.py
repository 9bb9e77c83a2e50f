"""Every colour can be read on its ground, also by eyes that lack a cone."""

from itertools import combinations

import pytest
from coloraide import Color

from tutor.gui.theme import THEMES, Theme

TEXT, LINE = 4.5, 3.0  # WCAG 2.2: text, and what is needed to understand a graphic
HUES = ("gnrh", "lh", "fsh", "testosterone", "estradiol", "inhibin", "sperm", "drug")
NEIGHBOURS = (("lh", "testosterone"), ("fsh", "testosterone"), ("gnrh", "testosterone"), ("estradiol", "inhibin"))
APART = 8.0  # CIEDE2000; beside it stand dash, word and number

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def contrast(one: str, other: str) -> float:
    return float(Color(one).contrast(other, method="wcag21"))


@themes
@pytest.mark.parametrize("ground", ["ground", "surface"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "good", "warn"])
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@themes
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("ink", "raised"),
        ("ink", "good_wash"),
        ("ink", "warn_wash"),
        ("good", "good_wash"),
        ("warn", "warn_wash"),
        ("on_accent", "warn"),
    ],
)
def test_text_on_colour_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@themes
@pytest.mark.parametrize("hue", [*HUES, "outline"])
def test_lines_stand_out_from_the_surface(theme: Theme, hue: str) -> None:
    assert contrast(getattr(theme, hue), theme.surface) >= LINE


@themes
@pytest.mark.parametrize("lacking", ["protan", "deutan", "tritan", None])
@pytest.mark.parametrize("pair", NEIGHBOURS, ids="-".join)
def test_signals_that_run_side_by_side_stay_apart(theme: Theme, pair: tuple[str, str], lacking: str | None) -> None:
    one, other = (Color(getattr(theme, name)) for name in pair)
    if lacking:
        one, other = one.filter(lacking), other.filter(lacking)
    assert float(one.delta_e(other, method="2000")) >= APART


@themes
def test_no_two_signals_share_a_colour(theme: Theme) -> None:
    for one, other in combinations(HUES, 2):
        assert getattr(theme, one) != getattr(theme, other)
