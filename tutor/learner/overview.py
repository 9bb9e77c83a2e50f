"""What does the progress page count? One value, from the whole log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tutor.learner.progress import PathProgress


@dataclass(frozen=True, slots=True)
class Overview:
    """How far the path of one level is. effort: local day to things done. due, words: cards that wait, words met."""

    path: PathProgress
    effort: Mapping[date, int]
    today: date
    due: int
    words: int
