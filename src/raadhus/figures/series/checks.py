"""Stated shares held against the numbers beside them: what is stated stays as it is, and the gap is told."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from raadhus.core.derived import Derived, Figure
from raadhus.figures.models import Observation, ShareCheck
from raadhus.published.following.standing_record import StandingRecord
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.printed_numbers import half_last_digit, numeral_value
from raadhus.understanding.shares import StatedShare, stated_shares

_CENT = Decimal("0.01")
_SHARE_UNIT = "percent"


def share_checks(
    standing: StandingRecord, derived: Derived, *, observations: Sequence[Observation]
) -> Iterator[ShareCheck]:
    """A check for each observed share whose parts are listed, and whose base is told, in its item."""
    shares = [row for row in observations if row.unit == _SHARE_UNIT and row.population]
    if not shares:
        return
    texts: dict[int, list[str]] = {}
    for passage in passages_of(standing.record):
        if passage.item is not None and passage.column is None:
            texts.setdefault(passage.item, []).append(passage.text)
    for row in shares:
        index = standing.items.index(row.item_id)
        for share in stated_shares(tuple(texts.get(index, ()))):
            if share.printed == row.words:
                yield _check(row, share, listed=_labels(derived.figures, index=index))


def part_left_out(share: StatedShare, *, listed: Sequence[tuple[str, str]]) -> str | None:
    """The label of the one part without which the stated share comes out; None where there is none or several."""
    numeral = share.printed.strip("()% ").split(")")[0].split(" ")[0]
    tolerance = 2 * half_last_digit(numeral)
    fitting = [
        label
        for label, value in listed
        if value in {str(numeral_value(part)) for part in share.parts}
        and abs((share.total - Decimal(value)) * 100 / share.base.value - share.stated) < tolerance
    ]
    return fitting[0] if share.is_off and len(fitting) == 1 else None


def _check(row: Observation, share: StatedShare, *, listed: Sequence[tuple[str, str]]) -> ShareCheck:
    return ShareCheck(
        id=f"{row.pk}-share",
        body=row.body,
        meeting=row.meeting,
        item_id=row.item_id,
        path=row.path,
        start=row.start,
        end=row.end,
        words=row.words,
        unsure=row.unsure,
        life=row.life,
        date=row.date,
        series=row.series,
        stated=str(share.stated),
        total=str(share.total),
        parts=len(share.parts),
        base=str(share.base.value),
        computed=str(share.computed.quantize(_CENT, ROUND_HALF_UP)),
        is_off=share.is_off,
        without=part_left_out(share, listed=listed),
    )


def _labels(figures: Sequence[Figure], *, index: int) -> tuple[tuple[str, str], ...]:
    inside = f"/items/{index}/"
    return tuple((figure.what, figure.value) for figure in figures if figure.place.at.startswith(inside))
