"""Errors that are meant for the person at the terminal: one line what is wrong, one line what to do."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told when licnav ends (design, section 2)."""

    DONE = 0
    BUG_OR_FINDINGS = 1
    USAGE = 2
    ROWS_REJECTED = 3
    ALL_SHUT = 10
    NONE_OPEN = 11
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class LicnavError(Exception):
    """A foreseen error. `message` says what is wrong and where, `hint` says what to do about it."""

    exit_code: ExitCode = ExitCode.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnreadableInput(LicnavError):
    """A file that cannot be read: missing, too large, in another encoding, broken."""


class UnknownName(LicnavError):
    """A profession, procedure, fact, value or source id that the catalog does not have."""


class InvalidAnswer(LicnavError):
    """An answer that does not fit its question. `fact` names the question, `given` is what was said."""

    def __init__(self, message: str, hint: str = "", *, fact: str = "", given: str = "", suggestion: str = "") -> None:
        super().__init__(message, hint)
        self.fact = fact
        self.given = given
        self.suggestion = suggestion


class NeedsTerminal(LicnavError):
    """A prompt would be needed, but nobody is there to answer it."""


class InvalidCatalog(LicnavError):
    """A catalog that does not pass its checks; `problems` holds all of them, each as `file:line:column: message`."""

    def __init__(self, problems: tuple[str, ...], hint: str = "") -> None:
        super().__init__("\n".join(problems), hint)
        self.problems = problems
