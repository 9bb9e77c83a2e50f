"""Whatever lies where our database should be: it opens, or one sentence says what to do and nothing is changed."""

import os
import random
import sqlite3
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tutor.learner.database import back_up, open_database, transaction
from tutor.learner.refusals import StoreError
from tutor.learner.schema import APPLICATION_ID, MIGRATIONS

SENTENCE = r"^.+: .+[a-z].*\.$"
NEXT = (*MIGRATIONS, ("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",))
BROKEN = (*MIGRATIONS, ("CREATE TABLE notes (id INTEGER PRIMARY KEY) STRICT", "CREATE TABLE notes (twice INTEGER)"))
PLACE = "INSERT INTO places (lesson, step, at, offset_minutes) VALUES (?, 'intro', '2026-11-21T12:00:00+00:00', 0)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a hundred places in it."""
    path = tmp_path / "learner.sqlite3"
    with closing(open_database(path)) as connection, transaction(connection):
        connection.executemany(PLACE, [(f"L{n}",) for n in range(100)])
    return path


def lessons(connection: sqlite3.Connection) -> list[str]:
    return [lesson for (lesson,) in connection.execute("SELECT lesson FROM places ORDER BY id")]


def refused(path: Path, words: str, **options: object) -> None:
    """Opening is refused with these words, and no byte changed."""
    before = path.read_bytes()
    with pytest.raises(StoreError, match=SENTENCE) as caught:
        open_database(path, **options)  # type: ignore[arg-type]
    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before


def test_a_new_database_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "learner.sqlite3"
    with closing(open_database(path)) as connection:
        asked = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
        assert asked == {"journal_mode": "truncate", "synchronous": 2}
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert [entry.name for entry in path.parent.iterdir() if entry.name.startswith(".")] == []


def test_what_was_kept_is_there_after_opening_again(path: Path) -> None:
    for _ in range(3):
        with closing(open_database(path)) as connection:
            assert lessons(connection) == [f"L{n}" for n in range(100)]


def test_an_empty_file_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "learner.sqlite3"
    path.touch()
    refused(path, "it is empty")


