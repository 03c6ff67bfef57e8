"""Gives the members the party letters that the text prints after their names: "Ane Holm (A)".

Some systems list the members by name alone; a name that is printed with two different parties gets none.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from raadhus.core.record import Attendance
from raadhus.understanding.names import name_key
from raadhus.understanding.sections import ItemText
from raadhus.understanding.spellings import names_with_party


def with_parties(attendance: tuple[Attendance, ...], *, texts: Iterable[ItemText]) -> tuple[Attendance, ...]:
    """The attendance, with a party where the items print one and no list does; closed items are not looked at."""
    missing = {name_key(entry.name) for entry in attendance if _may_have_party(entry)}
    if not missing:
        return attendance
    parties: dict[str, set[str]] = {}
    for text in texts:
        if text.item.access == "closed":
            continue
        for section in text.sections:
            for printed in names_with_party(section.text, item=text.item.number):
                if printed.party is not None:
                    parties.setdefault(name_key(printed.name), set()).add(printed.party)
    only = {name: found.pop() for name, found in parties.items() if name in missing and len(found) == 1}
    return tuple(
        replace(entry, party=only[name_key(entry.name)], is_official=False)
        if _may_have_party(entry) and name_key(entry.name) in only
        else entry
        for entry in attendance
    )


def _may_have_party(entry: Attendance) -> bool:
    return entry.party is None and not entry.is_official
