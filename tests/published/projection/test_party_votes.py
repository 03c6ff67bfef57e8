"""What the sides of parties are found and counted by."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from msgspec.structs import replace

from derived_tables import derived_tables
from egeborg_meetings import meeting, member
from publishing import publish
from raadhus.core.record import AgendaItem, Decision, Vote, VoteSide
from raadhus.published.models import VoteCast
from web.public.matters import bridge

PEOPLE = (member("Asta Holm"), member("Bo Lind", "V"))


def voted(*decisions: Decision, item: AgendaItem | None = None, day: str = "2024-04-10") -> None:
    publish(meeting(replace(item or bridge(), decision=decisions), day=day, people=PEOPLE))


def decided(on: VoteSide, *, body: str | None = None, day: str | None = None) -> Decision:
    against = VoteSide(parties=("Venstre",), names=("Asta Holm",))
    vote = Vote(for_=on, against=against, abstain=VoteSide(), as_printed="Stemt.")
    return Decision(text="Godkendt.", outcome="approved", votes=(vote,), body=body, date=day)


@pytest.mark.django_db
def test_the_side_of_a_party_tells_of_the_vote() -> None:
    voted(decided(VoteSide(parties=("A",))))

    cast = VoteCast.objects.get(party="V")

    assert (cast.who, cast.body, str(cast.date), cast.subject) == ("Venstre", "egeborg", "2024-04-10", "05")
    assert cast.beside == "+A\n-V"


@pytest.mark.django_db
def test_the_side_of_a_person_and_votes_of_others_are_not_counted_by_party() -> None:
    earlier = decided(VoteSide(parties=("A",)), body="Økonomiudvalget", day="2024-04-02")
    voted(decided(VoteSide(names=("Bo Lind",))), earlier)

    assert VoteCast.objects.filter(party__isnull=False).count() == 1
    assert VoteCast.objects.filter(is_party=True).count() == 3


# SQLite writes the tables of every step anew; how it brings an older store up to date is tried with the amounts.
@pytest.mark.only_on("postgresql")
@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_an_older_store_is_given_what_projection_makes() -> None:
    earlier = decided(VoteSide(parties=("A",)), body="Økonomiudvalget", day="2024-04-02")
    voted(decided(VoteSide(parties=("A", "Listen", "Socialdemokratiet"))), earlier)
    voted(decided(VoteSide(parties=("V",))), item=replace(bridge(), case_number=None), day="2024-05-08")
    made = derived_tables()

    try:
        MigrationExecutor(connection).migrate([("published", "0005_how_amounts_repeat")])
    finally:
        newest = MigrationExecutor(connection)
        newest.migrate(newest.loader.graph.leaf_nodes())

    assert derived_tables() == made
