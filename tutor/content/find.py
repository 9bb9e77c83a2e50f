"""Which scenario does a word mean: one that is shipped, or a file?"""

from difflib import get_close_matches
from pathlib import Path

from tutor.content.load import load_scenario
from tutor.errors import TutorError
from tutor.simulation.scenario import Scenario

SUFFIXES = (".yaml", ".yml")


class ScenarioError(TutorError):
    """No scenario of that name."""


def find_scenario(word: str, lessons: Path) -> Scenario:
    """A file where the word looks like one or is one, else a shipped scenario of that id.

    Raises ScenarioError where there is neither, ContentError where the file is not sound.
    """
    path = Path(word)
    if path.suffix in SUFFIXES or len(path.parts) > 1 or path.is_file():
        if not path.is_file():
            raise ScenarioError(f"{word}: there is no such file")
        return load_scenario(path)
    shipped = {one.stem: one for one in sorted((lessons / "scenarios").glob("*.yaml"))}
    if word not in shipped:
        near = get_close_matches(word, shipped, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(shipped)}"
        raise ScenarioError(f"no scenario {word!r}; {hint}")
    return load_scenario(shipped[word])
