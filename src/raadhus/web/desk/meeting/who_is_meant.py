"""Who is meant by what is typed in a hurry: the first letters of names, or the letter of a list."""

import re
from collections.abc import Iterable

from msgspec import Struct

from raadhus.core.procedure.meeting_facts import Seat
from raadhus.core.procedure.refusals import Refusal


class NobodyMeant(
    Refusal,
    reason="nobody-meant",
    english="Nobody here has a name that begins with «{typed}».",
    danish="Ingen her har et navn, der begynder med »{typed}«.",
):
    """The letters are of nobody that may be chosen."""


class SeveralMeant(
    Refusal,
    reason="several-meant",
    english="«{typed}» may be {who}. Type more of the name.",
    danish="»{typed}« kan være {who}. Skriv mere af navnet.",
):
    """The letters are of more than one."""


class Meant(Struct, frozen=True, kw_only=True):
    """`lists` are the letters of lists that were typed, as printed; `seats` everybody meant, each once."""

    seats: tuple[Seat, ...] = ()
    lists: tuple[str, ...] = ()
    is_lists_alone: bool = False


def meant_by(typed: str, *, among: Iterable[Seat]) -> Meant:
    """A word in capitals that is a list's letter means all its members; any other the one name that begins so.

    They come in the order of `among`.

    Raises NobodyMeant or SeveralMeant.
    """
    seats = tuple(among)
    lists: list[str] = []
    found: list[Seat] = []
    words = [word for word in re.split(r"[\s,;]+", typed) if word]
    for word in words:
        of_list = [seat for seat in seats if seat.party == word and word.isupper()]
        if of_list:
            lists.append(word)
            found.extend(of_list)
        else:
            found.append(one_meant(word, among=seats))
    return Meant(
        seats=tuple(seat for seat in seats if seat in found),
        lists=tuple(dict.fromkeys(lists)),
        is_lists_alone=bool(words) and len(lists) == len(words),
    )


def one_meant(typed: str, *, among: Iterable[Seat]) -> Seat:
    """The one whose names begin with these letters. Raises NobodyMeant or SeveralMeant."""
    said = typed.casefold().split()
    found = [seat for seat in among if said and _begins(seat.name, said)]
    if not found:
        raise NobodyMeant(values={"typed": typed})
    if len(found) > 1:
        first = [seat for seat in found if seat.name.casefold().startswith(typed.casefold())]
        if len(first) != 1:
            raise SeveralMeant(
                values={"typed": typed, "who": " eller ".join(seat.name for seat in found[:4])}
            )
        return first[0]
    return found[0]


def _begins(name: str, said: list[str]) -> bool:
    """Whether each typed word begins a word of the name, in the name's order."""
    words = iter(re.split(r"[\s-]+", name.casefold()))
    return all(any(word.startswith(one) for word in words) for one in said)
