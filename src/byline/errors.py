"""Every error byline raises for its caller to mend.

BylineError
├── BadInput          a page, a line or a file that cannot be read
├── BadSettings       an option or a settings file with a wrong key or value
├── NotFound          an id, a story or a path that is not there
├── StoreError        a store that is no store, is damaged, or is of another version
└── MissingExtra      a part that is installed only on request
"""


class BylineError(Exception):
    """What failed, the cause found, and the remedy open to the caller."""

    exit_code = 1
    http_status = 500

    def __init__(self, what: str, cause: str, remedy: str) -> None:
        super().__init__(what, cause, remedy)  # all three in args: errors travel between workers
        self.what, self.cause, self.remedy = what, cause, remedy

    def __str__(self) -> str:
        return f"{self.what}: {self.cause}. {self.remedy}"


class BadInput(BylineError):
    """A page, a line or a file that cannot be read."""

    exit_code = 2
    http_status = 422


class BadSettings(BylineError):
    """An option or a settings file with a wrong key or value."""

    exit_code = 2
    http_status = 400


class NotFound(BylineError):
    """An id, a story or a path that is not there."""

    exit_code = 3
    http_status = 404


class StoreError(BylineError):
    """A store that is no store, is damaged, or is of another version."""

    exit_code = 4
    http_status = 500


class MissingExtra(BylineError):
    """A part that is installed only on request."""

    exit_code = 5
    http_status = 501
