"""Who sits in the council of Egeborg: names, parties and offices. All of them are invented."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

PARTIES: Mapping[str, str] = {
    "A": "Socialdemokratiet",
    "B": "Radikale Venstre",
    "C": "Det Konservative Folkeparti",
    "F": "SF",
    "L": "Borgerlisten Egeborg",
    "O": "Dansk Folkeparti",
    "V": "Venstre",
    "Ø": "Enhedslisten",
}


class Member(Struct, frozen=True, kw_only=True):
    """An elected member; `office` is held in the council, whatever committee the member sits in."""

    name: str
    party: str
    office: str | None = None

    @property
    def printed(self) -> str:
        return f"{self.name} ({self.party})"


COUNCIL: tuple[Member, ...] = (
    Member(name="Karla Vestergaard Holm", party="A", office="borgmester"),
    Member(name="Merete Solbakke", party="C", office="1. viceborgmester"),
    Member(name="Ditte Marie Overby", party="F", office="2. viceborgmester"),
    Member(name="Birgit Ankerstjerne", party="A"),
    Member(name="Søren Tranholm", party="A"),
    Member(name="Lone Bakkegård", party="A"),
    Member(name="Jesper Havnø", party="A"),
    Member(name="Mette Sandgrav", party="A"),
    Member(name="Anders Lyngsø", party="B"),
    Member(name="Rikke Fjordvang", party="B"),
    Member(name="Claus Rørmose", party="C"),
    Member(name="Inger-Lise Munkedal", party="F"),
    Member(name="Niels Kristian Ålykke", party="L"),
    Member(name="Ole Stavnsager", party="O"),
    Member(name="Torben Kraglund", party="V"),
    Member(name="Frode Kjeldgård", party="V"),
    Member(name="Malene Krogsgaard Dam", party="V"),
    Member(name="Camilla Højbjerg", party="V"),
    Member(name="Yusuf Brandt", party="Ø"),
)

SUBSTITUTES: tuple[Member, ...] = (
    Member(name="Per Egelund Thy", party="V"),
    Member(name="Gitte Lindekær", party="A"),
    Member(name="Bjarne Høstrup", party="A"),
    Member(name="Hans Jørgen Mølbak", party="C"),
    Member(name="Sanne Tornvig", party="F"),
    Member(name="Emil Strandgaard", party="B"),
    Member(name="Aja Rosenvang", party="Ø"),
    Member(name="Bent Klitmark", party="O"),
    Member(name="Lis Havreholm", party="L"),
)
"""Elected as substitutes: the first of a party is called in when one of its members cannot come."""

MEMBERS: Mapping[str, Member] = {member.name: member for member in (*COUNCIL, *SUBSTITUTES)}


class Leaving(Struct, frozen=True, kw_only=True):
    """A member leaves the council, and the substitute takes every seat that the member had."""

    name: str
    followed_by: str
    on: date


GROUPS: tuple[tuple[str, ...], ...] = (("A", "B", "F", "Ø"), ("C", "L", "O", "V"))
"""The lists that voted together when the council elected its committees (valggrupper)."""


def electing_group(member: Member) -> str:
    """The name of the group that elected the member to committees: "A, B, F og Ø"."""
    lists = next(group for group in GROUPS if member.party in group)
    return f"{', '.join(lists[:-1])} og {lists[-1]}"


LEAVES = Leaving(name="Mette Sandgrav", followed_by="Gitte Lindekær", on=date(2024, 10, 1))

SPELLINGS: Mapping[str, str] = {"Niels Kristian Ålykke": "Niels Kristian Aalykke"}
"""How some minutes print a name otherwise."""


def member_named(name: str) -> Member:
    """The member or substitute of this name."""
    return MEMBERS[name]
