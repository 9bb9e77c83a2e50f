"""How does a cohort leave as a table? One row per day, five percentiles of each of the product's columns."""

import csv
from typing import TextIO

from tutor.simulation.cohort import PERCENTS, Percentiles
from tutor.simulation.columns import COLUMNS


def write_percentiles(found: Percentiles, file: TextIO) -> None:
    """CSV with `day` and, for each column, the percentiles as `lh_iu_l_p5`, `lh_iu_l_p25` and so on."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["day", *(f"{column}_p{percent}" for column in COLUMNS for percent in PERCENTS)])
    width = len(COLUMNS) * len(PERCENTS)
    for n, day in enumerate(found.days):
        writer.writerow([f"{day:g}", *(f"{value:.6g}" for value in found.values[n * width : (n + 1) * width])])
