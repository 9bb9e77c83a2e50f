"""What is taught and asked, counted over a library where the answer can be read off."""

import json
from pathlib import Path

from tests.content.example import FILES, write_folder
from tutor.content.keyed import keyed
from tutor.content.report import report, summary
from tutor.content.shelf import open_folder


def reported(folder: Path, changed: dict[str, str] | None = None) -> dict[str, object]:
    found = report(keyed(open_folder(write_folder(folder, {**FILES, **(changed or {})}))))
    assert found is not None
    return json.loads(json.dumps(found))


def test_claims_misconceptions_and_items_are_counted(tmp_path: Path) -> None:
    found = reported(tmp_path)
    assert found["claims"] == {
        "total": 3,
        "taught": 3,
        "asked": 2,
        "items_per_claim": {"3": 1, "4": 1},
        "not_taught": [],
        "not_asked": ["trt-trains-testes"],
    }
    assert found["misconceptions"] == {"total": 1, "targeted": 1, "missing": []}
    counted = found["items"]["fundamentals"]  # type: ignore[index]
    assert (counted["total"], counted["in_lessons"], counted["in_banks"]) == (7, 6, 1)
    assert [counted[bloom] for bloom in ("remember", "understand", "apply", "analyse", "evaluate")] == [3, 2, 2, 0, 0]
    assert found["items"]["academic"]["total"] == 0  # type: ignore[index]


def test_the_reading_grade_of_each_lesson_is_told(tmp_path: Path) -> None:
    assert 0 < reported(tmp_path)["reading_grade"]["F1-1"] < 12  # type: ignore[index,operator]


def test_flaws_are_counted_by_rule_open_and_ticked(tmp_path: Path) -> None:
    long = FILES["banks/F1.yaml"].replace("text: The pituitary", "text: The pituitary, which lies under the brain")
    flaw = reported(tmp_path / "a", {"banks/F1.yaml": long})["flaws"]["longest-key"]  # type: ignore[index]
    assert flaw == {"number": "1", "severity": "W", "open": 1, "ticked": 0}
    ticked = long.replace("bloom: apply", "bloom: apply\n    ticks: {longest-key: the place is asked for}")
    flaw = reported(tmp_path / "b", {"banks/F1.yaml": ticked})["flaws"]["longest-key"]  # type: ignore[index]
    assert (flaw["open"], flaw["ticked"]) == (0, 1)


def test_half_a_library_has_no_report(tmp_path: Path) -> None:
    shelf = keyed(open_folder(write_folder(tmp_path, {**FILES, "claims.yaml": "claims: [1]\n"})))
    assert report(shelf) is None
    assert list(summary(shelf)) == []


def test_nothing_is_said_while_all_is_in_bounds(tmp_path: Path) -> None:
    assert list(summary(keyed(open_folder(write_folder(tmp_path))))) == []
