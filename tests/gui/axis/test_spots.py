from tutor.gui.axis.spots import SIGNALS, STATIONS, column, focus_order

AGENTS = ("testosterone-enanthate", "hcg", "given-fsh", "clomiphene", "anastrozole", "gonadorelin")


def test_focus_reaches_every_spot_once() -> None:
    keys = [spot.id for spot in focus_order(AGENTS)]
    assert len(keys) == len(set(keys)) == len(STATIONS) + len(SIGNALS) + len(AGENTS)


def test_focus_goes_from_brain_to_testis() -> None:
    keys = [spot.id for spot in focus_order(())]
    places = [keys.index(key) for key in ("hypothalamus", "gnrh", "pituitary", "lh", "fsh", "testis", "itt", "sperm")]
    assert places == sorted(places)


def test_given_fsh_is_not_the_mans_own() -> None:
    left = {spot.id: spot for spot in column("left", ("given-fsh",))}
    assert left["fsh"].kind == "signal"
    assert left["given-fsh"].kind == "agent"


def test_an_agent_stands_where_it_acts() -> None:
    left = [spot.id for spot in column("left", ("hcg",))]
    assert left.index("leydig") < left.index("hcg") < left.index("tubule")
