"""Traces of what was withdrawn outside its edition: names that ids were minted for, and what people decided on it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice

from django.db.models import Exists, Model, OuterRef

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
from raadhus.published.withdrawing.echoes import in_small_letters, repeated_by, words_in

_AT_ONCE = 500

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
    told = in_small_letters(words)
    gone: set[str] = set()
    for kind, models in _ROWS.items():
        silent = Identity.objects.filter(body=body, kind=kind).exclude(
            Exists(RegisterStatement.objects.filter(body=body, subject_id=OuterRef("pk")))
        )
        for model in models:
            silent = silent.exclude(Exists(model._base_manager.filter(pk=OuterRef("pk"))))  # noqa: SLF001
        # One that was joined to another has no rows of its own, and goes for its words alone.
        gone |= {
            id_
            for id_, key, target in silent.values_list("id", "key", "redirects_to")
            if target is None or in_small_letters(words_in([key])) & told
        }
    _delete_identities(gone)


def _delete_identities(ids: AbstractSet[str]) -> None:
    """Delete those that no others lead to."""
    leading = {
        (id_, target)
        for some in _chunks(ids)
        for id_, target in Identity.objects.filter(redirects_to__in=some).values_list("id", "redirects_to")
    }
    gone = set(ids)
    while kept := gone & {target for id_, target in leading if id_ not in gone}:
        gone -= kept
    for some in _chunks(gone):
        Identity.objects.filter(pk__in=some).update(redirects_to=None)
    for some in _chunks(gone):
        Identity.objects.filter(pk__in=some).delete()


def _chunks(ids: AbstractSet[str]) -> Iterator[tuple[str, ...]]:
    rest = iter(ids)
    while some := tuple(islice(rest, _AT_ONCE)):
        yield some


def _repeats(decision: HumanDecision, words: AbstractSet[str]) -> bool:
    told = json.dumps(decision.data, ensure_ascii=False)
    return bool(in_small_letters(words) & in_small_letters(words_in((told, decision.reason or ""))))
