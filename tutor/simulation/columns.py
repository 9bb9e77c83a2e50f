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


FREE_TESTOSTERONE = "free_testosterone_ng_dl"

# Every column in the order of the tables, and the state that it shows as it stands; None: computed.
_STATES: tuple[tuple[str, int | None], ...] = (
    ("gnrh_drive", states.DRIVE),
    ("lh_iu_l", states.LH),
    ("fsh_iu_l", states.FSH),
    ("testosterone_ng_dl", states.TESTOSTERONE),
    (FREE_TESTOSTERONE, None),
    ("shbg_nmol_l", states.SHBG),
    ("estradiol_pg_ml", states.ESTRADIOL),
    ("itt_nmol_l", states.ITT),
    ("inhibin_b_pg_ml", states.INHIBIN_B),
    ("sperm_million_ml", states.SPERM),
    ("testis_volume_ml", states.TESTIS_VOLUME),
)
STATE_OF: Mapping[str, int] = {name: index for name, index in _STATES if index is not None}
COLUMNS: Mapping[str, Callable[[Row, Any], float]] = {
    name: _free if index is None else _of(index) for name, index in _STATES
}
