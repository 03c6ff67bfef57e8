"""Why something cannot be withdrawn: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

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


class CannotWithdraw(CodedError):
    """Nothing was taken away; `code` says why, `values` fill the sentence."""

    sentences = WITHDRAWAL_ERRORS
