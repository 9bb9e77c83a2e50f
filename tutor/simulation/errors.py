"""What can go wrong in a simulation?"""

from tutor.errors import TutorError


class SimulationError(TutorError):
    """Raised when a run cannot be computed; its text says what to change."""
