"""Every address of the desk, filled with every id that there is: what the leak tests ask for."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from msgspec import Struct

from raadhus.accounts.models import KeptForm, RoleAssignment, User
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.models import (
    AgendaItem,
    Attachment,
    ItemMessage,
    Meeting,
    MinutesApproval,
    MinutesVersion,
    Proposal,
    Seat,
)
from raadhus.writing.operations.minutes.approval_links import secret_of

_DESK = "desk/"
# What stands in addresses without being anybody's: a wrong one is as good as any.
_ANY: dict[str, tuple[object, ...]] = {
    "provider_id": ("ukendt",),
    "uidb36": ("1",),
    "pk": (1,),
}


QUERIES: Mapping[str, tuple[str, ...]] = {
    "desk-cases": (
        "liste=waiting",
        "liste=ready",
        "liste=all",
        "liste=all&q=om&tilstand=&udvalg=&enhed=&side=1",
    ),
    "desk-case-versions": ("fra=1&til=2",),
    "desk-readings": ("navn=e&foer=1000000",),
    "desk-agenda-pdf": ("bilag",),
    "desk-agenda-open-pdf": ("bilag",),
    "desk-agenda-item-pdf": ("bilag",),
}
"""What pages read behind the question mark, so that they show all that they can."""


class Address(Struct, frozen=True):
    """`name` is that of its pattern."""

    name: str
    path: str


class NoValues(Exception):
    """A part of an address that the tests know no values of: name them above."""


def names_of_desk() -> frozenset[str]:
    return frozenset(name for name, _ in _patterns())


def desk_addresses(*, verbs: Iterable[str], with_secrets: bool = False) -> tuple[Address, ...]:
    """Each pattern with the ids that belong together, and once with such as do not. Raises NoValues.

    Links that open by a secret are asked with a wrong one, unless the reader has them.
    """
    known = _known(verbs=tuple(verbs), with_secrets=with_secrets)
    found = (
        Address(name, f"{reverse(name, kwargs=kwargs)}{query}")
        for name, parts in sorted(_patterns())
        for kwargs in _filled(parts, known=known)
        for query in ("", *(f"?{one}" for one in QUERIES.get(name, ())))
    )
    return tuple(dict.fromkeys(found))


def _patterns() -> Iterator[tuple[str, tuple[str, ...]]]:
    (desk,) = (
        one
        for one in get_resolver().url_patterns
        if isinstance(one, URLResolver) and str(one.pattern) == _DESK
    )
    yield from _flat(desk, around=())


def _flat(resolver: URLResolver, *, around: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in resolver.url_patterns:
        parts = (*around, *entry.pattern.regex.groupindex)
        if isinstance(entry, URLPattern):
            assert entry.name, f"an address without a name: {entry.pattern}"
            yield entry.name, parts
        else:
            yield from _flat(entry, around=parts)


class _Known(Struct, frozen=True):
    """Values of each part, and which of two parts belong together."""

    values: Mapping[str, tuple[object, ...]]
    pairs: Mapping[tuple[str, str], frozenset[tuple[object, object]]]


def _known(*, verbs: tuple[str, ...], with_secrets: bool) -> _Known:
    approvals = tuple(MinutesApproval.objects.select_related("minutes"))
    secrets = [(secret_of(one) if with_secrets else "0" * 64, one.pk) for one in approvals]
    files = tuple(Attachment.objects.select_related("item"))
    messages = ItemMessage.objects.values_list("pk", "item", "item__meeting")
    mails = [(mail.pk, int(mail.about.rpartition(":")[2])) for mail in OutgoingMail.objects.all()]
    pairs = {
        ("item", "meeting"): AgendaItem.objects.values_list("pk", "meeting"),
        ("seat", "meeting"): Seat.objects.values_list("pk", "meeting"),
        ("attachment", "case"): [(file.pk, file.proposal_id) for file in files],
        ("message", "item"): [(message, item) for message, item, _ in messages],
        ("message", "meeting"): [(message, meeting) for message, _, meeting in messages],
        ("mail", "meeting"): mails[:3],
        ("version", "case"): [(1, case) for case in Proposal.objects.values_list("pk", flat=True)],
        ("secret", "approval"): secrets,
        ("role", "number"): RoleAssignment.objects.values_list("pk", "user")[:3],
    }
    values = _ANY | {
        "case": _ids(Proposal),
        "key": ("ukendt", *_ids(KeptForm)),
        "meeting": _ids(Meeting),
        "item": _ids(AgendaItem),
        "seat": _ids(Seat),
        "attachment": _ids(Attachment),
        "message": _ids(ItemMessage),
        "mail": tuple(mail for mail, _ in mails[:3]),
        "approval": tuple(one.pk for one in approvals),
        "secret": tuple(secret for secret, _ in secrets),
        "version": (1, *_ids(MinutesVersion)),
        "number": _ids(User)[:3],
        "role": _ids(RoleAssignment)[:3],
        "verb": verbs,
        "action": verbs,
    }
    return _Known(values, {names: frozenset(map(tuple, rows)) for names, rows in pairs.items()})  # type: ignore[arg-type]


def _ids(model: type[Model]) -> tuple[object, ...]:
    return tuple(model._base_manager.order_by("pk").values_list("pk", flat=True))


def _filled(parts: tuple[str, ...], *, known: _Known) -> Iterator[dict[str, object]]:
    for part in parts:
        if not known.values.get(part):
            raise NoValues(part)
    strangers = 0
    for values in product(*(known.values[part] for part in parts)):
        kwargs = dict(zip(parts, values, strict=True))
        if _belong_together(kwargs, known=known):
            yield kwargs
        elif not strangers:
            strangers += 1
            yield kwargs


def _belong_together(kwargs: Mapping[str, object], *, known: _Known) -> bool:
    return all(
        (kwargs[one], kwargs[other]) in rows
        for (one, other), rows in known.pairs.items()
        if one in kwargs and other in kwargs
    )
