"""Why something cannot be withdrawn: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import Sentences

WITHDRAWAL_ERRORS: Mapping[str, Sentences] = {
    "item-unknown": Sentences(
        "There is no item with the id {id}. `raadhus edition show` prints the ids of an edition's items.",
        "Der er intet punkt med id'et {id}. Find punktet på mødets side, hvor dets id står.",
    ),
    "edition-unknown": Sentences(
        "There is no edition with the number {id}. `raadhus edition list` prints them.",
        "Der er ingen udgave med nummeret {id}. Find udgaven på mødets side, hvor dens nummer står.",
    ),
    "ground-unknown": Sentences(
        "«{ground}» is none of the grounds: {known}.",
        "«{ground}» er ikke en af grundene: {known}.",
    ),
    "note-repeats-content": Sentences(
        "The note repeats what is to be taken away ({words}). Write it without: the note is kept.",
        "Noten gentager det, der skal fjernes ({words}). Skriv den uden: noten bliver gemt.",
    ),
}


class CannotWithdraw(Exception):
    """Nothing was taken away; `code` says why, `values` fill the sentence."""

    def __init__(self, code: str, *, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.values = dict(values)
        super().__init__(self.english)

    @property
    def english(self) -> str:
        return WITHDRAWAL_ERRORS[self.code].english.format_map(self.values)

    @property
    def danish(self) -> str:
        return WITHDRAWAL_ERRORS[self.code].danish.format_map(self.values)
