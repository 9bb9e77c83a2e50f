"""How are units turned into each other?

Testosterone: 288.4 g/mol, so 1 nmol/L = 28.84 ng/dL. Estradiol: 272.4 g/mol, so 1 pmol/L = 0.272 pg/mL
(targets.yaml, units note).
"""

NG_DL_PER_NMOL_L = 28.84
PG_ML_PER_PMOL_L = 0.272


def ng_dl(testosterone_nmol_l: float) -> float:
    return testosterone_nmol_l * NG_DL_PER_NMOL_L


def nmol_l(testosterone_ng_dl: float) -> float:
    return testosterone_ng_dl / NG_DL_PER_NMOL_L


def pg_ml(estradiol_pmol_l: float) -> float:
    return estradiol_pmol_l * PG_ML_PER_PMOL_L


def pmol_l(estradiol_pg_ml: float) -> float:
    return estradiol_pg_ml / PG_ML_PER_PMOL_L
