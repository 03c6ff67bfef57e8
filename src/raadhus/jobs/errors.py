"""Why a job cannot be retried or dropped, by code."""

from collections.abc import Mapping

from raadhus.core.sentences import Sentences

JOB_ERRORS: Mapping[str, Sentences] = {
    "job-not-found": Sentences(
        "There is no such job. It may have been done and forgotten; `raadhus jobs` lists those there are.",
        "Opgaven findes ikke. Den kan være udført og glemt.",
    ),
    "job-running": Sentences(
        "The job is running. Wait until it has ended, or until its worker's lease has.",
        "Opgaven er i gang. Vent, til den er slut.",
    ),
    "job-done": Sentences(
        "The job is done. There is nothing to retry.",
        "Opgaven er udført. Der er intet at prøve igen.",
    ),
}


class JobRefused(Exception):
    """The job cannot be handled so; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(self.english)

    @property
    def english(self) -> str:
        return JOB_ERRORS[self.code].english

    @property
    def danish(self) -> str:
        return JOB_ERRORS[self.code].danish
