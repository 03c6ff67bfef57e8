"""Why a decision on people was not taken: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

PEOPLE_ERRORS: Mapping[str, Sentences] = {
    "no-such-person": Sentences(
        "There is no person {id}. `raadhus people` lists them.",
        "Der er ingen person {id}.",
    ),
    "people-of-two-bodies": Sentences(
        "{first} and {second} are people of two municipalities: {bodies}. Only people of one can be joined.",
        "{first} og {second} hører til to kommuner: {bodies}. Kun personer i samme kommune kan samles.",
    ),
    "already-one-person": Sentences(
        "{first} and {second} are one person already.",
        "{first} og {second} er allerede én person.",
    ),
    "both-present": Sentences(
        "{first} and {second} sat in the same meeting at the same time: {meetings}. If they are one person all the "
        "same, say so with --although-both-present and a --reason.",
        "{first} og {second} sad i samme møde på samme tid: {meetings}. Er de alligevel én person, så bekræft det "
        "med en begrundelse.",
    ),
    "join-without-reason": Sentences(
        "Two who sat in the same meeting are joined only with a reason. Add --reason.",
        "To, der sad i samme møde, samles kun med en begrundelse.",
    ),
    "not-a-name-of-the-person": Sentences(
        "{name} is not a name of person {id}. `raadhus people --json` lists the names with their ids.",
        "{name} er ikke et navn på person {id}.",
    ),
    "no-name-left": Sentences(
        "These are all the names of person {id}; nothing would be separated from anything.",
        "Det er alle navne på person {id}; der er intet at skille ad.",
    ),
    "already-dismissed": Sentences(
        "It has been said before that {first} and {second} are two persons.",
        "Det er allerede sagt, at {first} og {second} er to personer.",
    ),
    "not-dismissed": Sentences(
        "Nobody has said that {first} and {second} are two persons.",
        "Ingen har sagt, at {first} og {second} er to personer.",
    ),
}


class PeopleRefused(CodedError):
    """Nothing was recorded; `code` says why."""

    sentences = PEOPLE_ERRORS
