"""What can go wrong when something leaves or arrives?"""

from tutor.errors import TutorError


class ExchangeError(TutorError):
    """Raised when a file cannot be written or read; its text says what to do."""
