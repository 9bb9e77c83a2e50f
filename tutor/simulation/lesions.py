"""How is it told what sets a man apart from the reference man? One Reason for each patient parameter.

(low, high) in plain words, then (low, high) for intermediate and academic readers: the value is low, or high.
"""

from collections.abc import Mapping

from tutor.simulation.reasons import Reason


def _same(plain: str, exact: str) -> Reason:
    return Reason(plain, plain, exact, exact)


SEVERED = _same("This line is cut.", "This signal is severed in the scenario.")

LESIONS: Mapping[str, Reason] = {
    "age": Reason(
        "He is young.",
        "He is older, and the testis makes a little less each year.",
        "Below the age of the reference man.",
        "Age lowers Leydig reserve and insulin sensitivity and raises SHBG and feedback.",
    ),
    "testis_volume": Reason(
        "His testes are small.",
        "His testes are large.",
        "Testis volume before treatment is below that of the reference man.",
        "Testis volume before treatment is above that of the reference man.",
    ),
    "cag_repeats": Reason(
        "His body feels testosterone more than most.",
        "His body feels testosterone less than most.",
        "Few CAG repeats make the androgen receptor more sensitive; studies disagree.",
        "Many CAG repeats make the androgen receptor less sensitive; studies disagree.",
    ),
    "undescended_testes": _same(
        "His testes came down late when he was a child.", "Testes undescended in childhood have fewer Sertoli cells."
    ),
    "hypothalamic_drive": Reason(
        "His brain can send only a little GnRH.",
        "His brain can send more GnRH than most.",
        "The hypothalamus can make less GnRH drive than that of the reference man.",
        "The hypothalamus can make more GnRH drive than that of the reference man.",
    ),
    "estradiol_sensitivity": Reason(
        "His brain feels estradiol less than most.",
        "His brain feels estradiol more than most.",
        "The brain is less sensitive to estradiol feedback than that of the reference man.",
        "The brain is more sensitive to estradiol feedback than that of the reference man.",
    ),
    "aromatase": Reason(
        "His body turns less testosterone into estradiol.",
        "His body turns more testosterone into estradiol.",
        "Aromatase activity is below that of the reference man.",
        "Aromatase activity is above that of the reference man.",
    ),
    "leydig_reserve": Reason(
        "His testes have few Leydig cells.",
        "His testes have many Leydig cells.",
        "Leydig reserve is below that of the reference man.",
        "Leydig reserve is above that of the reference man.",
    ),
    "sertoli_integrity": Reason(
        "The tubes that make sperm are harmed.",
        "The tubes that make sperm are stronger than in most men.",
        "Fewer whole Sertoli cells and tubules than in the reference man.",
        "More Sertoli cells and tubules than in the reference man.",
    ),
    "insulin_sensitivity": Reason(
        "Insulin works less well in his body.",
        "Insulin works well in his body.",
        "Insulin sensitivity is reduced; how it lowers testosterone is not settled.",
        "Insulin sensitivity is above that of the reference man.",
    ),
    "shbg_production": Reason(
        "His liver makes little of the globulin that binds testosterone.",
        "His liver makes much of the globulin that binds testosterone.",
        "The liver makes less SHBG than that of the reference man.",
        "The liver makes more SHBG than that of the reference man.",
    ),
    "recovery_speed": Reason(
        "His brain wakes up slowly after a rest.",
        "His brain wakes up quickly after a rest.",
        "The pulse generator regains competence more slowly than that of the reference man.",
        "The pulse generator regains competence faster than that of the reference man.",
    ),
    "pituitary_reserve": Reason(
        "His pituitary can send only a little LH and FSH.",
        "His pituitary can send more LH and FSH than most.",
        "Fewer gonadotrophs than in the reference man.",
        "More gonadotrophs than in the reference man.",
    ),
}
