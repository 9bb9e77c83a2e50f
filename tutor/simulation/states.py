"""What does the model keep count of? The states, their order and their units.

A state vector is a flat row of floats in the order of `STATES`. The first `KINETIC` states are drug
amounts: linear, advanced exactly. The others relax to a target (equations.py). Units are in UNITS;
a 1 stands for a pure number whose normal is 1 (for the two losses: 0).
"""

# Drugs: mg of testosterone in depots, IU of hCG and FSH at the injection site, then levels in blood.
ENANTHATE_DEPOT = 0
CYPIONATE_DEPOT = 1
UNDECANOATE_DEPOT = 2
UNDECANOATE_TEA_DEPOT = 3
GEL_DEPOT = 4
HCG_DEPOT = 5
HCG = 6
FSH_DEPOT = 7
GIVEN_FSH = 8
ENCLOMIPHENE = 9
ZUCLOMIPHENE = 10
TAMOXIFEN = 11
ANASTROZOLE = 12
LETROZOLE = 13
AGONIST = 14
ANTAGONIST = 15
GONADORELIN = 16
KINETIC = 17

# Hypothalamus and pituitary.
SET_POINT_LOSS = 17
COMPETENCE = 18
DRIVE = 19
RESPONSIVENESS = 20
LH = 21
FSH = 22

# Leydig cells.
LH_RECEPTORS = 23
LEYDIG = 24
LOST_RESERVE = 25
INDUCTION = 26
ITT = 27

# Blood.
SHBG = 28
TESTOSTERONE = 29
ESTRADIOL = 30

# Tubule.
INHIBIN_B = 31
SUPPORT = 32
GERM_1 = 33
GERM_2 = 34
GERM_3 = 35
GERM_4 = 36
GERM_5 = 37
GERM_6 = 38
STORE = 39
SPERM = 40
TESTIS_VOLUME = 41
COUNT = 42

STATES = (
    "enanthate_depot",
    "cypionate_depot",
    "undecanoate_depot",
    "undecanoate_tea_depot",
    "gel_depot",
    "hcg_depot",
    "hcg",
    "fsh_depot",
    "given_fsh",
    "enclomiphene",
    "zuclomiphene",
    "tamoxifen",
    "anastrozole",
    "letrozole",
    "agonist",
    "antagonist",
    "gonadorelin",
    "set_point_loss",
    "competence",
    "drive",
    "responsiveness",
    "lh",
    "fsh",
    "lh_receptors",
    "leydig",
    "lost_reserve",
    "induction",
    "itt",
    "shbg",
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
    "store",
    "sperm",
    "testis_volume",
)

UNITS = (
    *("mg",) * 5,
    "IU",
    "IU/L",
    "IU",
    "IU/L",
    "ng/mL",
    "ng/mL",
    "steady states of 20 mg a day",
    "steady states of 1 mg a day",
    "steady states of 1 mg a day",
    "full levels",
    "full levels",
    "natural pulse trains",
    *("1",) * 4,
    "IU/L",
    "IU/L",
    *("1",) * 4,
    "nmol/L",
    "nmol/L",
    "ng/dL",
    "pg/mL",
    "pg/mL",
    *("1",) * 8,
    "million/mL",
    "mL",
)
