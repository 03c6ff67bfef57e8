"""Who comes to the meetings of Egeborg."""

from raadhus.demo.calendar import sittings
from raadhus.demo.egeborg import every_agenda
from raadhus.demo.members import LEAVES, MEMBERS
from raadhus.demo.presence import presence_at


def test_a_substitute_is_of_the_party_of_whoever_is_away() -> None:
    stepping_in = [one for agenda in every_agenda() for one in agenda.presence.stepping_in]

    assert stepping_in
    assert all(one.substitute.party == one.member.party for one in stepping_in)


def test_whoever_the_minutes_name_is_there() -> None:
    for sitting in sittings():
        presence = presence_at(sitting, needed=frozenset(MEMBERS), first_missed=1, last_item=1)

        assert presence.apologies == ()


def test_nobody_sits_twice_at_a_table() -> None:
    for agenda in every_agenda():
        voting = agenda.presence.voting

        assert len(set(voting)) == len(voting)


def test_whoever_left_the_council_is_not_there_any_more() -> None:
    for agenda in every_agenda():
        names = {member.name for member in agenda.presence.members}

        assert (LEAVES.name in names) <= (agenda.sitting.day < LEAVES.on)


def test_whoever_leaves_early_votes_until_then() -> None:
    (agenda,) = (one for one in every_agenda() if one.sitting.key == "KT 2024-03-05")
    presence = agenda.presence
    assert presence.leaving is not None

    assert presence.leaving.member in presence.voting_on(presence.leaving.first_missed - 1)
    assert presence.leaving.member not in presence.voting_on(presence.leaving.first_missed)
