"""How is a cause told? For each signal and each of its inputs: why it is low, and why it is high.

Which cause counts, and how much, is computed (why.py). Here stand only the words: (low, high) in plain words,
then (low, high) for intermediate and academic readers. A signal that a drug carries is told as high.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Reason(NamedTuple):
    """The words for one input of one signal."""

    low: str
    high: str
    low_exact: str
    high_exact: str


def _outside(name: str, way: str) -> Reason:
    plain = f"Testosterone {way} enters the blood."
    return Reason(plain, plain, f"{name} sustains it.", f"{name} sustains it.")


def _blocker(name: str) -> Reason:
    plain = f"{name} sits in the docks of the brain, so estradiol cannot land."
    exact = f"{name} competes with estradiol for its receptor at the brain."
    return Reason(plain, plain, exact, exact)


def _inhibitor(name: str) -> Reason:
    plain, exact = f"{name} slows the making of it.", f"{name} inhibits aromatase."
    return Reason(plain, plain, exact, exact)


_DOCKS = Reason(
    "The brain feels a lot of estradiol, so it slows down.",
    "The brain feels little estradiol, so it speeds up.",
    "Estradiol at its receptor at the brain is raised and holds the drive down.",
    "Less estradiol acts at its receptor at the brain, so the drive is freed.",
)
_PITUITARY = Reason(
    "The pituitary has grown slow to answer.",
    "The pituitary has grown quick to answer.",
    "The pituitary answers GnRH less than it did.",
    "The pituitary answers GnRH more than it did.",
)

REASONS: Mapping[tuple[str, str], Reason] = {
    ("gnrh", "testosterone-brake"): Reason(
        "The brain feels a lot of testosterone, so it sends less GnRH.",
        "The brain feels little testosterone, so it sends more GnRH.",
        "Testosterone holds the hypothalamus down through the androgen receptor.",
        "The testosterone brake is loose, so the hypothalamus is freed.",
    ),
    ("gnrh", "estradiol-brake"): _DOCKS,
    ("gnrh", "hypothalamus"): Reason(
        "The hypothalamus has grown slow after a long rest.",
        "The hypothalamus has become more active with time.",
        "The pulse generator has lost competence, or has grown more sensitive to its brakes.",
        "The pulse generator has gained competence.",
    ),
    ("gnrh-receptor", "gnrh"): Reason(
        "The brain sends less GnRH.",
        "The brain sends more GnRH.",
        "Fewer or smaller GnRH pulses leave the hypothalamus.",
        "More or larger GnRH pulses leave the hypothalamus.",
    ),
    ("gnrh-receptor", "gonadorelin"): Reason(
        "Gonadorelin hides the call of the brain.",
        "Gonadorelin makes the call in place of the brain.",
        "Gonadorelin without pauses masks the natural pulses.",
        "Gonadorelin acts at the GnRH receptor.",
    ),
    ("gnrh-receptor", "gnrh-agonist-depot"): Reason(
        "The depot hides the call of the brain.",
        "The depot calls all the time.",
        "The depot agonist masks the natural pulses.",
        "The depot agonist holds the GnRH receptor without pause.",
    ),
    ("gnrh-receptor", "gnrh-antagonist"): Reason(
        "A drug sits where the call should land.",
        "A drug sits where the call should land.",
        "An antagonist holds the GnRH receptor.",
        "An antagonist holds the GnRH receptor.",
    ),
    ("lh", "gnrh-receptor"): Reason(
        "Less GnRH reaches the pituitary.",
        "More GnRH reaches the pituitary.",
        "The pituitary receives less GnRH drive.",
        "The pituitary receives more GnRH drive.",
    ),
    ("lh", "estradiol-brake"): Reason(
        "Estradiol holds the pituitary back.",
        "Estradiol holds the pituitary back less.",
        "Estradiol brakes LH release at the pituitary.",
        "Less estradiol acts at the pituitary, so LH release is freed.",
    ),
    ("lh", "pituitary"): _PITUITARY,
    ("fsh", "gnrh-receptor"): Reason(
        "Less GnRH reaches the pituitary.",
        "More GnRH reaches the pituitary.",
        "The pituitary receives less GnRH drive.",
        "The pituitary receives more GnRH drive.",
    ),
    ("fsh", "estradiol-brake"): Reason(
        "Estradiol holds the pituitary back.",
        "Estradiol holds the pituitary back less.",
        "Estradiol brakes FSH release at the pituitary.",
        "Less estradiol acts at the pituitary, so FSH release is freed.",
    ),
    ("fsh", "inhibin-b-brake"): Reason(
        "Inhibin B holds FSH down.",
        "Little inhibin B holds FSH down.",
        "Inhibin B is raised and brakes FSH.",
        "Inhibin B is low, so FSH is freed.",
    ),
    ("fsh", "pituitary"): _PITUITARY,
    ("lh-receptor", "lh"): Reason(
        "Less LH comes from the pituitary.",
        "More LH comes from the pituitary.",
        "Less LH reaches the Leydig cells.",
        "More LH reaches the Leydig cells.",
    ),
    ("lh-receptor", "hcg"): Reason(
        "hCG speaks in place of LH.",
        "hCG speaks in place of LH.",
        "hCG binds the LH receptor.",
        "hCG binds the LH receptor.",
    ),
    ("fsh-receptor", "fsh"): Reason(
        "Less FSH comes from the pituitary.",
        "More FSH comes from the pituitary.",
        "Less FSH reaches the Sertoli cells.",
        "More FSH reaches the Sertoli cells.",
    ),
    ("itt", "lh-receptor"): Reason(
        "The Leydig cells are told to make less.",
        "The Leydig cells are told to make more.",
        "The Leydig cells receive a weaker LH-receptor signal.",
        "The Leydig cells receive a stronger LH-receptor signal.",
    ),
    ("itt", "testosterone"): Reason(
        "Less testosterone seeps in from blood.",
        "More testosterone seeps in from blood.",
        "Less testosterone reaches the testis from blood.",
        "More testosterone reaches the testis from blood.",
    ),
    ("itt", "leydig"): Reason(
        "The Leydig cells have grown weak and need time.",
        "The Leydig cells have grown strong.",
        "Leydig capacity or LH receptors are reduced.",
        "Leydig capacity is raised.",
    ),
    ("testosterone", "outside-testosterone"): Reason(
        "Less testosterone comes from outside.",
        "Testosterone comes from outside.",
        "Less testosterone is supplied from outside.",
        "Testosterone is supplied from outside.",
    ),
    ("testosterone", "itt"): Reason(
        "The testis makes less.",
        "The testis makes testosterone.",
        "The testis makes less testosterone.",
        "The testis adds testosterone.",
    ),
    ("outside-testosterone", "testosterone-enanthate"): _outside("Testosterone enanthate", "from the needle"),
    ("outside-testosterone", "testosterone-cypionate"): _outside("Testosterone cypionate", "from the needle"),
    ("outside-testosterone", "testosterone-undecanoate"): _outside("Testosterone undecanoate", "from the needle"),
    ("outside-testosterone", "testosterone-undecanoate-tea"): _outside("Testosterone undecanoate", "from the needle"),
    ("outside-testosterone", "testosterone-gel"): _outside("Testosterone gel", "from the gel"),
    ("estradiol", "testosterone"): Reason(
        "There is less testosterone to make it from.",
        "There is more testosterone to make it from.",
        "Aromatase finds less testosterone.",
        "Aromatase finds more testosterone.",
    ),
    ("estradiol", "itt"): Reason(
        "The testis makes less of it.",
        "The testis makes more of it.",
        "The testis adds less estradiol.",
        "The testis adds more estradiol.",
    ),
    ("estradiol", "anastrozole"): _inhibitor("Anastrozole"),
    ("estradiol", "letrozole"): _inhibitor("Letrozole"),
    ("fsh-receptor", "given-fsh"): Reason(
        "FSH is given in place of the body's own.",
        "FSH is given in place of the body's own.",
        "Given FSH acts at the receptor.",
        "Given FSH acts at the receptor.",
    ),
    ("inhibin-b", "fsh-receptor"): Reason(
        "The Sertoli cells hear less FSH.",
        "The Sertoli cells hear more FSH.",
        "FSH stimulates the Sertoli cells less.",
        "FSH stimulates the Sertoli cells more.",
    ),
    ("inhibin-b", "tubule"): Reason(
        "There are fewer germ cells in the tubule.",
        "There are more germ cells in the tubule.",
        "Fewer germ cells fill the tubules.",
        "More germ cells fill the tubules.",
    ),
    ("testosterone-brake", "testosterone"): Reason(
        "There is less testosterone in blood.",
        "Testosterone in blood presses it.",
        "Blood testosterone is low.",
        "Blood testosterone holds it.",
    ),
    ("estradiol-brake", "estradiol"): Reason(
        "There is less estradiol in blood.",
        "There is more estradiol in blood.",
        "Blood estradiol is low.",
        "Blood estradiol is raised.",
    ),
    ("estradiol-brake", "clomiphene"): _blocker("Clomiphene"),
    ("estradiol-brake", "enclomiphene"): _blocker("Enclomiphene"),
    ("estradiol-brake", "tamoxifen"): _blocker("Tamoxifen"),
    ("inhibin-b-brake", "inhibin-b"): Reason(
        "There is less inhibin B in blood.",
        "There is more inhibin B in blood.",
        "Blood inhibin B is low.",
        "Blood inhibin B is raised.",
    ),
    ("sperm", "itt"): Reason(
        "There is too little testosterone in the testis to make sperm.",
        "There is more testosterone in the testis to make sperm.",
        "Sertoli cells lack testicular testosterone.",
        "Sertoli cells have more testicular testosterone.",
    ),
    ("sperm", "fsh-receptor"): Reason(
        "The Sertoli cells hear too little FSH.",
        "The Sertoli cells hear more FSH.",
        "Sertoli cells lack FSH.",
        "Sertoli cells receive more FSH.",
    ),
    ("sperm", "tubule"): Reason(
        "Making sperm takes about ten weeks.",
        "Making sperm takes about ten weeks, so the count lags behind.",
        "The tubule has not caught up yet: one round of germ cells takes about ten weeks.",
        "The tubule has not caught up yet: one round of germ cells takes about ten weeks.",
    ),
    ("hypothalamus", "testosterone-brake"): Reason(
        "The brain feels a lot of testosterone, and the GnRH cells grow slow.",
        "The brain feels little testosterone, and the GnRH cells wake up.",
        "The testosterone brake holds the pulse generator down, and it loses competence.",
        "The testosterone brake is loose, and the pulse generator regains competence.",
    ),
    ("hypothalamus", "estradiol-brake"): Reason(
        "The brain feels a lot of estradiol, and the GnRH cells grow slow.",
        "The brain feels little estradiol, and the GnRH cells wake up.",
        "The estradiol brake holds the pulse generator down, and it loses competence.",
        "The estradiol brake is loose, and the pulse generator regains competence.",
    ),
    ("pituitary", "gnrh"): Reason(
        "Without enough GnRH the pituitary grows slow.",
        "With more GnRH the pituitary grows quick.",
        "Without GnRH pulses, which prime it, the pituitary loses its responsiveness.",
        "More GnRH pulses prime the pituitary.",
    ),
    ("pituitary", "gonadorelin"): Reason(
        "Gonadorelin without pauses switches the pituitary off.",
        "Gonadorelin in pulses makes the pituitary quick.",
        "Gonadorelin without pauses desensitises the pituitary.",
        "Gonadorelin pulses prime the pituitary.",
    ),
    ("pituitary", "gnrh-agonist-depot"): Reason(
        "The depot calls all the time, and the pituitary switches off.",
        "The depot calls without a pause.",
        "The depot agonist desensitises the pituitary.",
        "The depot agonist holds the GnRH receptor without pause.",
    ),
    ("pituitary", "gnrh-antagonist"): Reason(
        "A drug keeps GnRH out, and the pituitary grows slow.",
        "A drug keeps other GnRH drugs out.",
        "An antagonist keeps the pulses out, and the pituitary loses its responsiveness.",
        "An antagonist keeps a GnRH agonist out.",
    ),
    ("leydig", "lh"): Reason(
        "With little LH the Leydig cells shrink.",
        "With more LH the Leydig cells grow.",
        "Without enough LH, Leydig capacity falls.",
        "More LH raises Leydig capacity.",
    ),
    ("leydig", "hcg"): Reason(
        "After much hCG the Leydig cells hear LH less for a while.",
        "hCG makes the Leydig cells grow.",
        "hCG stays on the LH receptor, and receptors are lost.",
        "hCG raises Leydig capacity.",
    ),
    ("tubule", "itt"): Reason(
        "There is too little testosterone in the testis, so few new sperm are begun.",
        "There is more testosterone in the testis, so more sperm are begun.",
        "Without enough testicular testosterone, Sertoli support falls and fewer germ cells enter.",
        "With more testicular testosterone more germ cells enter.",
    ),
    ("tubule", "fsh-receptor"): Reason(
        "The Sertoli cells hear too little FSH, so few new sperm are begun.",
        "The Sertoli cells hear more FSH, so more sperm are begun.",
        "Without enough FSH, fewer germ cells enter.",
        "With more FSH more germ cells enter.",
    ),
}
