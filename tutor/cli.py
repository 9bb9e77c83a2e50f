"""What can be asked for on the command line? Each command builds what it needs, once, and hands it on."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tutor import __version__
from tutor.errors import TutorError
from tutor.paths import UserFolders, shipped, user_folders

if TYPE_CHECKING:
    from tutor.simulation.scenario import Scenario
    from tutor.simulation.trajectory import Trajectory

logger = logging.getLogger(__name__)

LEVELS = ("fundamentals", "intermediate", "academic")
MOST_MEN = 100_000
SAMPLES_PER_DAY = 8  # for a look at one moment: the saw-tooth between two injections
THEMES = ("light", "dark", "projector")
TEXT_SIZES = ("100", "125", "150")
PAPERS = ("A4", "Letter")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when done, 1 for a problem in the input, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.run
    try:
        return command(options)
    except TutorError as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hpg-tutor",
        description="How testosterone therapy switches the hormone axis off, and how it comes back. "
        "Without a command the window opens. Teaching model. Not medical advice.",
    )
    parser.add_argument("--version", action="version", version=f"hpg-tutor {__version__}")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="keep everything of this learner in FOLDER")
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(metavar="COMMAND")

    check = commands.add_parser("check", help="check all lessons")
    check.add_argument("folder", nargs="?", type=Path, help="the lessons folder (default: the shipped one)")
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    check.add_argument("--write-ids", action="store_true", help="add new ids to ids.txt, where they stay for ever")
    check.add_argument("--write-keys", action="store_true", help="ask the model for its keys and keep them in keys.txt")
    check.set_defaults(run=_check)

    simulate = commands.add_parser("simulate", help="run a scenario and print a row a day")
    simulate.add_argument("scenario", help="id of a shipped scenario, or a file")
    simulate.add_argument("--csv", default="-", metavar="FILE", help="where to write (default: -, the terminal)")
    simulate.add_argument("--cohort", type=_men, metavar="MEN", help="follow virtual men and print percentiles")
    simulate.add_argument("--seed", type=int, default=1, help="the same seed draws the same men (default: 1)")
    simulate.add_argument("--reach", metavar="CONDITION", help='when men of the cohort meet it: "sperm_million_ml>=20"')
    simulate.add_argument("--since", type=float, default=0.0, metavar="DAY", help="count the time of --reach from here")
    simulate.set_defaults(run=_simulate)

    signals = commands.add_parser("signals", help="what each signal does on a day of a scenario, as JSON")
    signals.add_argument("scenario", help="id of a shipped scenario, or a file")
    signals.add_argument("--day", type=float, required=True)
    signals.add_argument("--level", choices=LEVELS, default="fundamentals", help="whose words the sentences use")
    signals.set_defaults(run=_signals)

    validate = commands.add_parser("validate", help="published figures beside the model's answer")
    validate.set_defaults(run=_validate)

    export = commands.add_parser("export", help="let the model or the cards leave")
    kinds = "sbml: the model as SBML L3V2, or as Antimony where FILE ends in .ant; cards: a PDF to print and cut out"
    export.add_argument("kind", choices=("sbml", "cards"), help=kinds)
    export.add_argument("file", type=Path)
    export.add_argument("--scenario", default="baseline", help="sbml: id of a shipped scenario, or a file")
    export.add_argument("--level", choices=LEVELS, default="fundamentals", help="cards: whose words they use")
    sets = "cards: due, missed, words, or a module or lesson such as F1 or F1-1 (default: words)"
    export.add_argument("--set", default="words", metavar="SET", help=sets)
    export.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="cards (default: A4)")
    export.set_defaults(run=_export)

    tour = commands.add_parser("tour", help="draw every screen and every scenario as PNG")
    tour.add_argument("folder", type=Path)
    tour.add_argument("--theme", type=_themes, default=("light", "dark"), metavar="light,dark,projector")
    tour.add_argument("--size", type=_size, default=(1280, 800), metavar="1280x800")
    tour.add_argument("--text", type=_percents, default=(100,), metavar="100,125,150", help="text sizes in percent")
    tour.set_defaults(run=_tour)
    return parser


def _themes(text: str) -> tuple[str, ...]:
    return _several(text, THEMES, "theme")


def _percents(text: str) -> tuple[int, ...]:
    return tuple(map(int, _several(text, TEXT_SIZES, "text size")))


def _several(text: str, known: Sequence[str], what: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    if unknown := [name for name in names if name not in known]:
        raise argparse.ArgumentTypeError(f"no {what} {unknown[0]!r}; there are {', '.join(known)}")
    return names


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"a size looks like 1280x800, not {text!r}")
    if not (900 <= int(width) <= 7680 and 600 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("a size lies between 900x600 and 7680x4320")
    return int(width), int(height)


def _men(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= MOST_MEN):
        raise argparse.ArgumentTypeError(f"a cohort has 1 to {MOST_MEN} men, not {text!r}")
    return int(text)


def _check(options: argparse.Namespace) -> int:
    from tutor.content.check import checked, write_ids, write_kept_keys
    from tutor.content.report import report, summary

    folder = options.folder or shipped("lessons")
    if options.write_keys:
        write_kept_keys(folder)
    if options.write_ids:
        write_ids(folder)
    shelf, problems = checked(folder)
    if options.json:
        rows = [{"file": str(p.file), "line": p.line, "column": p.column, "sentence": p.sentence} for p in problems]
        print(json.dumps({"problems": rows, "report": report(shelf) if shelf else None}, indent=2, ensure_ascii=False))
    else:
        for problem in problems:
            print(problem)
        print(f"{len(problems)} problems" if problems else "the lessons are sound")
        for line in summary(shelf) if shelf else ():
            print(line)
    return 1 if problems else 0


def _simulate(options: argparse.Namespace) -> int:
    if options.reach is not None:
        return _reach(options)
    write = _one_man(options) if options.cohort is None else _many_men(options)
    if options.csv == "-":
        write(sys.stdout)
        return 0
    try:
        with open(options.csv, "w", encoding="utf-8", newline="") as file:
            write(file)
    except OSError as problem:
        raise TutorError(f"{options.csv}: cannot be written ({problem.strerror}); name another file") from problem
    return 0


def _one_man(options: argparse.Namespace) -> Callable[[TextIO], None]:
    from tutor.simulation.table import write_table

    return partial(write_table, _run(options))


def _many_men(options: argparse.Namespace) -> Callable[[TextIO], None]:
    from tutor.simulation.cohort import Conditions, run_cohort
    from tutor.simulation.cohort_table import write_percentiles

    found = run_cohort(_scenario(options), options.cohort, options.seed, Conditions(_folders(options).cache))
    return partial(write_percentiles, found)


def _reach(options: argparse.Namespace) -> int:
    """When the men of a cohort meet a condition, as JSON."""
    from tutor.simulation.cohort import Conditions
    from tutor.simulation.reach import reach

    if options.cohort is None:
        raise TutorError("--reach asks about many men: say how many with --cohort")
    conditions = Conditions(_folders(options).cache)
    found = reach(_scenario(options), options.cohort, options.seed, options.reach, options.since, conditions)
    print(json.dumps(found))
    return 0


def _signals(options: argparse.Namespace) -> int:
    from tutor.simulation.report import report

    trajectory = _run(options, SAMPLES_PER_DAY)
    print(json.dumps(report(trajectory, options.day, options.level), indent=2, ensure_ascii=False))
    return 0


def _validate(options: argparse.Namespace) -> int:
    """A miss is news about the model, not a problem of the input."""
    from tutor.content.load import load_trials
    from tutor.simulation.cohort import Conditions
    from tutor.simulation.compiled import is_ready, load
    from tutor.simulation.validate import judge, table

    cache = _folders(options).cache
    solver = load(cache) if is_ready(cache) else None
    for line in table(judge(load_trials(shipped("lessons") / "trials.yaml"), Conditions(cache), solver)):
        print(line)
    return 0


def _export(options: argparse.Namespace) -> int:
    {"sbml": _export_sbml, "cards": _export_cards}[options.kind](options)
    print(f"written: {options.file}")
    return 0


def _export_sbml(options: argparse.Namespace) -> None:
    from tutor.exchange.sbml import export_sbml

    export_sbml(_scenario(options), options.file)


def _export_cards(options: argparse.Namespace) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tutor.gui.sheet.export import export_cards

    export_cards(options.file, options.set, options.level, options.paper, _folders(options).database)


def _run(options: argparse.Namespace, samples_per_day: int = 1) -> "Trajectory":
    """The run of a scenario, compiled where this machine has done so before."""
    from tutor.simulation.compiled import is_ready, load
    from tutor.simulation.simulate import simulate

    cache = _folders(options).cache
    return simulate(_scenario(options), samples_per_day, load(cache) if is_ready(cache) else None)


def _scenario(options: argparse.Namespace) -> "Scenario":
    from tutor.content.find import find_scenario

    return find_scenario(options.scenario, shipped("lessons"))


def _tour(options: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tutor.gui.tour import tour

    count = tour(options.folder, options.theme, options.size, options.text, _folders(options).cache)
    print(f"{count} pictures in {options.folder}")
    return 0


def _window(options: argparse.Namespace) -> int:
    from tutor.display import missing_display

    if missing := missing_display():
        folder = _folders(options).data / "tour"
        print(f"{missing}\nInstead of opening the window, every screen is drawn into {folder}")
        options.folder, options.theme, options.size, options.text = folder, ("light", "dark"), (1280, 800), (100,)
        return _tour(options)
    from tutor.gui.app import run

    return run(_folders(options))


def _folders(options: argparse.Namespace) -> UserFolders:
    """With --data nothing outside that folder is touched: the caches of Qt's libraries go there too."""
    folders = user_folders(options.data)
    if options.data is not None:
        os.environ["XDG_CACHE_HOME"] = str(folders.cache)
    return folders
