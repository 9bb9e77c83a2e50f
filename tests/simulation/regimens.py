"""Short ways to say who gets what in a test."""

from tutor.simulation.scenario import Dosing, Mode, PatientChoice, Scenario

ENDLESS = 3650.0


def dosing(
    agent: str, dose: float, every: float, start: float = 0, stop: float = ENDLESS, mode: Mode | None = None
) -> Dosing:
    return Dosing(agent, dose, every, start, stop, mode)


def enanthate(mg: float = 200, stop: float = ENDLESS) -> Dosing:
    return dosing("testosterone-enanthate", mg, 7, stop=stop)


def run_of(
    *regimen: Dosing, days: float = 84, preset: str = "reference", cut: tuple[str, ...] = (), **differences: float
) -> Scenario:
    return Scenario("test", "Test", days, PatientChoice(preset, differences), regimen, cut)
