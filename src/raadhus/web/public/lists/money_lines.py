"""Appropriations as lists show them: on pages, as data and in feeds."""

from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.appropriations import AmountBeside, DoubtedTotal, MoneyStep, ShownAppropriation
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.said_places import SaidPlace, address_of_words, said_place
from raadhus.web.public.lists.listings import FeedEntry
from raadhus.web.public.words.money_words import added_words, gap_words, money_stage_words, years_words


class FrameLink(Struct, frozen=True, kw_only=True):
    number: str
    address: str


class StepLine(Struct, frozen=True, kw_only=True):
    """`decided` is what the treatment made of it, where that is another stage than the words say."""

    stage: str
    decided: str | None
    said: SaidPlace


class AmountLine(Struct, frozen=True, kw_only=True):
    """An amount with the address of its sentence."""

    as_printed: str
    stage: str
    is_own: bool
    address: str


class AppropriationLine(Struct, frozen=True, kw_only=True):
    shown: ShownAppropriation
    added: str
    years: str
    frames: tuple[FrameLink, ...]
    said: SaidPlace
    steps: tuple[StepLine, ...]
    trail: tuple[AmountLine, ...]


class TotalLine(Struct, frozen=True, kw_only=True):
    """A total that does not add up; the gaps say how much its sums are more or less than what is stated."""

    total: DoubtedTotal
    said: SaidPlace
    parts: tuple[AmountLine, ...]
    besides: tuple[AmountLine, ...]
    gap: str
    gap_with_besides: str


class AppropriationRow(Struct, frozen=True, kw_only=True):
    """An appropriation as data; `steps` are "2023-08-16 recommended", in the order of time."""

    id: str
    oere: int
    as_printed: str
    what: str | None
    year: int | None
    to_year: int | None
    budget: str | None
    frames: tuple[str, ...]
    inside: bool | None
    lasting: bool | None
    stage: str
    is_latest: bool
    has_parts: bool
    steps: tuple[str, ...]
    organization: str
    date: date | None
    title: str
    unsure: str | None
    address: str


def appropriation_line(one: ShownAppropriation, *, here: Here) -> AppropriationLine:
    return AppropriationLine(
        shown=one,
        added=added_words(one.oere),
        years=years_words(one.year, one.to_year),
        frames=tuple(frame_link(number, here=here) for number in one.frames),
        said=said_place(one.what or "", one.place, here=here),
        steps=tuple(
            StepLine(
                stage=step.stage,
                decided=step.reached if step.reached not in {step.stage, "told_granted"} else None,
                said=said_place(_step_words(step), step.place, here=here),
            )
            for step in one.steps
        ),
        trail=tuple(_amount_line(beside, here=here, own=abs(one.oere)) for beside in one.trail),
    )


def frame_link(number: str, *, here: Here) -> FrameLink:
    return FrameLink(number=number, address=address("appropriations-of-frame", here=here, frame=number))


def total_line(total: DoubtedTotal, *, here: Here) -> TotalLine:
    return TotalLine(
        total=total,
        said=said_place("", total.place, here=here),
        parts=tuple(_amount_line(part, here=here) for part in total.parts),
        besides=tuple(_amount_line(one, here=here) for one in total.besides),
        gap=gap_words(total.computed - total.oere),
        gap_with_besides=gap_words(total.with_besides - total.oere),
    )


def appropriation_row(one: ShownAppropriation, *, request: HttpRequest, here: Here) -> AppropriationRow:
    return AppropriationRow(
        id=one.id,
        oere=one.oere,
        as_printed=one.as_printed,
        what=one.what,
        year=one.year,
        to_year=one.to_year,
        budget=one.budget,
        frames=one.frames,
        inside=one.inside,
        lasting=one.lasting,
        stage=one.stage,
        is_latest=one.is_latest,
        has_parts=one.is_whole,
        steps=tuple(f"{step.place.date or ''} {step.reached}".strip() for step in one.steps),
        organization=one.place.committee,
        date=one.place.date,
        title=one.place.title,
        unsure=one.place.unsure,
        address=request.build_absolute_uri(address_of_words(one.place, here=here)),
    )


def appropriation_entry(one: ShownAppropriation, *, here: Here) -> FeedEntry | None:
    """The entry of a feed; without a day there is none."""
    if one.place.date is None:
        return None
    frames = f"{gettext('Ramme')} {', '.join(one.frames)}" if one.frames else ""
    said = (money_stage_words(one.stage), frames, one.what, one.place.committee, day(one.place.date))
    return FeedEntry(
        id=one.id,
        title=f"{added_words(one.oere)}: {one.place.title}",
        address=address("item", here=here, item=one.place.item),
        known_as=address_of_words(one.place, here=here),
        updated=one.place.date,
        summary=". ".join(part for part in said if part),
    )


def _step_words(step: MoneyStep) -> str:
    return money_stage_words(step.reached if step.reached == "told_granted" else step.stage)


def _amount_line(beside: AmountBeside, *, here: Here, own: int | None = None) -> AmountLine:
    return AmountLine(
        as_printed=beside.as_printed,
        stage=beside.stage,
        is_own=own is not None and abs(beside.oere) == own,
        address=address_of_words(beside.place, here=here),
    )
