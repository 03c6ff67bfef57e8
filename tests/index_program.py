"""Writes an index for ever, to be killed: rounds of replacing and committing, and now and then building it anew.

    python tests/index_program.py FOLDER

What must be there after each round follows from the round alone, which is the state.
"""

import sys
from pathlib import Path

from index_at_hand import NO_WORDS, SCHEMA, document
from raadhus.text_index.documents import Document
from raadhus.text_index.generations import POINTER
from raadhus.text_index.reader import IndexReader
from raadhus.text_index.writer import IndexWriter, build_index, write_index

OWNERS = 5
ROUNDS_A_BUILD = 7


def documents_after(rounds: int) -> dict[str, list[Document]]:
    """By owner: each was replaced in the last of its rounds, every third time by nothing."""
    return {
        f"owner-{last % OWNERS}": [
            document(f"{last}-{number}", f"skole omgang{last}", owner=f"owner-{last % OWNERS}", day=last + 1)
            for number in range(last % 3)
        ]
        for last in range(max(0, rounds - OWNERS), rounds)
    }


def ids_after(rounds: int) -> set[str]:
    return {one.id for owned in documents_after(rounds).values() for one in owned}


def main(folder: Path) -> None:
    rounds = _rounds_done(folder)
    _tell("started")
    while True:
        if rounds % ROUNDS_A_BUILD == 0:
            _build(folder, rounds)
        with write_index(folder, schema=SCHEMA) as writer:
            for _ in range(ROUNDS_A_BUILD - rounds % ROUNDS_A_BUILD):
                rounds += 1
                _write_round(writer, rounds)
        _tell(rounds)


def _tell(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def _build(folder: Path, rounds: int) -> None:
    with build_index(folder, schema=SCHEMA, lexicon=lambda: NO_WORDS) as writer:
        for owner, owned in documents_after(rounds).items():
            writer.replace_owner(owner, owned)
            writer.commit(b"building")
        writer.commit(str(rounds).encode())


def _rounds_done(folder: Path) -> int:
    if not (folder / POINTER).exists():
        return 0
    return int(IndexReader(folder, schema=SCHEMA).snapshot().state)


def _write_round(writer: IndexWriter, rounds: int) -> None:
    owner = f"owner-{(rounds - 1) % OWNERS}"
    writer.replace_owner(owner, documents_after(rounds)[owner])
    writer.commit(str(rounds).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
