"""More than a hundred damaged lesson files: each gives a clear problem at its place, none a traceback."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.example import FILES, write_folder
from tests.content.test_guard import HOSTILE
from tutor.content.check import find_problems
from tutor.content.problems import FileProblem

NAME = "fundamentals/F1-1.yaml"
LINES = FILES[NAME].splitlines(keepends=True)
Mutation = Callable[[random.Random], list[str]]


def keyed_lines() -> list[int]:
    """Lines that hold a key of their own, apart from the optional ones."""
    optional = ("axis:", "claims:", "watch:", "misconception:", "study:", "#", "extra:")
    keyed = [n for n, line in enumerate(LINES) if ": " in line and not line.strip().startswith(optional)]
    return [n for n in keyed if "{" not in LINES[n] and not LINES[n].startswith("    The")]


def without_key(chance: random.Random) -> list[str]:
    n = chance.choice([n for n in keyed_lines() if LINES[n].lstrip()[0] != "-"])
    return LINES[:n] + LINES[n + 1 :]


def misspelt_key(chance: random.Random) -> list[str]:
    n = chance.choice(keyed_lines())
    return [*LINES[:n], LINES[n].replace(": ", "x: ", 1), *LINES[n + 1 :]]


def key_twice(chance: random.Random) -> list[str]:
    n = chance.choice([n for n in keyed_lines() if LINES[n].lstrip()[0] != "-" and ">-" not in LINES[n]])
    return [*LINES[:n], LINES[n], *LINES[n:]]


def list_for_value(chance: random.Random) -> list[str]:
    n = chance.choice([n for n in keyed_lines() if ">-" not in LINES[n]])
    key = LINES[n].partition(": ")[0]
    return [*LINES[:n], f"{key}: [[]]\n", *LINES[n + 1 :]]


def number_for_text(chance: random.Random) -> list[str]:
    n = chance.choice([n for n in keyed_lines() if LINES[n].strip().startswith(("id:", "title:", "ask:", "kind:"))])
    key = LINES[n].partition(": ")[0]
    return [*LINES[:n], f"{key}: {chance.randrange(1000)}\n", *LINES[n + 1 :]]


def tab_for_spaces(chance: random.Random) -> list[str]:
    n = chance.choice([n for n in keyed_lines() if LINES[n].startswith("  ")])
    return [*LINES[:n], "\t" + LINES[n].lstrip(), *LINES[n + 1 :]]


def cut_off(chance: random.Random) -> list[str]:
    n = chance.choice([n for n, line in enumerate(LINES) if line.startswith("- kind")])
    return [*LINES[:n], LINES[n], "  id: [\n"]


def anchor(chance: random.Random) -> list[str]:
    n = chance.choice([n for n in keyed_lines() if ">-" not in LINES[n]])
    return [*LINES[:n], LINES[n].replace(": ", ": &a ", 1), *LINES[n + 1 :]]


def control_character(chance: random.Random) -> list[str]:
    n = chance.randrange(len(LINES))
    return [*LINES[:n], LINES[n].rstrip("\n") + chr(chance.randrange(1, 8)) + "\n", *LINES[n + 1 :]]


MUTATIONS: tuple[Mutation, ...] = (
    without_key,
    misspelt_key,
    key_twice,
    list_for_value,
    number_for_text,
    tab_for_spaces,
    cut_off,
    anchor,
    control_character,
)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_mutated_lesson_is_told_at_its_place(mutation: Mutation, tmp_path: Path) -> None:
    write_folder(tmp_path)
    for seed in range(15):
        damaged = "".join(mutation(random.Random(seed)))
        problems = problems_in(tmp_path, damaged.encode())
        assert any(problem.file.name == "F1-1.yaml" for problem in problems), damaged


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_in_a_library_is_told(name: str, tmp_path: Path) -> None:
    problems = problems_in(write_folder(tmp_path), HOSTILE[name][0])
    assert problems[0].file.name == "F1-1.yaml"


def test_random_damage_never_gets_out_as_an_error(tmp_path: Path) -> None:
    """Bytes are changed, dropped, doubled and inserted at random; what stays sound may stay unsaid."""
    write_folder(tmp_path)
    original = FILES[NAME].encode()
    told = 0
    for seed in range(150):
        chance = random.Random(seed)
        data = bytearray(original)
        for _ in range(chance.choice((1, 2, 5, 40))):
            at = chance.randrange(len(data))
            end = at + chance.randrange(1, 30)
            data[at:end] = chance.choice(
                (b"", data[at:end] * 2, bytes([chance.randrange(256)]), b": ", b"- ", b"[", b"\n")
            )
        told += bool(problems_in(tmp_path, bytes(data)))
    assert told > 100


def problems_in(folder: Path, data: bytes) -> list[FileProblem]:
    """Every problem, once each has been found to be readable and to lie inside its file."""
    (folder / NAME).write_bytes(data)
    problems = list(find_problems(folder))
    for problem in problems:
        assert problem.sentence.isprintable()
        assert len(problem.sentence) < 400
        lines = problem.file.read_bytes().replace(b"\r", b"\n").count(b"\n") + 1
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
    return problems
