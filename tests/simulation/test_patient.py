"""Do presets and patient parameters make the men they promise?"""

import pytest

from tutor.simulation import states
from tutor.simulation.errors import SimulationError
from tutor.simulation.parameters import reference_man
from tutor.simulation.patient import outside_life, patient, patient_parameters, presets
from tutor.simulation.simulate import steady_state


def rest(preset: str, **differences: float) -> dict[str, float]:
    return dict(zip(states.STATES, steady_state(patient(preset, differences)), strict=True))


def test_reference_man_rests_at_his_normals() -> None:
    man, p = rest("reference"), reference_man()
    assert man["lh"] == pytest.approx(p.lh_normal)
    assert man["testosterone"] == pytest.approx(p.testosterone_normal)
    assert man["itt"] == pytest.approx(p.itt_normal)
    assert man["testis_volume"] == pytest.approx(p.testis_volume_normal)
    assert patient("reference", {}) == p


def test_presets_are_those_of_the_product() -> None:
    assert set(presets()) == {
        "reference",
        "functional-hypogonadism",
        "organic-gnrh-deficiency",
        "primary-hypogonadism",
        "older",
        "obese",
        "clinic-patient",
        "former-steroid-user",
    }


def test_primary_hypogonadism_has_high_lh_and_secondary_has_not() -> None:
    primary, secondary = rest("primary-hypogonadism"), rest("functional-hypogonadism")
    assert primary["testosterone"] < 264 < 550
    assert primary["lh"] > 9
    assert primary["fsh"] > 12
    assert secondary["testosterone"] < 300
    assert secondary["lh"] < 5


def test_organic_deficiency_is_silent() -> None:
    man = rest("organic-gnrh-deficiency")
    assert man["lh"] < 1
    assert man["testosterone"] < 100


def test_obese_man_lies_between_reference_and_functional_hypogonadism() -> None:
    found = [rest(preset)["testosterone"] for preset in ("functional-hypogonadism", "obese", "reference")]
    assert found == sorted(found)


def test_age_volume_and_undescended_testes_act() -> None:
    normal = rest("reference")
    assert rest("reference", age=70)["testosterone"] < normal["testosterone"]
    assert rest("reference", age=20) == normal
    small, undescended = rest("reference", testis_volume=10), rest("reference", undescended_testes=1)
    assert small["testis_volume"] == pytest.approx(10, rel=0.1)
    assert small["sperm"] == pytest.approx(0.5 * normal["sperm"], rel=0.25)
    assert undescended["sperm"] < 0.7 * normal["sperm"]
    assert undescended["fsh"] > normal["fsh"]


def test_differences_stand_above_the_preset() -> None:
    assert patient("older", {"age": 35}) == reference_man()
    assert patient("obese", {"aromatase": 2.0}).aromatase == 2.0
    assert patient("reference", {"cag_repeats": 24}).androgen_sensitivity == pytest.approx(0.983**3)


@pytest.mark.parametrize(
    ("preset", "name", "value"), [("x", "age", 30), ("reference", "x", 1), ("reference", "age", 5)]
)
def test_unknown_or_out_of_range_is_refused(preset: str, name: str, value: float) -> None:
    with pytest.raises(SimulationError):
        patient(preset, {name: value})


def test_every_modifier_tells_how_sure_it_is_and_why() -> None:
    for parameter in patient_parameters().values():
        assert parameter.evidence in {"strong", "moderate", "weak", "contested"}
        assert len(parameter.because.split()) > 3
    assert {name for name, one in patient_parameters().items() if one.evidence == "contested"} == {"age", "cag_repeats"}


def test_steady_state_outside_life_is_refused_in_a_sentence() -> None:
    x = list(steady_state(reference_man()))
    assert not list(outside_life(x))
    x[states.LH] = 140.0
    assert list(outside_life(x)) == [
        "LH of this patient would be 140 IU/L without treatment, outside 0.02 to 100; "
        "move his parameters closer to normal"
    ]
    with pytest.raises(SimulationError, match="would be"):
        steady_state(reference_man()._replace(lh_normal=500.0))
