"""Traces of what was withdrawn outside its edition: names that ids were minted for, and what people decided on it."""

import json
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from django.db.models import Model

from raadhus.published.corrections import CORRECTION
from raadhus.published.models import (
    Case,
    HumanDecision,
    Identity,
    OpenDoubt,
    Organization,
    Paper,
    Person,
    PersonName,
    RegisterStatement,
)
from raadhus.published.withdrawing.echoes import words_in

# Where an id of a kind stands while something published still speaks of it.
_ROWS: Mapping[str, tuple[type[Model], ...]] = {
    "case": (Case,),
    "organization": (Organization,),
    "paper": (Paper,),
    "person": (Person, PersonName),
}


def forget_decisions(
    *, body: str, meeting: str, items: Iterable[str], words: AbstractSet[str], everything: bool = False
) -> None:
    """Drop what people decided on the items, and on the meeting where it repeats one of the words, or everything."""
    of_items = set(items)
    doubts = set(OpenDoubt.objects.filter(meeting=meeting).values_list("id", flat=True))
    decisions = HumanDecision.objects.filter(body=body, subject__in={meeting, *of_items, *doubts})
    gone = {
        (one.kind, one.subject)
        for one in decisions
        if everything or (one.kind == CORRECTION and one.subject in of_items) or _repeats(one, words)
    }
    HumanDecision.objects.filter(
        pk__in=[one.pk for one in decisions if (one.kind, one.subject) in gone]
    ).delete()


def forget_identities(*, body: str, words: AbstractSet[str]) -> None:
    """Drop the ids that were minted for names which nothing published speaks of any more.

    They come back the same if the names do. Called when the meeting has been projected anew.
    """
    spoken_of = set(RegisterStatement.objects.filter(body=body).values_list("subject_id", flat=True))
    gone: set[str] = set()
    for kind, models in _ROWS.items():
        known = Identity.objects.filter(body=body, kind=kind).values_list("id", "key", "redirects_to")
        # One that was joined to another has no rows of its own, and goes for its words alone.
        silent = {id_ for id_, key, target in known if target is None or words_in([key]) & words}
        for model in models:
            silent -= set(model._base_manager.filter(pk__in=silent).values_list("pk", flat=True))  # noqa: SLF001
        gone |= silent - spoken_of
    targets = Identity.objects.filter(redirects_to__in=gone).exclude(pk__in=gone)
    gone -= set(targets.values_list("redirects_to", flat=True))
    Identity.objects.filter(pk__in=gone).update(redirects_to=None)
    Identity.objects.filter(pk__in=gone).delete()


def _repeats(decision: HumanDecision, words: AbstractSet[str]) -> bool:
    told = json.dumps(decision.data, ensure_ascii=False)
    return bool(words & words_in((told, decision.reason or "")))
