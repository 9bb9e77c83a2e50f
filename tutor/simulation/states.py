"""What does the model keep count of? The states, their order and their units.

A state vector is a flat row of floats in the order of `STATES`. The first `KINETIC` states are drug
amounts: linear, advanced exactly. The others relax to a target (equations.py). Units are in UNITS;
a 1 stands for a pure number whose normal is 1.
"""

# Drugs: mg of testosterone in depots, IU of hCG at the injection site, then levels in blood.
ENANTHATE_DEPOT = 0
CYPIONATE_DEPOT = 1
UNDECANOATE_DEPOT = 2
UNDECANOATE_TEA_DEPOT = 3
GEL_DEPOT = 4
HCG_DEPOT = 5
HCG = 6
ENCLOMIPHENE = 7
ZUCLOMIPHENE = 8
TAMOXIFEN = 9
ANASTROZOLE = 10
AGONIST = 11
GONADORELIN = 12
KINETIC = 13

# Hypothalamus and pituitary.
COMPETENCE = 13
DRIVE = 14
RESPONSIVENESS = 15
LH = 16
FSH = 17

# Testis.
LH_RECEPTORS = 18
LEYDIG = 19
LOST_RESERVE = 20
ITT = 21
TESTOSTERONE = 22
ESTRADIOL = 23
INHIBIN_B = 24
SUPPORT = 25
GERM_1 = 26
GERM_2 = 27
GERM_3 = 28
GERM_4 = 29
GERM_5 = 30
GERM_6 = 31
SPERM = 32
TESTIS_VOLUME = 33
COUNT = 34

STATES = (
    "enanthate_depot",
    "cypionate_depot",
    "undecanoate_depot",
    "undecanoate_tea_depot",
    "gel_depot",
    "hcg_depot",
    "hcg",
    "enclomiphene",
    "zuclomiphene",
    "tamoxifen",
    "anastrozole",
    "agonist",
    "gonadorelin",
    "competence",
    "drive",
    "responsiveness",
    "lh",
    "fsh",
    "lh_receptors",
    "leydig",
    "lost_reserve",
    "itt",
    "testosterone",
    "estradiol",
    "inhibin_b",
    "support",
    "germ_1",
    "germ_2",
    "germ_3",
    "germ_4",
    "germ_5",
    "germ_6",
    "sperm",
    "testis_volume",
)

UNITS = (
    *("mg",) * 5,
    "IU",
    "IU/L",
    "ng/mL",
    "ng/mL",
    "steady states of 20 mg a day",
    "steady states of 1 mg a day",
    "full levels",
    "natural pulse trains",
    *("1",) * 3,
    "IU/L",
    "IU/L",
    *("1",) * 3,
    "nmol/L",
    "ng/dL",
    "pg/mL",
    "pg/mL",
    *("1",) * 7,
    "million/mL",
    "mL",
)
