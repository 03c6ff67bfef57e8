"""On what grounds content is taken away, by code, and how that is said in its place."""

from collections.abc import Mapping

from raadhus.core.sentences import Sentences

GROUNDS: Mapping[str, Sentences] = {
    "personal-data": Sentences("It held personal data.", "Teksten indeholdt personoplysninger."),
    "cpr": Sentences("It held a CPR number.", "Teksten indeholdt et CPR-nummer."),
    "closed-matter": Sentences(
        "The matter is closed to the public.", "Sagen skal behandles for lukkede døre."
    ),
    "wrongly-published": Sentences("It was published by mistake.", "Teksten blev udgivet ved en fejl."),
    "court-order": Sentences(
        "A court or an authority ordered it.", "En domstol eller myndighed har pålagt det."
    ),
    "copyright": Sentences("Others hold the copyright.", "Andre har ophavsretten."),
    "other": Sentences("On another ground.", "Af en anden grund."),
}


def ground_sentence(code: str) -> Sentences:
    """The sentences of a ground; those of a ground that is not known say that it is another."""
    return GROUNDS.get(code, GROUNDS["other"])
