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
from raadhus.published.withdrawing.echoes import repeated_by, words_in

# Where an id of a kind stands while something published still speaks of it.
_ROWS: Mapping[str, tuple[type[Model], ...]] = {
    "case": (Case,),
    "organization": (Organization,),
    "paper": (Paper,),
    "person": (Person, PersonName),
}


def forget_decisions(
    *, body: str, meeting: str, items: Iterable[str], leaves: Iterable[str], words: AbstractSet[str]
) -> None:
    """Drop what people corrected in the texts of these leaves, and whatever else of the meeting repeats the words.

    A reason given elsewhere in the body that repeats a name or a figure is blanked: the decision stands.
    """
    of_leaves, subjects = set(leaves), {meeting, *items}
    doubts = set(OpenDoubt.objects.filter(meeting=meeting).values_list("id", flat=True))
    gone: set[tuple[str, str]] = set()
    for one in HumanDecision.objects.filter(body=body):
        is_of_text = one.kind == CORRECTION and one.data.get("leaf") in of_leaves
        if is_of_text or (one.subject in subjects | doubts and _repeats(one, words)):
            # An older one of the same subject would count again.
            gone.add((one.kind, one.subject))
        elif repeated_by(one.reason or "", words=words):
            HumanDecision.objects.filter(pk=one.pk).update(reason=None)
    for kind, subject in gone:
        HumanDecision.objects.filter(body=body, kind=kind, subject=subject).delete()


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
