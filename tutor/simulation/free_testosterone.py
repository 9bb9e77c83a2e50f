"""How much testosterone is free? Binding to SHBG and albumin, solved exactly.

total = n free + SHBG K free / (1 + K free), with n free the part that albumin leaves or holds loosely
(`free_part` of equations.py, where the brain and the liver need it too).

References
----------
Vermeulen, Verdonck, Kaufman 1999 J Clin Endocrinol Metab 84:3666. Association constants 1e9 L/mol for SHBG
and 3.6e4 L/mol for albumin (69 kg/mol): the worked example at issam.ch/freetesuit.html.
"""

from tutor.simulation.equations import free_part


def free_testosterone(total_ng_dl: float, shbg_nmol_l: float, albumin_g_l: float) -> float:
    """Free testosterone, ng/dL."""
    return max(total_ng_dl, 0.0) * free_part(total_ng_dl, shbg_nmol_l, albumin_g_l)