@pytest.mark.parametrize("content", [b"x", b"not a database at all\n" * 500, b"SQLite format 3\0", b"\0" * 8192])
def test_another_kind_of_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "learner.sqlite3"
    path.write_bytes(content)
    refused(path, "no database at all")


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_the_database_of_another_program_is_left_alone(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "learner.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.execute("CREATE TABLE theirs (a)")
        connection.commit()
    refused(path, "another program")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_database_of_a_newer_version_is_left_alone(path: Path) -> None:
    open_database(path, NEXT).close()
    refused(path, "newer version")
    with closing(open_database(path, NEXT)) as connection:
        assert len(lessons(connection)) == 100


def test_a_table_changed_by_hand_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER places_keep")
        connection.commit()
    refused(path, "damaged")


def test_statistics_made_by_another_tool_do_no_harm(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ANALYZE")
        connection.commit()
    open_database(path).close()


def test_truncated_files_are_refused_and_kept(path: Path) -> None:
    whole = path.read_bytes()
    for size in range(1, len(whole), 997):
        path.write_bytes(whole[:size])
        refused(path, "damaged")


@pytest.mark.parametrize("files", [300, pytest.param(3000, marks=pytest.mark.assurance)])
def test_flipped_bits_are_found_or_harmless(path: Path, files: int) -> None:
    """One bit of any byte: a sentence, or a database that reads and writes."""
    whole, chance, opened = path.read_bytes(), random.Random(2), 0
    for _ in range(files):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        with suppress(StoreError):
            with closing(open_database(path)) as connection, transaction(connection):
                connection.execute(PLACE, ("after",))
            opened += 1
    assert 0 < opened < 0.9 * files


def test_whole_pages_of_noise_are_found(path: Path) -> None:
    whole, chance = path.read_bytes(), random.Random(3)
    for page in range(len(whole) // 4096):
        spoiled = bytearray(whole)
        spoiled[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
        path.write_bytes(spoiled)
        refused(path, "damaged")


def test_a_lock_held_by_another_program_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        refused(path, "Close that program", busy_s=0.01)
        other.execute("ROLLBACK")
    open_database(path).close()


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a note")
    with pytest.raises(StoreError, match="--data"):
        open_database(tmp_path / "data" / "learner.sqlite3")
    assert (tmp_path / "data").read_text() == "a note"


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="--data"):
        open_database(tmp_path)


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """An open folder, and, should root run the tests, the rights of somebody whom modes bind."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        if root:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="modes of folders bind nobody there")
def test_a_folder_that_cannot_be_written_is_told() -> None:
    with ordinary_user() as folder:
        path = folder / "data" / "learner.sqlite3"
        open_database(path).close()
        path.with_name(f"{path.name}-journal").unlink()
        path.parent.chmod(0o555)
        refused(path, "the file or its folder cannot be written")
        path.parent.chmod(0o777)
        path.chmod(0o444)
        refused(path, "the file or its folder cannot be written")
        path.chmod(0o000)
        with pytest.raises(StoreError, match="Permission denied"):
            open_database(path)
        empty = folder / "empty"
        empty.mkdir(mode=0o555)
        with pytest.raises(StoreError, match="--data"):
            open_database(empty / "learner.sqlite3")
        assert list(empty.iterdir()) == []
        empty.chmod(0o777)


def test_an_upgrade_keeps_a_copy_of_what_was(path: Path) -> None:
    with closing(open_database(path, NEXT)) as connection:
        connection.execute("INSERT INTO notes (text) VALUES ('new')")
        assert len(lessons(connection)) == 100
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    copy = path.with_name("learner-version-1.sqlite3")
    with closing(open_database(copy)) as connection:
        assert lessons(connection) == [f"L{n}" for n in range(100)]


def test_an_upgrade_that_fails_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StoreError, match=SENTENCE):
        open_database(path, BROKEN)
    with closing(open_database(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert len(lessons(connection)) == 100
    assert len(path.read_bytes()) == len(before)


def test_a_copy_replaces_only_when_it_is_whole(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.sqlite3"
    target.parent.mkdir()
    target.write_text("an older copy")
    with closing(open_database(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'places_keep'")
        with pytest.raises(StoreError, match="damaged"):
            back_up(connection, target)
    assert target.read_text() == "an older copy"
    assert list(target.parent.iterdir()) == [target]


def test_a_copy_holds_everything(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    with closing(open_database(path)) as connection:
        back_up(connection, target)
    with closing(open_database(target)) as copy:
        assert lessons(copy) == [f"L{n}" for n in range(100)]


def test_a_journal_left_alone_does_not_reach_a_new_database(path: Path) -> None:
    """Somebody moves a database away and leaves its hot journal, which SQLite would play into the next one."""
    journal = path.with_name(f"{path.name}-journal")
    with closing(open_database(path)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(PLACE, [("lost" * 100,)] * 200)
        hot = journal.read_bytes()
        connection.execute("ROLLBACK")
    assert len(hot) > 4096
    path.unlink()
    journal.write_bytes(hot)
    with closing(open_database(path)) as connection:
        assert lessons(connection) == []
    with closing(open_database(path)) as connection:
        assert lessons(connection) == []


def test_two_that_make_it_at_once_share_it(tmp_path: Path) -> None:
    def keep(number: int) -> None:
        with closing(open_database(tmp_path / "learner.sqlite3", busy_s=20.0)) as connection, transaction(connection):
            connection.execute(PLACE, (f"L{number}",))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(keep, range(24)))
    with closing(open_database(tmp_path / "learner.sqlite3")) as connection:
        assert sorted(lessons(connection)) == sorted(f"L{n}" for n in range(24))
