"""Amounts of money: what they are for, which year and frame, how far they have come."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from raadhus.core.derived import Frame, Money, MoneyBudget, MoneyStage, Place
from raadhus.core.money import FoundAmount, find_amounts, may_hold_amounts
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Direction, MeetingRecord
from raadhus.understanding.derived.money.bare_amounts import with_bare
from raadhus.understanding.derived.money.budget_frames import frames_in
from raadhus.understanding.derived.money.doubts import with_doubts
from raadhus.understanding.derived.money.in_tables import money_in_table
from raadhus.understanding.derived.money.of_item import COUNCIL, ItemMoney, money_of_item, year_of_title
from raadhus.understanding.derived.money.totals import with_totals
from raadhus.understanding.derived.money.words import (
    DIRECTIONS,
    Clause,
    budget_in,
    budget_of,
    inside_in,
    inside_of,
    is_given,
    is_recommended,
    lasting_of,
    stage_of,
    tells_frame,
)
from raadhus.understanding.derived.money.years import years_of
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.money import (
    PATH,
    TELLS_DIRECTION,
)
from raadhus.understanding.economy import (
    direction_of,
    frame_of,
    frame_of_heading,
    sentence_around,
    what_of,
    year_of,
)
from raadhus.understanding.vocabulary.bodies import body_name, find_bodies

_PATH = re.compile(PATH)
_CHANGES = re.compile(r"[^;]{0,30}?\btil (?:ca\. |cirka |omkring |nu |kun )?")
_FROM = re.compile(r"\bfra (?:ca\. |forventet |de )?$")
_THOUSAND = 100_000
_BESIDE_RECOMMENDED = frozenset({"granted", "spent", "expected"})
_LEFT_OUT = frozenset({"attachments", "attendance", "trailer"})


def money(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Money, ...]:
    """List the amounts of text, lists and tables in the order of the text."""
    found: list[Money] = []
    by = record.organizations[0].name if record.organizations else None
    for index, group in groupby(passages, key=lambda passage: passage.item):
        if index is None:
            continue
        texts = [passage for passage in group if passage.kind not in _LEFT_OUT]
        if not any(_may_hold_money(passage) for passage in texts):
            continue
        of_item = money_of_item(texts, item=record.items[index], by=by)
        rows = list(_of_item(texts, of_item=of_item, first_path=len(found)))
        found.extend(with_doubts(with_totals(rows, texts), meeting_year=_year_of_meeting(record)))
    return tuple(found)


def _year_of_meeting(record: MeetingRecord) -> int | None:
    start = record.meeting.start
    return int(start[:4]) if start else None


def frames(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Frame, ...]:
    """List the budget frames that are named with their numbers, with the year of the budget that the item is about."""
    found: list[Frame] = []
    for index, group in groupby(passages, key=lambda passage: passage.item):
        rows = list(frames_in(list(group)))
        year = year_of_title(record.items[index].title) if rows and index is not None else None
        found.extend(replace(row, year=year) for row in rows)
    return tuple(found)


def _may_hold_money(passage: Passage) -> bool:
    if may_hold_amounts(passage.text):
        return True
    return passage.column is not None and any(character.isdigit() for character in passage.text)


def _of_item(texts: Sequence[Passage], *, of_item: ItemMoney, first_path: int) -> Iterator[Money]:
    frame: str | None = None
    path = first_path
    for table, group in groupby(texts, key=_table_of):
        if table is not None:
            cells = list(group)
            around = _told_around(cells[0], of_item=of_item)
            for row in money_in_table(cells, around=around):
                yield row if row.path is None else replace(row, path=path + row.path)
            path += len(cells)
            continue
        for passage in group:
            frame = frame_of_heading(passage.text, before=frame)
            if may_hold_amounts(passage.text):
                yield from _of_text(passage, frame=frame, of_item=of_item, path=path)
                path += len(passage.text)


def _table_of(passage: Passage) -> str | None:
    return None if passage.column is None else passage.at.partition("/rows/")[0]


def _told_around(passage: Passage, *, of_item: ItemMoney) -> Money:
    """What an amount has from its section, heading and lead: a row to be filled in."""
    lead = in_small_letters(passage.lead)
    heading = passage.headings[-1] if passage.headings else ""
    inside = inside_in(lead)
    if inside is None:
        inside = inside_in(in_small_letters(heading))
    stage, by = _stage_of_section(passage, of_item=of_item)
    return Money(
        place=Place(at=passage.at, start=0, end=0), words="", oere=0, as_printed="",
        stage=stage, by=by, inside=inside, from_year=of_item.year,
        budget=budget_in(passage.lead) or budget_in(heading) or of_item.budget,
    )  # fmt: skip


def _stage_of_section(passage: Passage, *, of_item: ItemMoney) -> tuple[MoneyStage, str | None]:
    if passage.kind == "recommendation":
        return "recommended", None
    if passage.kind == "decision":
        return ("granted" if of_item.is_council else "recommended"), of_item.by
    if passage.kind == "previous":
        named = next(find_bodies(passage.text), None)
        body = body_name(named["body"]) if named else None
        return ("granted" if body and COUNCIL.search(body) else "recommended"), body
    return "stated", None


def _of_text(passage: Passage, *, frame: str | None, of_item: ItemMoney, path: int) -> Iterator[Money]:
    text = passage.text
    amounts = with_bare([one for one in find_amounts(text) if not _is_unit(one, text=text)], text=text)
    around = _told_around(passage, of_item=of_item)
    last: FoundAmount | None = None
    rows: list[Money] = []
    for index, amount in enumerate(amounts):
        following = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        row = _row(amount, passage=passage, following=following, frame=frame, around=around, of_item=of_item)
        if last is not None and _is_path(last, amount, rows[-1], row, text=text):
            rows[-1] = replace(rows[-1], path=path + index if rows[-1].path is None else rows[-1].path)
            # A minus is printed at each step that has one.
            carried = rows[-1].direction if (row.oere < 0) == (rows[-1].oere < 0) else None
            row = replace(row, path=rows[-1].path, direction=row.direction or carried)
        rows.append(row)
        last = amount
    yield from rows


def _is_unit(amount: FoundAmount, *, text: str) -> bool:
    """Whether "(1.000 kr.)" tells the unit of the table below."""
    return (
        amount.oere == _THOUSAND
        and text[amount.start - 1 : amount.start] == "("
        and text[amount.end :] in {")", ").", "):"}
    )


def _row(
    amount: FoundAmount,
    *,
    passage: Passage,
    following: int,
    frame: str | None,
    around: Money,
    of_item: ItemMoney,
) -> Money:
    text = passage.text
    start, end = sentence_around(text, amount)
    following = min(following, end)
    place = (amount.start, amount.end)
    clause = Clause.of(text, start=start, place=place, following=following, end=end)
    years = years_of(text, start=start, place=place, following=following)
    year = None if years else year_of(amount, line=text, start=start, following=following)
    own_frame = frame_of(amount, line=text, start=start, end=following, heading_frame=frame)
    named = of_item.frames.get(own_frame or "")
    stage = around.stage
    if stage == "stated":
        stage = stage_of(clause) or "stated"
    elif stage == "recommended" and not is_recommended(clause):
        told = stage_of(clause)
        stage = told if told in _BESIDE_RECOMMENDED else "stated"
    elif stage == "recommended" and not is_given(clause):
        stage = "stated"
    first, last = years or (year or around.from_year, None)
    return Money(
        place=Place(at=passage.at, start=amount.start, end=amount.end),
        words=amount.as_printed,
        oere=amount.oere,
        as_printed=amount.as_printed,
        what=what_of(amount, line=text, start=start, end=end),
        from_year=first,
        to_year=last,
        direction=_direction(amount, clause=clause, text=text, sentence=(start, end), following=following),
        stage=stage,
        budget=_budget(clause, own_frame=own_frame, around=around, lead=budget_in(passage.lead)),
        frame=own_frame,
        frame_name=named.name if named else None,
        inside=_inside(clause, own_frame=own_frame, around=around, passage=passage, of_item=of_item),
        lasting=lasting_of(clause),
        by=around.by,
    )


def _direction(
    amount: FoundAmount, *, clause: Clause, text: str, sentence: tuple[int, int], following: int
) -> Direction | None:
    if not holds_any(clause.before, TELLS_DIRECTION) and not holds_any(clause.near, TELLS_DIRECTION):
        return None
    # The first of "fra 68.000 kr. til 30.000 kr." is what was.
    if _FROM.search(clause.before[-20:]) and _CHANGES.fullmatch(text, amount.end, following):
        return None
    return direction_of(amount, line=text, start=sentence[0], end=sentence[1], words_of=DIRECTIONS)


def _budget(
    clause: Clause, *, own_frame: str | None, around: Money, lead: MoneyBudget | None
) -> MoneyBudget | None:
    told = budget_of(clause) or lead
    if told:
        return told
    if around.budget != "operating":
        return around.budget
    return "operating" if own_frame or tells_frame(clause) else None


def _inside(
    clause: Clause, *, own_frame: str | None, around: Money, passage: Passage, of_item: ItemMoney
) -> bool | None:
    told = inside_of(clause)
    if told is not None:
        return told
    named = of_item.frames.get(own_frame or "")
    if named is not None and named.inside is not None:
        return named.inside
    by_lead = inside_in(in_small_letters(passage.lead))
    return around.inside if own_frame else by_lead


def _is_path(last: FoundAmount, amount: FoundAmount, before: Money, row: Money, *, text: str) -> bool:
    """Whether both are steps of one path, a year each."""
    years = {before.from_year, row.from_year}
    return None not in years and len(years) == 2 and _PATH.fullmatch(text, last.end, amount.start) is not None
