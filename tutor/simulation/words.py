"""What are the signals, agents and stations called, and what are they? At three levels.

Each entry: names, then one text about it, for fundamentals, intermediate and academic. A single name serves
all levels. The fundamentals texts keep to short words.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """Names and texts in the order of LEVELS."""

    names: tuple[str, ...]
    about: tuple[str, str, str]


LEVELS = ("fundamentals", "intermediate", "academic")

STATION_WORDS: Mapping[str, Words] = {
    "hypothalamus": Words(
        ("Hypothalamus",),
        (
            "A small part of the brain. It sends GnRH in short pulses and listens to the hormones that come back.",
            "The part of the brain that releases GnRH in pulses and slows down when testosterone and estradiol rise.",
            "GnRH neurons, paced by kisspeptin neurons, feel steroid feedback mostly through the latter. The model "
            "keeps one drive (frequency times amplitude) and a slow competence that long suppression wears down.",
        ),
    ),
    "pituitary": Words(
        ("Pituitary",),
        (
            "A gland as small as a pea under the brain. When GnRH reaches it in pulses, it sends LH and FSH.",
            "The gland whose gonadotrophs answer GnRH pulses with LH and FSH. Steady GnRH switches them off.",
            "Gonadotrophs: responsiveness follows pulsatile drive (self-priming) and falls under a continuous agonist.",
        ),
    ),
    "testis": Words(
        ("Testis",),
        (
            "The testis has two jobs. It makes testosterone and it makes sperm.",
            "Leydig cells between the tubules make testosterone; the tubules make sperm.",
            "Two compartments: interstitial Leydig cells and seminiferous tubules, which hold most of the volume.",
        ),
    ),
    "leydig": Words(
        ("Leydig cells",),
        (
            "Cells between the tubules of the testis. LH tells them to make testosterone.",
            "Cells that turn cholesterol into testosterone when LH, or hCG, reaches their LH receptors.",
            "Steroidogenic capacity, receptor number and reserve follow the LH signal over days, weeks and years.",
        ),
    ),
    "tubule": Words(
        ("Seminiferous tubule",),
        (
            "A fine tube in the testis. Here Sertoli cells care for germ cells until they are sperm. It takes weeks.",
            "Sertoli cells feed germ cells and need FSH and a high level of testosterone in the testis.",
            "Sertoli support, six germ-cell stages (62 days) and a store of about 12 days, so that sperm lag behind.",
        ),
    ),
    "blood": Words(
        ("Blood",),
        (
            "Blood carries hormones from one place to the next, and back to the brain.",
            "The blood that carries LH and FSH to the testis, and testosterone, estradiol and inhibin B to the brain.",
            "Systemic circulation. GnRH travels in the portal vessels and is not seen in it.",
        ),
    ),
    "fat": Words(
        ("Fat tissue",),
        (
            "Fat turns a part of testosterone into estradiol. The tool for it is called aromatase.",
            "Aromatase in fat and other tissue turns testosterone into estradiol.",
            "Peripheral aromatisation (CYP19A1), saturable in the model; the testis adds a small part.",
        ),
    ),
    "drugs": Words(
        ("What is given",),
        (
            "What this man is given from outside, and where it acts.",
            "The agents of this scenario and the place where each of them acts.",
            "The regimen: doses as impulses, kinetics solved exactly.",
        ),
    ),
}

SIGNAL_WORDS: Mapping[str, Words] = {
    "gnrh": Words(
        ("GnRH",),
        (
            "The call from the brain. It leaves the hypothalamus in pulses and tells the pituitary to work.",
            "Gonadotropin-releasing hormone, sent by the hypothalamus in pulses about every two hours.",
            "Endogenous GnRH drive: pulse frequency times amplitude, 1 in the reference man.",
        ),
    ),
    "gnrh-receptor": Words(
        ("GnRH reaching the pituitary", "GnRH at the pituitary", "GnRH-receptor signal"),
        (
            "How much of the GnRH call reaches the pituitary. A drug can make the call too.",
            "The GnRH signal the pituitary receives: the man's own pulses and any GnRH drug.",
            "Effective drive: own and given pulses, masked by a continuous agonist, plus its flare.",
        ),
    ),
    "lh": Words(
        ("LH",),
        (
            "A message from the pituitary. It tells the Leydig cells in the testis to make testosterone.",
            "Luteinizing hormone. The pituitary releases it; Leydig cells answer it with testosterone.",
            "Luteinizing hormone in serum; half-life 1.3 h, so it follows the drive closely.",
        ),
    ),
    "fsh": Words(
        ("FSH",),
        (
            "A message from the pituitary. It tells the Sertoli cells in the testis to care for young sperm.",
            "Follicle-stimulating hormone. The pituitary releases it; Sertoli cells answer it by feeding germ cells.",
            "Follicle-stimulating hormone in serum; braked by steroids and by inhibin B.",
        ),
    ),
    "lh-receptor": Words(
        ("LH message at the Leydig cells", "LH-receptor signal", "LH-receptor signal"),
        (
            "What the Leydig cells hear. LH speaks here, and hCG can speak in its place.",
            "The signal the LH receptors receive, from LH and from hCG together.",
            "LH plus hCG as its LH equivalent at the LHCG receptor.",
        ),
    ),
    "fsh-receptor": Words(
        ("FSH message at the Sertoli cells", "FSH-receptor signal", "FSH-receptor signal"),
        (
            "What the Sertoli cells hear of FSH.",
            "The signal the FSH receptors of the Sertoli cells receive.",
            "FSH at its receptor; the effect saturates above normal.",
        ),
    ),
    "itt": Words(
        ("Testosterone in the testis", "Testosterone in the testis", "Intratesticular testosterone"),
        (
            "The testosterone inside the testis. There is far more of it than in blood, and sperm need that much.",
            "Testosterone inside the testis, tens of times its level in blood; sperm production depends on it.",
            "Intratesticular testosterone; laboratories differ about twofold, so only ratios should be compared.",
        ),
    ),
    "testosterone": Words(
        ("Testosterone in blood", "Blood testosterone", "Serum testosterone"),
        (
            "The testosterone in blood. It can come from the testis or from outside.",
            "Total testosterone in blood, from the testis and from outside together.",
            "Total serum testosterone. What SHBG does not bind is cleared sooner: high doses raise it less.",
        ),
    ),
    "outside-testosterone": Words(
        ("Testosterone from outside", "Outside testosterone", "Exogenous testosterone"),
        (
            "The part of testosterone in blood that was given: by needle or as a gel.",
            "The part of blood testosterone that comes from injections or gel.",
            "Serum testosterone sustained by the depots, told against the man's untreated level.",
        ),
    ),
    "estradiol": Words(
        ("Estradiol",),
        (
            "A hormone made from testosterone. Men need it for bone, and it is part of the brake.",
            "The estrogen that aromatase makes from testosterone; a brake on the brain, and needed for bone.",
            "Serum estradiol, mostly from peripheral aromatisation of testosterone.",
        ),
    ),
    "inhibin-b": Words(
        ("Inhibin B",),
        (
            "A message from the tubule to the pituitary. It holds FSH down when sperm production is busy.",
            "A hormone of the Sertoli cells that brakes FSH and tells how busy the tubules are.",
            "Serum inhibin B: a constitutive, an FSH-dependent and a germ-cell-dependent part.",
        ),
    ),
    "testosterone-brake": Words(
        ("Testosterone brake",),
        (
            "Testosterone tells the brain: enough. The more there is, the less GnRH the brain sends.",
            "Negative feedback of testosterone on the hypothalamus.",
            "Androgen limb of negative feedback, through the androgen receptor; told as free testosterone (Vermeulen).",
        ),
    ),
    "estradiol-brake": Words(
        ("Estradiol brake",),
        (
            "Estradiol tells the brain: enough. Some drugs can block this message.",
            "Negative feedback of estradiol on hypothalamus and pituitary. SERMs block it.",
            "Estrogen limb of negative feedback: estrogen receptors at the brain that estradiol itself holds.",
        ),
    ),
    "inhibin-b-brake": Words(
        ("Inhibin B brake",),
        (
            "Inhibin B tells the pituitary: enough FSH.",
            "Negative feedback of inhibin B on FSH.",
            "Inhibin B limb of feedback, selective for FSH.",
        ),
    ),
    "sperm": Words(
        ("Sperm count", "Sperm count", "Sperm concentration"),
        (
            "The sperm that leave the body. They take about ten weeks to make, so they change last.",
            "Sperm in the ejaculate; one round takes about ten weeks, so the count lags behind the hormones.",
            "Sperm concentration. It is not fertility, and single samples vary by 35 to 50%.",
        ),
    ),
}

AGENT_WORDS: Mapping[str, Words] = {
    "testosterone-enanthate": Words(
        ("Testosterone enanthate",),
        (
            "Testosterone in oil, given by needle. It seeps into blood over days.",
            "A testosterone ester in oil; half of what is left enters blood in about a week.",
            "Enanthate ester; effective release half-life 6.3 days in the model.",
        ),
    ),
    "testosterone-cypionate": Words(
        ("Testosterone cypionate",),
        (
            "Testosterone in oil, given by needle. It seeps into blood over days.",
            "A testosterone ester in oil, a little slower than enanthate.",
            "Cypionate ester; release half-life 1.2 times that of enanthate in the model.",
        ),
    ),
    "testosterone-undecanoate": Words(
        ("Testosterone undecanoate",),
        (
            "Testosterone in oil that lasts for months after one needle.",
            "A long-acting testosterone ester in castor oil, given every ten to fourteen weeks.",
            "Undecanoate in castor oil; release half-life 82 days in the model.",
        ),
    ),
    "testosterone-undecanoate-tea": Words(
        ("Testosterone undecanoate in tea-seed oil",),
        (
            "Testosterone in oil that lasts for weeks after one needle.",
            "A long-acting testosterone ester in tea-seed oil.",
            "Undecanoate in tea-seed oil; release half-life 21 days in the model.",
        ),
    ),
    "testosterone-gel": Words(
        ("Testosterone gel",),
        (
            "Testosterone in a gel that goes through the skin.",
            "Testosterone gel; about a tenth of it passes the skin.",
            "Transdermal testosterone; 10% absorbed from a skin reservoir of 0.8 days in the model.",
        ),
    ),
    "hcg": Words(
        ("hCG",),
        (
            "A hormone that acts like LH. It speaks to the Leydig cells in place of LH.",
            "Human chorionic gonadotropin; it binds the LH receptor and outlasts LH.",
            "LHCG-receptor agonist; it raises testicular testosterone and leaves FSH unreplaced.",
        ),
    ),
    "given-fsh": Words(
        ("Given FSH",),
        (
            "FSH as a drug, given by needle. It tells the Sertoli cells to care for young sperm.",
            "FSH as a drug; it takes the place of the pituitary's own FSH at the Sertoli cells.",
            "Recombinant FSH; half-life about 37 h after injection under the skin.",
        ),
    ),
    "clomiphene": Words(
        ("Clomiphene",),
        (
            "A pill that blocks the message of estradiol at the brain.",
            "A SERM: two isomers that compete with estradiol for its receptor.",
            "Enclomiphene (62%, half-life 10 h) and zuclomiphene (38%, 14 days, weakly estrogenic).",
        ),
    ),
    "enclomiphene": Words(
        ("Enclomiphene",),
        (
            "A pill that blocks the message of estradiol at the brain.",
            "The short-lived isomer of clomiphene, a SERM.",
            "Estrogen-receptor antagonist at the brain; half-life 10 h in the model.",
        ),
    ),
    "tamoxifen": Words(
        ("Tamoxifen",),
        (
            "A pill that blocks the message of estradiol at the brain.",
            "A SERM that competes with estradiol for its receptor; it builds up over weeks.",
            "SERM; parent and active metabolites lumped with a half-life of 9 days.",
        ),
    ),
    "anastrozole": Words(
        ("Anastrozole",),
        (
            "A pill that slows the making of estradiol from testosterone.",
            "An aromatase inhibitor; it lowers estradiol and so loosens its brake.",
            "Non-steroidal aromatase inhibitor; the dose response is flat near 1 mg a day.",
        ),
    ),
    "letrozole": Words(
        ("Letrozole",),
        (
            "A pill that slows the making of estradiol from testosterone, more strongly than its relative anastrozole.",
            "An aromatase inhibitor that lowers estradiol further than anastrozole.",
            "Non-steroidal aromatase inhibitor; half-life of 3 days in the model.",
        ),
    ),
    "gonadorelin": Words(
        ("Gonadorelin",),
        (
            "GnRH as a drug. It calls the pituitary, but only in pulses. Given all the time it turns it off.",
            "GnRH as a drug: a pump gives pulses; two doses a week give two short blips; steady GnRH switches off.",
            "Synthetic GnRH. Pulse mode decides between stimulation and desensitisation.",
        ),
    ),
    "gnrh-agonist-depot": Words(
        ("GnRH agonist depot",),
        (
            "A drug that calls the pituitary all the time. After a short rise the pituitary stops to answer.",
            "A long-acting GnRH agonist: a flare of some days, then the pituitary is switched off.",
            "Continuous GnRH-receptor agonist: flare, then desensitisation.",
        ),
    ),
    "gnrh-antagonist": Words(
        ("GnRH antagonist",),
        (
            "A drug that sits where GnRH should land. The call no longer gets through, from the first day.",
            "A drug that blocks the GnRH receptor; LH falls within hours, without a rise before.",
            "Competitive GnRH-receptor antagonist; no flare, no desensitisation.",
        ),
    ),
}

WORDS: Mapping[str, Words] = {**STATION_WORDS, **SIGNAL_WORDS, **AGENT_WORDS}
