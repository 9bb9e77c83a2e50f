"""How much testosterone is free? Binding to SHBG and albumin, solved exactly.

References
----------
Vermeulen, Verdonck, Kaufman 1999 J Clin Endocrinol Metab 84:3666. Association constants 1e9 L/mol for SHBG
and 3.6e4 L/mol for albumin (69 kg/mol): the worked example at issam.ch/freetesuit.html.
"""

import math

from tutor.simulation.units import ng_dl, nmol_l

SHBG_L_PER_NMOL = 1.0  # 1e9 L/mol
ALBUMIN_L_PER_NMOL = 3.6e-5  # 3.6e4 L/mol
ALBUMIN_NMOL_PER_G = 1e9 / 69000.0


def free_testosterone(total_ng_dl: float, shbg_nmol_l: float, albumin_g_l: float) -> float:
    """Free testosterone, ng/dL.

    total = n free + SHBG K free / (1 + K free), with n free the part that albumin leaves or holds loosely.
    """
    total = nmol_l(max(total_ng_dl, 0.0))
    n = 1.0 + ALBUMIN_L_PER_NMOL * albumin_g_l * ALBUMIN_NMOL_PER_G
    b = n + SHBG_L_PER_NMOL * (shbg_nmol_l - total)
    free = (math.sqrt(b * b + 4.0 * n * SHBG_L_PER_NMOL * total) - b) / (2.0 * n * SHBG_L_PER_NMOL)
    return ng_dl(free)
