"""How is the learner's database opened, brought up to date and copied, so that nothing is ever lost?

A file that is not ours, is damaged, or comes from a newer program is refused and left as it is.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tutor.learner.refusals import DAMAGED, EMPTY, FOREIGN, NEWER, UNKNOWN, StoreError, explained
from tutor.learner.schema import APPLICATION_ID, MIGRATIONS

MEMORY = ":memory:"
BUSY_S = 1.0  # how long another program may hold the file before we say so
HEADER_BYTES = 100  # https://www.sqlite.org/fileformat.html, section 1.3

Migrations = tuple[tuple[str, ...], ...]


def open_database(path: Path | str, migrations: Migrations = MIGRATIONS, busy_s: float = BUSY_S) -> sqlite3.Connection:
    """A connection to the file, made where there is none; with ":memory:" nothing is kept.

    Raises StoreError for a file that is empty, foreign, damaged, newer or held by another program,
    and for a folder or file that cannot be written.
    """
    with explained(path):
        if path == MEMORY:
            return _configured(sqlite3.connect(MEMORY, isolation_level=None), migrations)
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _create(path, migrations)
        _refuse_strangers(path, newest=len(migrations))
        connection = sqlite3.connect(path, timeout=busy_s, isolation_level=None)
        with _closed_on_error(connection):
            _refuse_damage(connection, path, migrations)
            _back_up_before_upgrade(connection, path, migrations)
            return _configured(connection, migrations)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. IMMEDIATE, since a lock taken late can fail in the middle."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has already rolled back
            connection.execute("ROLLBACK")
        raise


def back_up(connection: sqlite3.Connection, target: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Copy the database to `target`, which is replaced only by a complete and sound copy."""
    with TemporaryDirectory(prefix=".copy-", dir=target.parent) as folder:
        made = Path(folder) / target.name
        with closing(sqlite3.connect(made)) as copy:
            connection.backup(copy)
            _refuse_damage(copy, target, migrations)
        with made.open("r+b") as file:
            os.fsync(file.fileno())
        os.replace(made, target)


def _create(path: Path, migrations: Migrations) -> None:
    """Make the whole file elsewhere first: under its own name it is never half made, nor does it replace another."""
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():  # left by a database that was moved away; SQLite would play it into the new one
        os.replace(journal, path.with_name(f"{path.name}-old-journal"))
    with TemporaryDirectory(prefix=".new-", dir=path.parent) as folder:
        made = Path(folder) / path.name
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            _configured(connection, migrations)
        try:
            os.link(made, path)
        except FileExistsError:
            return  # another instance was quicker
        except OSError:  # no hard links on this disk
            os.rename(made, path)


def _refuse_strangers(path: Path, newest: int) -> None:
    """Read the header ourselves: SQLite might change a file that is not ours by opening it."""
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    if not header:
        raise StoreError(f"{path}: {EMPTY}")
    if len(header) < HEADER_BYTES or not header.startswith(b"SQLite format 3\0"):
        raise StoreError(f"{path}: {UNKNOWN}")
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise StoreError(f"{path}: {FOREIGN}")
    if int.from_bytes(header[60:64]) > newest:
        raise StoreError(f"{path}: {NEWER}")


def _refuse_damage(connection: sqlite3.Connection, path: Path, migrations: Migrations) -> None:
    """Every page must make sense, and the tables be exactly those of the file's version."""
    sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    with closing(sqlite3.connect(MEMORY, isolation_level=None)) as fresh:
        _upgrade(fresh, migrations[: _version(connection)])
        if not sound or _tables(fresh) != _tables(connection):
            raise StoreError(f"{path}: {DAMAGED}")


def _back_up_before_upgrade(connection: sqlite3.Connection, path: Path, migrations: Migrations) -> None:
    version = _version(connection)
    if version < len(migrations):
        back_up(connection, path.with_name(f"{path.stem}-version-{version}{path.suffix}"), migrations)


def _configured(connection: sqlite3.Connection, migrations: Migrations) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    _upgrade(connection, migrations)
    return connection


def _upgrade(connection: sqlite3.Connection, migrations: Migrations) -> None:
    """Run what is missing in one transaction. It writes even if nothing is, which finds a read-only place now."""
    with transaction(connection):
        version = _version(connection)
        for statements in migrations[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(version, len(migrations))}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _tables(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    ours = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*' ORDER BY type, name"
    return connection.execute(ours).fetchall()


@contextmanager
def _closed_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise
