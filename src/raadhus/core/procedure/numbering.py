"""Numbers of items and attachments, and the line that counts them: made, never typed."""

from collections.abc import Sequence

from raadhus.core.procedure.rule_profile import Numbering


def numbers_of(given: Sequence[str | None], *, numbering: Numbering, last: int = 0) -> tuple[str, ...]:
    """Number the items in their order; those that have a number keep it, for numbers never change after lock.

    `last` is the last number used before this meeting in its year or term; of no meaning where each meeting
    begins at 1.
    """
    taken = [int(number) for number in given if number is not None and number.isdecimal()]
    highest = max(taken, default=0 if numbering == "meeting" else last)
    numbers = []
    for number in given:
        if number is None:
            highest += 1
        numbers.append(str(highest) if number is None else number)
    return tuple(numbers)


def attachment_numbers(
    item: str, *, own: int = 0, messages: Sequence[int] = ()
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The numbers of the item's own attachments, and of those of each of its messages: 3.1, 3.2 and 1.6.1.

    The last level is left out where an attachment stands alone: 3, and 1.7.
    """
    return (
        _numbered(item, count=own),
        tuple(_numbered(f"{item}.{place}", count=count) for place, count in enumerate(messages, start=1)),
    )


def attachments_line(*, count: int, recommended: int = 0) -> str:
    """The line over a list of attachments: "4 bilag, heraf 1 anbefales"; empty without any."""
    if not count:
        return ""
    return f"{count} bilag, heraf {recommended} anbefales" if recommended else f"{count} bilag"


def _numbered(above: str, *, count: int) -> tuple[str, ...]:
    if count == 1:
        return (above,)
    return tuple(f"{above}.{place}" for place in range(1, count + 1))
