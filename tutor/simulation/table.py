"""How does a run leave as a table? One row per day, the product's columns."""

import csv
from typing import TextIO

from tutor.simulation.columns import COLUMNS
from tutor.simulation.trajectory import Trajectory


def write_table(trajectory: Trajectory, file: TextIO) -> None:
    """CSV with `day` and every column, one row per sample."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["day", *COLUMNS])
    for sample, day in enumerate(trajectory.days):
        row = trajectory.row(sample)
        writer.writerow([f"{day:g}", *(f"{column(row, trajectory.parameters):.6g}" for column in COLUMNS.values())])
