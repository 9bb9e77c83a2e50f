"""What stands in the database? A list of migrations: number n brings version n-1 to version n.

Released migrations never change; a new idea is a new entry. The log tables can only grow.
"""

APPLICATION_ID = 0x48504741  # "HPGA": tells our files from other SQLite files

TIME_COLUMNS = """
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*+00:00'),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1440 AND 1440)"""


def append_only(table: str) -> tuple[str, str]:
    """Two triggers that refuse to change or delete a row."""
    refuse = f"ON {table} BEGIN SELECT RAISE(ABORT, 'the log only grows'); END"
    return (
        f"CREATE TRIGGER {table}_stay BEFORE UPDATE {refuse}",
        f"CREATE TRIGGER {table}_keep BEFORE DELETE {refuse}",
    )


MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"""CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL,
    step TEXT NOT NULL,
    response TEXT NOT NULL CHECK (json_valid(response)),
    score REAL CHECK (score BETWEEN 0 AND 1),
    seconds REAL NOT NULL CHECK (seconds >= 0),{TIME_COLUMNS}
) STRICT""",
        f"""CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL,
    step TEXT NOT NULL,{TIME_COLUMNS}
) STRICT""",
        f"""CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    card TEXT NOT NULL,
    rating TEXT NOT NULL CHECK (rating IN ('again', 'hard', 'good', 'easy')),
    clamped INTEGER NOT NULL CHECK (clamped IN (0, 1)),
    seconds REAL NOT NULL CHECK (seconds >= 0),{TIME_COLUMNS}
) STRICT""",
        """CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID""",
        *append_only("answers"),
        *append_only("places"),
        *append_only("reviews"),
    ),
)
