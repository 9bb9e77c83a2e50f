"""What went wrong, in a sentence a person can act on."""


class TutorError(Exception):
    """Raised for anything the user can mend; its text is the sentence that is shown."""
