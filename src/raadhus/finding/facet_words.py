"""How facets and their coded values are called, in English and Danish."""

from collections.abc import Mapping

from raadhus.core.danish_names import ITEM_KIND_NAMES, OUTCOME_NAMES
from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.core.sentences import Sentences
from raadhus.finding import index_schema as schema
from raadhus.finding.amounts import THRESHOLDS
from raadhus.finding.facet_values import SPLIT_VOTE, WITH_VOTE

DECISIONS = "decision"
"""Beside the kinds in the index: items that have the words in their decision."""

FACET_NAMES: Mapping[str, Sentences] = {
    schema.KIND: Sentences("Show", "Vis"),
    schema.BODY: Sentences("Municipality", "Kommune"),
    schema.COMMITTEE: Sentences("Committee", "Udvalg"),
    schema.YEAR: Sentences("Year", "År"),
    schema.OUTCOME: Sentences("Outcome", "Udfald"),
    schema.ITEM_KIND: Sentences("Kind of item", "Slags punkt"),
    schema.KLE: Sentences("Subject", "Emne"),
    schema.PERSON: Sentences("Person", "Person"),
    schema.PARTY: Sentences("Party", "Parti"),
    schema.VOTES: Sentences("Votes", "Afstemning"),
    schema.AMOUNT: Sentences("Amounts", "Beløb"),
    schema.ACCESS: Sentences("Open or closed", "Åben eller lukket"),
}
"""In the order of the page."""

_OUTCOMES_IN_ENGLISH = {
    "approved": "Approved",
    "noted": "Noted",
    "recommended": "Recommended",
    "approved_with_changes": "Approved with changes",
    "rejected": "Rejected",
    "postponed": "Postponed",
    "returned": "Sent back",
    "forwarded": "Sent on",
    "lapsed": "Lapsed",
    "withdrawn": "Taken off the agenda",
    "discussed": "Discussed",
    "elected": "Election held",
    "none": "No decision",
}
_ITEM_KINDS_IN_ENGLISH = {
    "decision": "For decision",
    "discussion": "For discussion",
    "information": "For information",
    "administrative": "Formalities",
}
_THOUSAND, _MILLION = 1_000, 1_000_000


def _threshold(kroner: int) -> Sentences:
    if kroner < _MILLION:
        return Sentences(f"Over DKK {kroner // _THOUSAND},000", f"Over {kroner // _THOUSAND}.000 kr.")
    return Sentences(f"Over DKK {kroner // _MILLION} million", f"Over {kroner // _MILLION} mio. kr.")


CODED_VALUES: Mapping[str, Mapping[str, Sentences]] = {
    schema.KIND: {
        schema.ITEM: Sentences("Items", "Punkter"),
        DECISIONS: Sentences("Decisions", "Beslutninger"),
        schema.ATTACHMENT: Sentences("Attachments", "Bilag"),
    },
    schema.OUTCOME: {
        code: Sentences(_OUTCOMES_IN_ENGLISH[code], danish) for code, danish in OUTCOME_NAMES.items()
    },
    schema.ITEM_KIND: {
        code: Sentences(_ITEM_KINDS_IN_ENGLISH[code], danish) for code, danish in ITEM_KIND_NAMES.items()
    },
    schema.KLE: {
        group: Sentences(f"{group} {name}", f"{group} {name}") for group, name in KLE_MAIN_GROUPS.items()
    },
    schema.VOTES: {
        WITH_VOTE: Sentences("There was a vote", "Der blev stemt"),
        SPLIT_VOTE: Sentences("The vote was not unanimous", "Uenighed ved afstemningen"),
    },
    schema.AMOUNT: {str(kroner): _threshold(kroner) for kroner in THRESHOLDS},
    schema.ACCESS: {
        "open": Sentences("Open", "Åben"),
        "closed": Sentences("Closed", "Lukket"),
    },
}
"""Facets whose values are known before; the others' are years, letters and ids."""
