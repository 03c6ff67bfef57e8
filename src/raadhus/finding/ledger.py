"""What an index has taken in: its state, which stands in the same commit as the documents."""

from collections.abc import Iterable, Mapping
from zlib import crc32

import msgspec
from msgspec import Struct

from raadhus.finding.marks import Mark


class _State(Struct, frozen=True):
    """What is written into the index."""

    withdrawals: int
    pages: int
    bodies: dict[str, str]
    meetings: dict[str, dict[str, Mark]]
    new_words: set[int]


_decode = msgspec.msgpack.Decoder(_State).decode


class Ledger:
    """Says of each meeting from what its documents were made; grows with what is taken in.

    `withdrawals` is the newest withdrawal that was before the index was built: what a later one took away is found
    no more, but its letters may still lie in the files.
    """

    def __init__(self, state: _State) -> None:
        self.withdrawals = state.withdrawals
        self.pages = state.pages
        self._bodies = state.bodies
        self._meetings = state.meetings
        self._new_words = state.new_words

    @classmethod
    def of_new_index(cls, *, withdrawals: int) -> "Ledger":
        return cls(_State(withdrawals=withdrawals, pages=0, bodies={}, meetings={}, new_words=set()))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Ledger":
        """Raises msgspec.DecodeError."""
        return cls(_decode(data))

    def to_bytes(self) -> bytes:
        state = _State(
            withdrawals=self.withdrawals,
            pages=self.pages,
            bodies=self._bodies,
            meetings=self._meetings,
            new_words=self._new_words,
        )
        return msgspec.msgpack.encode(state)

    @property
    def bodies(self) -> frozenset[str]:
        """Every body of which something was taken in."""
        return frozenset({*self._bodies, *self._meetings})

    @property
    def meeting_count(self) -> int:
        return sum(map(len, self._meetings.values()))

    @property
    def new_word_count(self) -> int:
        """How many words came that the lexicon of the index does not know."""
        return len(self._new_words)

    def mark_of_body(self, body: str) -> str | None:
        return self._bodies.get(body)

    def marks(self, body: str) -> Mapping[str, Mark]:
        return self._meetings.get(body, {})

    def note_meeting(self, meeting: str, *, body: str, mark: Mark | None) -> None:
        """Say that the meeting was taken in so, or that it is gone."""
        if mark is None:
            self._meetings.get(body, {}).pop(meeting, None)
        else:
            self._meetings.setdefault(body, {})[meeting] = mark

    def note_body(self, body: str, *, mark: str | None) -> None:
        """Say that all of the body has been taken in, or that it is gone."""
        if mark is None:
            self._bodies.pop(body, None)
            self._meetings.pop(body, None)
        else:
            self._bodies[body] = mark

    def note_new_words(self, words: Iterable[str]) -> None:
        # The words themselves are not kept: what is withdrawn must not linger here.
        self._new_words.update(crc32(word.encode()) for word in words)
