"""The id of today for an id that a paper or a person had before: what was joined keeps every address it had."""

from raadhus.published.identities import resolved_id
from raadhus.published.models import Consultation, Identity, Paper, Person, PersonName


def paper_of_today(id_: str) -> str | None:
    """The paper with this id, or the one that it became part of; None when nothing of it is left."""
    if Paper.objects.filter(id=id_).exists():
        return id_
    treatments = Consultation.objects.filter(own_paper=id_)
    paper = treatments.values_list("paper_id", flat=True).first()
    if paper is None:
        item = Identity.objects.filter(id=id_, kind="paper").values("key")
        paper = Consultation.objects.filter(id__in=item).values_list("paper_id", flat=True).first()
    return paper


def person_of_today(id_: str) -> str | None:
    """The person with this id, or with the name that had it; None when nobody is left."""
    named = PersonName.objects.filter(id=id_).values_list("person_id", flat=True).first()
    return named or (id_ if Person.objects.filter(id=id_).exists() else None)


def id_of_today(id_: str, *, kind: str, body: str) -> str | None:
    """The id that a meeting or an item of the body has today; None when the body never had one of this id."""
    return resolved_id(id_) if Identity.objects.filter(id=id_, kind=kind, body=body).exists() else None
