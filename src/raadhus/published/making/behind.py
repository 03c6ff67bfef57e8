"""Which editions have no documents that say what they say, found without looking at every edition each time."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.db import transaction
from django.db.models import Max

from raadhus.published.making.forms import FORMS
from raadhus.published.making.marks import document_marks, made_with
from raadhus.published.manuscripts.addresses import address_of_edition
from raadhus.published.marks import body_marks
from raadhus.published.models import Followed, HumanDecision, MadeDocument, RegisterStatement

DOCUMENTS = "documents"
"""The name under which it is noted how far documents have come."""

_WHOLE_BODY = ""


class BodyBehind(NamedTuple):
    """A body that changed since its documents were made; `editions` lack some, the newest last."""

    body: str
    state: str
    marks: Mapping[int, str]
    editions: tuple[int, ...]


def bodies_behind(*, body: str | None = None) -> Iterator[BodyBehind]:
    """Look at one body or at all; what is published meanwhile is found the next time."""
    noted = Followed.objects.filter(follower=DOCUMENTS, meeting=_WHOLE_BODY).values_list("body", "mark")
    looked_at = dict(noted)
    for name, state in sorted(_states().items()):
        if body in {None, name} and looked_at.get(name) != state:
            marks = document_marks(name)
            yield BodyBehind(name, state, marks, _lacking(name, marks=marks))


def documents_behind() -> int:
    """For how many editions documents are still to be made."""
    return sum(len(one.editions) for one in bodies_behind())


def note_all_made(looked: BodyBehind) -> None:
    """Note that no edition of the body lacks a document as long as nothing changes.

    The row is a new one: pages that name its documents are made anew.
    """
    with transaction.atomic():
        look_again(looked.body)
        Followed.objects.create(follower=DOCUMENTS, body=looked.body, meeting=_WHOLE_BODY, mark=looked.state)


def look_again(body: str) -> None:
    """Have each edition of the body looked at, whether or not anything changed."""
    Followed.objects.filter(follower=DOCUMENTS, body=body).delete()


def _states() -> Mapping[str, str]:
    """What the documents of each body depend on, in short; who is a person may be decided or stated."""
    decided = dict(HumanDecision.objects.values_list("body").annotate(Max("id")))
    stated = dict(RegisterStatement.objects.values_list("body").annotate(Max("id")))
    return {
        body: f"{mark} {decided.get(body)} {stated.get(body)} {made_with()} {address_of_edition(0, body=body)}"
        for body, mark in body_marks().items()
    }


def _lacking(body: str, *, marks: Mapping[int, str]) -> tuple[int, ...]:
    rows = MadeDocument.objects.filter(edition__body=body).values_list("edition", "form", "mark")
    made = {(edition, form): mark for edition, form, mark in rows}
    return tuple(
        edition
        for edition, mark in sorted(marks.items())
        if any(made.get((edition, form)) != mark for form in FORMS)
    )
