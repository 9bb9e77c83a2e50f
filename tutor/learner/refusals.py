"""Why can something not be kept, and what can the learner do about it?"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.errors import TutorError

ELSEWHERE = "or start with --data and another folder"
CLOSE = "another program holds it. Close that program and try again."
WRITE = f"the file or its folder cannot be written. Allow writing there, {ELSEWHERE}."
SENTENCES = {
    sqlite3.SQLITE_FULL: "the disk is full. Free some space and try again.",
    sqlite3.SQLITE_READONLY: WRITE,
    sqlite3.SQLITE_CANTOPEN: WRITE,
    sqlite3.SQLITE_PERM: WRITE,
    sqlite3.SQLITE_IOERR: f"the disk reports an error. Check the disk, {ELSEWHERE}.",
    sqlite3.SQLITE_BUSY: CLOSE,
    sqlite3.SQLITE_LOCKED: CLOSE,
}
COPY = "It was left as it is. Put a copy in its place, or move it away to start afresh."
EMPTY = f"it is empty, though it should hold your answers. {COPY}"
DAMAGED = f"it is damaged. {COPY}"
UNKNOWN = f"it is damaged, or no database at all. {COPY}"
FOREIGN = f"it belongs to another program. Move it away, {ELSEWHERE}."
NEWER = f"a newer version of this program wrote it. Install that version, {ELSEWHERE}."


class StoreError(TutorError):
    """What was done cannot be kept or read; nothing was overwritten."""


@contextmanager
def explained(path: Path | str) -> Iterator[None]:
    """Turns what SQLite or the system reports into a StoreError; a mistake of ours stays what it is."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        raise StoreError(f"{path}: {SENTENCES.get(code, DAMAGED)}") from error
    except UnicodeDecodeError as error:  # a table whose very name is spoiled
        raise StoreError(f"{path}: {DAMAGED}") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(f"{path}: {reason}. Allow writing there, {ELSEWHERE}.") from error
