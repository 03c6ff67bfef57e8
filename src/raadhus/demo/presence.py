"""Who comes to a meeting of Egeborg, who sends apologies, who steps in, and who has to leave early."""

from datetime import date

from msgspec import Struct

from raadhus.demo.calendar import Sitting
from raadhus.demo.choosing import number_of
from raadhus.demo.members import LEAVES, MEMBERS, SUBSTITUTES, Member
from raadhus.demo.organisation import members_on

_AWAY_OF_TEN = {"KB": 6, "ØU": 2, "VJL": 4, "KT": 4, "BK": 4}
"""In how many of ten meetings somebody is away."""
_HAS_SUBSTITUTE_OF_TEN = 6
_SOMEBODY_IS_AWAY = {"VJL 2025-06-04": "Anders Lyngsø"}
_LEAVES_EARLY = {
    "KT 2024-03-05": ("Ole Stavnsager", "18.20"),
    "BK 2024-09-19": ("Camilla Højbjerg", "18.45"),
    "VJL 2025-03-05": ("Yusuf Brandt", "18.05"),
    "KB 2024-06-03": ("Claus Rørmose", "20.10"),
}


class SteppingIn(Struct, frozen=True, kw_only=True):
    substitute: Member
    member: Member


class LeavingEarly(Struct, frozen=True, kw_only=True):
    """Somebody leaves before the first of the items that they miss; they miss all up to the last."""

    member: Member
    clock: str
    first_missed: int
    last_missed: int

    @property
    def printed(self) -> str:
        missed = f"punkt {self.first_missed}-{self.last_missed}"
        return (
            f"{self.member.printed} forlod mødet kl. {self.clock} og deltog ikke i behandlingen af {missed}."
        )


class Presence(Struct, frozen=True, kw_only=True):
    """Who is at a meeting; `voting` are the members and substitutes who vote, from beginning to end."""

    members: tuple[Member, ...]
    apologies: tuple[Member, ...] = ()
    stepping_in: tuple[SteppingIn, ...] = ()
    leaving: LeavingEarly | None = None

    @property
    def present(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member not in self.apologies)

    @property
    def voting(self) -> tuple[Member, ...]:
        return (*self.present, *(one.substitute for one in self.stepping_in))

    def voting_on(self, number: int) -> tuple[Member, ...]:
        """Who is there for the item of this number."""
        gone = self.leaving.member if self.leaving and number >= self.leaving.first_missed else None
        return tuple(member for member in self.voting if member != gone)


def leaver_at(sitting: Sitting) -> Member | None:
    """Who has to leave the meeting early."""
    return MEMBERS[_LEAVES_EARLY[sitting.key][0]] if sitting.key in _LEAVES_EARLY else None


def presence_at(sitting: Sitting, *, needed: frozenset[str], first_missed: int, last_item: int) -> Presence:
    """Who is there; those whom the minutes name are never away.

    Whoever leaves early misses the items from `first_missed` to the last.
    """
    members = members_on(sitting.committee, sitting.day)
    leaver = leaver_at(sitting)
    needed = needed | ({leaver.name} if leaver else frozenset())
    apologies = _apologies(sitting, members=members, needed=needed)
    return Presence(
        members=members,
        apologies=apologies,
        stepping_in=_stepping_in(sitting, apologies=apologies, members=members, needed=needed),
        leaving=None
        if leaver is None
        else LeavingEarly(
            member=leaver,
            clock=_LEAVES_EARLY[sitting.key][1],
            first_missed=first_missed,
            last_missed=last_item,
        ),
    )


def substitute_for(member: Member, *, day: date, taken: tuple[Member, ...] = ()) -> Member | None:
    """The first substitute of the member's party who has no seat and is not called in already."""
    return next(
        (
            one
            for one in SUBSTITUTES
            if one.party == member.party
            and one not in taken
            and (one.name != LEAVES.followed_by or day < LEAVES.on)
        ),
        None,
    )


def _apologies(
    sitting: Sitting, *, members: tuple[Member, ...], needed: frozenset[str]
) -> tuple[Member, ...]:
    away = _SOMEBODY_IS_AWAY.get(sitting.key)
    if away is not None and away not in needed:
        return (MEMBERS[away],)
    free = [member for member in members if member.name not in needed]
    if number_of(f"away {sitting.key}", below=10) >= _AWAY_OF_TEN[sitting.committee.key] or not free:
        return ()
    first = free[number_of(f"who {sitting.key}", below=len(free))]
    second = free[number_of(f"second {sitting.key}", below=len(free))]
    is_council = not sitting.committee.members
    return tuple(member for member in members if member in {first, second if is_council else first})


def _stepping_in(
    sitting: Sitting, *, apologies: tuple[Member, ...], members: tuple[Member, ...], needed: frozenset[str]
) -> tuple[SteppingIn, ...]:
    if sitting.key in _SOMEBODY_IS_AWAY:
        return ()
    found: list[SteppingIn] = []
    for member in apologies:
        taken = (*members, *(one.substitute for one in found))
        substitute = substitute_for(member, day=sitting.day, taken=taken)
        has_one = number_of(f"substitute {member.name} {sitting.key}", below=10) < _HAS_SUBSTITUTE_OF_TEN
        if substitute is not None and has_one and substitute.name not in needed:
            found.append(SteppingIn(substitute=substitute, member=member))
    return tuple(found)
