"""A table of states and verbs: every cell is a move to a state, or a refusal with its own reason."""

from collections.abc import Mapping

from msgspec import Struct

from raadhus.core.procedure.refusals import Refusal


class WrongState(Refusal):
    """The verb cannot be done in this state; each cell says why by a class of its own."""


class StateTable(Struct, frozen=True, kw_only=True):
    """`moves` has the cells that are allowed: from a state, by a verb, to a state. The first state is the beginning.

    `refused` has all others: by verb and reason the states, parted by spaces. `words` are Danish, for pages.
    """

    thing: str
    states: tuple[str, ...]
    verbs: tuple[str, ...]
    moves: Mapping[tuple[str, str], str]
    refused: Mapping[str, Mapping[type[WrongState], str]]
    words: Mapping[str, str]

    def refusal(self, *, state: str, verb: str) -> type[WrongState]:
        """The reason in a cell that is no move. Raises KeyError where the table has no such cell."""
        for reason, states in self.refused[verb].items():
            if state in states.split():
                return reason
        raise KeyError((state, verb))


def next_state(table: StateTable, *, state: str, verb: str) -> str:
    """The state that the verb leads to. Raises the cell's own WrongState."""
    after = table.moves.get((state, verb))
    if after is None:
        raise table.refusal(state=state, verb=verb)
    return after


def verbs_of(table: StateTable, *, state: str) -> tuple[str, ...]:
    """What can be done in this state."""
    return tuple(verb for verb in table.verbs if (state, verb) in table.moves)
