"""What is reported of a state? The columns of the product's tables."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tutor.simulation import states
from tutor.simulation.free_testosterone import free_testosterone

Row = Sequence[float]


def _of(index: int) -> Callable[[Row, Any], float]:
    return lambda x, p: x[index]


def _free(x: Row, p: Any) -> float:
    return free_testosterone(x[states.TESTOSTERONE], x[states.SHBG], p.albumin)


COLUMNS: Mapping[str, Callable[[Row, Any], float]] = {
    "gnrh_drive": _of(states.DRIVE),
    "lh_iu_l": _of(states.LH),
    "fsh_iu_l": _of(states.FSH),
    "testosterone_ng_dl": _of(states.TESTOSTERONE),
    "free_testosterone_ng_dl": _free,
    "shbg_nmol_l": _of(states.SHBG),
    "estradiol_pg_ml": _of(states.ESTRADIOL),
    "itt_nmol_l": _of(states.ITT),
    "inhibin_b_pg_ml": _of(states.INHIBIN_B),
    "sperm_million_ml": _of(states.SPERM),
    "testis_volume_ml": _of(states.TESTIS_VOLUME),
}
