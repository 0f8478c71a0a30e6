"""What a case says when it cannot go on."""


class CaseError(Exception):
    """Something outside the program keeps a case from being opened, read or written; the message says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
