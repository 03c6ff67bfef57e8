"""Whatever anybody tries at the desk, in whatever order: the law is kept, and what is closed stays closed."""

import hashlib
from collections.abc import Iterator

import msgspec
import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model

from raadhus.core.procedure.meeting_facts import ItemFacts
from raadhus.published.models import ChainEntry, EditionPart
from raadhus.upkeep.migrate import desk_tables, public_tables
from raadhus.writing.models import AgendaItem, HistoryEntry, Proposal, Seat
from raadhus.writing.queries.history import broken_histories
from writing.walks.beginnings import SECRET
from writing.walks.tried_verbs import VERBS
from writing.walks.walk import Walk

pytestmark = pytest.mark.django_db

SEEDS = (1, 2, 3)
STEPS = 100
LONG, LONG_WALKS, MOST_LONG = 1000, 10, 20
_LOOK_EACH = 25


@pytest.mark.parametrize("seed", SEEDS)
def test_no_walk_breaks_what_must_hold(seed: int) -> None:
    _walk(seed, steps=STEPS)


@pytest.mark.long
def test_no_long_walk_breaks_what_must_hold() -> None:
    """At least ten walks, and more until every verb was done."""
    done: set[str] = set()
    for number in range(MOST_LONG):
        with transaction.atomic():
            done |= _walk(100 + number, steps=LONG).done.keys()
            transaction.set_rollback(True)  # the next walk begins at an empty desk
        if number + 1 >= LONG_WALKS and not VERBS.keys() - done:
            break

    assert VERBS.keys() - done == set()


def _walk(seed: int, *, steps: int) -> Walk:
    walk = Walk(seed, verbs=VERBS)
    before, published = _digest(), dict[str, str]()
    for number in range(steps):
        refused = walk.step()
        after = _digest()
        assert refused is None or after == before, refused
        assert list(_votes_of_who_may_not()) == []
        published = _published_stays(published)
        if number % _LOOK_EACH == 0 or number == steps - 1:
            _look(walk)
        before = after
    return walk


def _look(walk: Walk) -> None:
    assert [row for model in (Proposal, AgendaItem) for row in _open_rows(model) if SECRET in str(row)] == []
    assert list(broken_histories()) == []
    assert SECRET not in repr(list(HistoryEntry.objects.values_list()))
    assert [model.__name__ for model in _public_models() if SECRET in _rows(model)] == []


def _open_rows(model: type[Proposal | AgendaItem]) -> Iterator[object]:
    return iter(model._base_manager.filter(access="open").values_list("pk", "title", "content"))


def _public_models() -> Iterator[type[Model]]:
    tables = frozenset(public_tables())
    return (model for model in apps.get_models() if model._meta.db_table in tables)


def _rows(model: type[Model]) -> str:
    rows = model._base_manager.order_by("pk").values_list()
    return repr([tuple(bytes(one) if isinstance(one, memoryview) else one for one in row) for row in rows])


def _digest() -> str:
    """Of all that the desk and the world hold; binary records are there as bytes."""
    digest = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in (*desk_tables(), *public_tables()):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} ORDER BY 1")  # noqa: S608  our own names
            digest.update(repr(cursor.fetchall()).encode())
    return digest.hexdigest()


def _published_stays(before: dict[str, str]) -> dict[str, str]:
    """See that each entry of the chain, and each part that was not withdrawn, is as it was when it came."""
    withdrawn = {
        f"part {one}" for one in EditionPart.objects.exclude(tombstone=None).values_list("pk", flat=True)
    }
    entries = {f"entry {row[0]}": repr(row) for row in ChainEntry.objects.values_list()}
    columns = ("pk", "edition", "leaf", "number", "whole_leaf", "public_leaf", "stated", "public_salt")
    parts = {
        f"part {row[0]}": repr([bytes(one) if isinstance(one, memoryview) else one for one in row])
        for row in EditionPart.objects.filter(tombstone=None).values_list(*columns)
    }
    now = entries | parts
    assert {name for name, what in before.items() if now.get(name) != what} - withdrawn == set()
    return now


def _votes_of_who_may_not() -> Iterator[str]:
    """Votes by name of who was no member, was not there, or was ruled out: judged from the rows alone."""
    for item in AgendaItem.objects.exclude(facts={}):
        facts = msgspec.convert(item.facts, ItemFacts)
        for vote in facts.votes:
            for key in (*vote.for_, *vote.against, *vote.abstain):
                if not _may_vote(key, item=item, facts=facts):
                    yield f"{key} on {item.pk}"


def _may_vote(key: str, *, item: AgendaItem, facts: ItemFacts) -> bool:
    seat = Seat.objects.filter(pk=int(key), meeting=item.meeting_id).first()
    if seat is None or not (seat.is_member or seat.substitute_for_id):
        return False
    if any(ruled.seat == key and ruled.ruling == "recused" for ruled in facts.disqualifications):
        return False
    presence = list(seat.presence.all())
    return any(
        (span.until_at is None or there.from_at <= span.until_at)
        and (there.until_at is None or there.until_at >= span.from_at)
        for span in facts.treated
        for there in presence
    )
