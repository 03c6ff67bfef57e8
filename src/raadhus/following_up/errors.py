"""Why a decision on an obligation was not taken: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

OBLIGATION_ERRORS: Mapping[str, Sentences] = {
    "no-such-obligation": Sentences(
        "There is no obligation {id}. `raadhus obligations` lists them.",
        "Der er ikke noget udestående {id}.",
    ),
    "nothing-corrected": Sentences(
        "Nothing was said that differs: name a state, an owner, a day, or that it is no promise.",
        "Der er ingen rettelse: vælg en status, en ansvarlig, en frist, eller at det ikke er et løfte.",
    ),
    "no-such-evidence": Sentences(
        "There is no item {item} in {body}; the id stands in the address of the item's page.",
        "Der er intet punkt {item} i {body}.",
    ),
    "evidence-without-state": Sentences(
        "An item shows that something was delivered. Say so with --state delivered.",
        "Et punkt kan kun vise, at noget er leveret. Vælg status «leveret».",
    ),
    "obligations-of-two-bodies": Sentences(
        "{one} and {other} are of two municipalities: {bodies}. Only what one of them owes can be one obligation.",
        "{one} og {other} hører til to kommuner: {bodies}. Kun samme kommunes løfter kan samles.",
    ),
    "already-one-obligation": Sentences(
        "{one} and {other} are one obligation already.",
        "{one} og {other} er allerede ét løfte.",
    ),
    "not-joined": Sentences(
        "Nobody has said that {one} and {other} are one obligation.",
        "Ingen har sagt, at {one} og {other} er ét løfte.",
    ),
}


class ObligationRefused(CodedError):
    """Nothing was recorded; `code` says why."""

    sentences = OBLIGATION_ERRORS
