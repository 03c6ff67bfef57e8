"""Whose name stands on the lists of a meeting, and whom a text of that meeting means by a name."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import Attendance
from raadhus.published.identities import minted_id
from raadhus.published.models.listing import LONGEST_NAME, LONGEST_PARTY
from raadhus.published.name_keys import person_key

_SEATED = frozenset({None, "present", "apology", "absent", "recused", "left", "arrived"})


class ListedName(Struct, frozen=True, kw_only=True):
    """One name on the lists of a meeting; `has_seat` when it is listed as a member is.

    `is_official` is None when the lists say neither that the person is elected nor that they are employed.
    """

    key: str
    identity: str
    name: str
    party: str | None
    has_seat: bool
    is_official: bool | None


class MeetingNames:
    """The names that a meeting lists; an official of the administration is known, but is nobody's identity."""

    def __init__(
        self, whole: Sequence[Attendance], of_items: Iterable[Sequence[Attendance]], *, body: str
    ) -> None:
        self._body = body
        entries = [*whole, *(entry for attendance in of_items for entry in attendance)]
        self._officials = _officials(entries)
        self._listed: dict[str, ListedName] = {}
        self._meant: dict[str, str | None] = {}
        members = {person_key(entry.name) for entry in whole if not entry.items and entry.status in _SEATED}
        for entry in entries:
            self._list(entry, has_seat=person_key(entry.name) in members)

    @property
    def listed(self) -> tuple[ListedName, ...]:
        return tuple(self._listed.values())

    def identity(self, name: str) -> str | None:
        """The id of the name that is meant; None for an official, and for what is no full name."""
        key = person_key(name)
        if key not in self._meant:
            self._meant[key] = self._identity(key, name=name)
        return self._meant[key]

    def _identity(self, key: str, *, name: str) -> str | None:
        if key in self._officials:
            return None
        if key in self._listed:
            return self._listed[key].identity
        longer = [full for full in self._listed if _is_short_for(key, full)]
        if len(longer) == 1:
            return None if longer[0] in self._officials else self._listed[longer[0]].identity
        return None if longer or not _may_be_person(key, name=name) else self._own(key)

    def _list(self, entry: Attendance, *, has_seat: bool) -> None:
        key = person_key(entry.name)
        if not _may_be_person(key, name=entry.name):
            return
        known = self._listed.get(key)
        if known is None and entry.items and any(_is_short_for(key, full) for full in self._listed):
            return
        party = entry.party if entry.party and len(entry.party) <= LONGEST_PARTY else None
        is_official = key in self._officials
        # Only who is elected has a party.
        is_elected = not is_official and (party is not None or entry.is_official is False)
        if known is None:
            self._listed[key] = ListedName(
                key=key,
                identity=self._own(key),
                name=" ".join(entry.name.split()),
                party=None if is_official else party,
                has_seat=has_seat and not is_official,
                is_official=True if is_official else False if is_elected else None,
            )
        elif is_elected:
            self._listed[key] = replace(known, party=known.party or party, is_official=False)

    def _own(self, key: str) -> str:
        return minted_id("person", body=self._body, key=key)


def _officials(entries: Iterable[Attendance]) -> frozenset[str]:
    said: dict[str, set[bool | None]] = {}
    for entry in entries:
        said.setdefault(person_key(entry.name), set()).add(entry.is_official)
    return frozenset(key for key, answers in said.items() if True in answers and False not in answers)


def _may_be_person(key: str, *, name: str) -> bool:
    """A single word is no full name, and a whole sentence neither."""
    return " " in key and len(name) <= LONGEST_NAME


def _is_short_for(short: str, full: str) -> bool:
    """Say whether "Berg", "A Berg" or "Anna Berg" may be short for "Anna Holt Berg"."""
    words, all_words = short.split(), full.split()
    if not words or len(words) >= len(all_words) or words[-1] != all_words[-1]:
        return False
    rest = iter(all_words[:-1])
    return all(any(_is_initial_or_same(word, other) for other in rest) for word in words[:-1])


def _is_initial_or_same(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))
