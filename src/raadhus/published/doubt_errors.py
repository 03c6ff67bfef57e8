"""Why a doubt could not be answered: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

DOUBT_ERRORS: Mapping[str, Sentences] = {
    "no-such-doubt": Sentences(
        "There is no doubt {id}. `raadhus doubts --all` lists them.",
        "Der er ikke nogen tvivl {id}.",
    ),
    "not-answered": Sentences(
        "Doubt {id} is open: nobody has answered it.",
        "Tvivl {id} er åben: ingen har svaret på den.",
    ),
    "nothing-to-correct": Sentences(
        "What doubt {id} is about was withdrawn or withheld, or its item cannot be told from others of its number.",
        "Det, som tvivl {id} handler om, er trukket tilbage eller tilbageholdt, eller punktet kan ikke udpeges.",
    ),
    "stated-field": Sentences(
        "«{path}» is what the paper says, which stays as printed. A correction of it is a new edition: import the "
        "corrected paper.",
        "«{path}» er, hvad der står på papiret, og det bliver stående. En rettelse er en ny udgave: tag det rettede "
        "papir ind.",
    ),
    "made-field": Sentences(
        "«{path}» says how the record came to be; it is not corrected.",
        "«{path}» fortæller, hvordan dokumentet blev til; det rettes ikke.",
    ),
    "no-such-field": Sentences(
        "There is no «{path}» here. These can be corrected: {fields}.",
        "Der er ikke noget «{path}» her. Dette kan rettes: {fields}.",
    ),
    "value-does-not-fit": Sentences(
        "«{value}» does not fit «{path}»: {reason}.",
        "«{value}» passer ikke i «{path}»: {reason}.",
    ),
}


class DoubtRefused(CodedError):
    """The doubt was not answered; `code` says why."""

    sentences = DOUBT_ERRORS
