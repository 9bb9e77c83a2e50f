"""Folders look one way, Qt stays in gui, and nothing heavy stands on the way to the first window."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor

PACKAGE = Path(tutor.__file__).parent
MAY_USE: dict[str, set[str]] = {
    "simulation": set(),
    "content": {"simulation"},
    "learner": {"content"},
    "exchange": {"simulation", "content", "learner"},
    "gui": {"simulation", "content", "learner", "exchange"},
}
EVERYONE = {"errors", "paths"}  # the two modules beside the folders that all may use
HEAVY = ("numpy", "numba", "pydantic", "scipy", "fsrs", "markdown_it")
NEIGHBOURS = {entry.stem for entry in PACKAGE.iterdir()}  # folders and modules, not names such as __version__
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[str]:
    """Every module that a file names in an import, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_keep_their_direction(path: Path) -> None:
    folder = path.relative_to(PACKAGE).parts[0]
    if folder not in MAY_USE:
        return  # cli, __main__ and the like build everything, once
    used = {name.split(".")[1] for name in imported(path) if name.startswith("tutor.")}
    assert used & NEIGHBOURS <= MAY_USE[folder] | EVERYONE | {folder}


@pytest.mark.parametrize("path", [path for path in MODULES if "gui" not in path.parts], ids=name_of)
def test_qt_stays_in_gui(path: Path) -> None:
    for name in imported(path):
        assert not name.startswith(("PySide6", "shiboken6")), f"{path} imports {name}"


def test_everything_but_gui_imports_without_qt() -> None:
    names = [name_of(path) for path in MODULES if "gui" not in path.parts]
    said = run(
        "import sys, importlib\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('PySide6', 'shiboken6'):\n"
        "            raise ImportError('no Qt here: ' + name)\n"
        "sys.meta_path.insert(0, NoQt())\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))\n"
    )
    assert said == "[]\n"
    assert "tutor.learner.store" in names


def test_the_way_to_the_first_window_is_light() -> None:
    said = run(
        "import sys, tutor.gui.main_window\n"
        f"print(sorted({{name.partition('.')[0] for name in sys.modules}} & set({HEAVY!r})))\n"
    )
    assert said == "[]\n"


def test_the_command_line_starts_light() -> None:
    said = run(
        "import sys, tutor.cli\n"
        f"heavy = {{'PySide6', *{HEAVY!r}}}\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & heavy))\n"
    )
    assert said == "[]\n"
