"""Does Qt keep its count of None? PySide6 6.12.0 on Python 3.10 and 3.11 does not, and aborts in the end."""

import sys

from PySide6.QtCore import QObject

CALLS = 1000
NOISE = 100  # references that the interpreter itself makes or drops meanwhile


def test_calls_into_qt_do_not_use_up_none() -> None:
    """There, each of these calls drops one reference: a thousand calls, a thousand references."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - NOISE
