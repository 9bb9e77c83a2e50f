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


# Columns that are states as they stand.
STATE_OF: Mapping[str, int] = {
    "gnrh_drive": states.DRIVE,
    "lh_iu_l": states.LH,
    "fsh_iu_l": states.FSH,
    "testosterone_ng_dl": states.TESTOSTERONE,
    "shbg_nmol_l": states.SHBG,
    "estradiol_pg_ml": states.ESTRADIOL,
    "itt_nmol_l": states.ITT,
    "inhibin_b_pg_ml": states.INHIBIN_B,
    "sperm_million_ml": states.SPERM,
    "testis_volume_ml": states.TESTIS_VOLUME,
}

COLUMNS: Mapping[str, Callable[[Row, Any], float]] = {
    name: _free if name == "free_testosterone_ng_dl" else _of(STATE_OF[name])
    for name in (
        "gnrh_drive",
        "lh_iu_l",
        "fsh_iu_l",
        "testosterone_ng_dl",
        "free_testosterone_ng_dl",
        "shbg_nmol_l",
        "estradiol_pg_ml",
        "itt_nmol_l",
        "inhibin_b_pg_ml",
        "sperm_million_ml",
        "testis_volume_ml",
    )
}
