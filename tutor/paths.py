"""Where do lessons, assets and user data lie? Nothing else in the program knows."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

NAME = "hpg-axis-tutor"
PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Folder `lessons` or `assets`: inside the wheel, or beside the package in a checkout."""
    beside = PACKAGE.parent / name
    return beside if beside.is_dir() else PACKAGE / "_data" / name


@dataclass(frozen=True, slots=True)
class UserFolders:
    """Where this person's files go."""

    data: Path
    cache: Path

    @property
    def database(self) -> Path:
        return self.data / "learner.sqlite3"


def user_folders(data: Path | None = None) -> UserFolders:
    """The platform's folders; with `data`, everything stays inside that one folder."""
    if data is None:
        return UserFolders(user_data_path(NAME, appauthor=False), user_cache_path(NAME, appauthor=False))
    return UserFolders(data, data / "cache")
