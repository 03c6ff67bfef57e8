"""Writes the tables of states of docs/reference/procedure.md anew from the code.

Usage: state_tables.py
"""

from pathlib import Path

from raadhus.core.procedure.state_tables import TABLES, StateTable

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "procedure.md"
BEGINS, ENDS = "<!-- tables of states: written by scripts/state_tables.py -->", "<!-- end of the tables -->"


def printed() -> str:
    """Every table: a row a verb, a column a state; a move by the state it leads to, a refusal by its code."""
    return "\n".join(map(_table, TABLES))


def _table(table: StateTable) -> str:
    heads = " | ".join(f"{_words(state)} ({table.words[state]})" for state in table.states)
    rows = (
        f"| {_words(verb)} ({table.words[verb]}) | "
        + " | ".join(_cell(table, state=state, verb=verb) for state in table.states)
        + " |"
        for verb in table.verbs
    )
    rule = "|---" * (len(table.states) + 1) + "|"
    return "\n".join((f"### {table.thing.capitalize()}", "", f"| | {heads} |", rule, *rows, ""))


def _cell(table: StateTable, *, state: str, verb: str) -> str:
    after = table.moves.get((state, verb))
    return f"**{_words(after)}**" if after else f"`{table.refusal(state=state, verb=verb).reason}`"


def _words(name: str) -> str:
    return name.replace("_", " ")


def with_tables(page: str) -> str:
    """The page with the tables of today between the marks."""
    before, _, rest = page.partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    return f"{before}{BEGINS}\n\n{printed()}\n{ENDS}{after}"


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
