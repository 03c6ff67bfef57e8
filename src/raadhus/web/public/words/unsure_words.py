"""Why what a program derived may be wrong, as a sentence in the language of the page."""

from collections.abc import Mapping

from django.utils.translation import get_language, gettext

from raadhus.core.unsure_codes import UNSURE_CODES

ENGLISH: Mapping[str, str] = {
    "sum-differs": "The parts do not add up to the total.",
    "part-too-large": "The part is larger than the whole that it is a part of.",
    "unit-missing": "The table does not say whether these are kroner or thousands.",
    "unit-differs": "The same number stands with two units.",
    "sign-differs": "The sign says something other than the word.",
    "year-unlikely": "The year is very far from the meeting.",
    "unit-not-stated": "The list does not say what was counted.",
    "range": "One end of a range.",
    "not-adopted": "It was not adopted.",
    "postponed": "It was postponed or returned.",
    "only-proposed": "It is proposed or possible, not decided.",
    "only-possible": "It is a possibility, not something that has happened.",
    "only-implied": "The text does not say so outright.",
    "waits-for": "It waits for something else.",
    "words-vague": "The words promise nothing in particular.",
    "unit-not-named": "The text does not say what the unit is called now.",
    "plan-unclear": "The plan stands nearby, not in the same sentence.",
    "plan-not-named": "It is not clear which plan it belongs to.",
    "days-differ": "Two different deadlines were told at the same meeting.",
    "day-before-told": "The deadline was before the meeting at which it was told.",
}


def unsure_words(code: str | None) -> str:
    """The sentence of a code; one that has none says no more than that there is a doubt."""
    if not code:
        return ""
    sentences = ENGLISH if get_language() == "en" else UNSURE_CODES
    return sentences.get(code) or gettext("Programmet er i tvivl om det, det har læst. Læs selv sætningen.")
