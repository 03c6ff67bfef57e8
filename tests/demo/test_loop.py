"""What understanding makes of Egeborg's minutes is what its matters say: the writer and the reader agree."""

from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.demo.agendas import MatterOnAgenda
from raadhus.demo.budget_frames import FOLLOW_UPS, FollowUp, line_of, read_frames
from raadhus.demo.decisions_in_words import side, who_speaks
from raadhus.demo.egeborg import every_agenda, every_matter
from raadhus.demo.matter_items import room
from raadhus.demo.meetings import Agenda, minutes_record
from raadhus.demo.pdfs import written_attachments
from raadhus.understanding import understand


class Case:
    """An open matter before a meeting, and the item that was understood of it."""

    def __init__(self, one: MatterOnAgenda, item: AgendaItem, agenda: Agenda) -> None:
        self.one = one
        self.item = item
        self.agenda = agenda
        self.room = room(one, sitting=agenda.sitting, presence=agenda.presence)


_NOT_UNDERSTOOD = {
    (
        "tved-skole-udskoling",
        "BK 2024-01-18",
    ): "a reservation is dropped beside the announcement of an amendment",
}
"""What understanding does not find yet; a row goes when it does."""


@cache
def _minutes() -> tuple[tuple[Agenda, MeetingRecord], ...]:
    files: Mapping[str, str] = {one.text: "0" * 64 for one in written_attachments(every_matter())}
    return tuple(
        (agenda, understand(minutes_record(agenda, files=files)))
        for agenda in every_agenda()
        if not agenda.sitting.is_cancelled
    )


@cache
def _cases() -> tuple[Case, ...]:
    return tuple(
        Case(one, item, agenda)
        for agenda, record in _minutes()
        for item in record.items
        for one in agenda.every_matter
        if one.number == item.number and one.matter.access == "open"
    )


def _name(case: Case) -> str:
    return f"{case.one.matter.key} {case.agenda.sitting.key}"


def _differing(case: Case, *, said: object, understood: object) -> str | None:
    return None if said == understood else f"{_name(case)}: said {said}, understood {understood}"


def _none_differ(found: Iterator[str | None]) -> None:
    known = {f"{matter} {meeting}" for matter, meeting in _NOT_UNDERSTOOD}
    differing = [one for one in found if one is not None and one.partition(":")[0] not in known]
    if differing:
        pytest.fail("\n".join(differing))


def test_every_outcome_is_understood_as_written() -> None:
    _none_differ(
        _differing(case, said=case.one.treatment.outcome, understood=case.item.decision[0].outcome)
        for case in _cases()
    )


def test_every_vote_is_understood_as_written() -> None:
    def said(case: Case) -> list[object]:
        return [
            (
                vote.point,
                *(
                    _side(side(letters, voting=case.room.voting))
                    for letters in (vote.for_, vote.against, vote.abstain)
                ),
            )
            for vote in case.one.treatment.votes
        ]

    def understood(case: Case) -> list[object]:
        return [
            (vote.point, *((one.parties, one.count) for one in (vote.for_, vote.against, vote.abstain)))
            for vote in case.item.decision[0].votes
        ]

    _none_differ(_differing(case, said=said(case), understood=understood(case)) for case in _cases())


def _side(counted: object) -> tuple[tuple[str, ...], int | None]:
    parties: tuple[str, ...] = counted.parties  # type: ignore[attr-defined]
    return parties, counted.count if parties else None  # type: ignore[attr-defined]


def test_every_position_is_understood_as_written() -> None:
    def said(case: Case) -> list[object]:
        return [(who_speaks(position), position.kind) for position in case.one.treatment.positions]

    def understood(case: Case) -> list[object]:
        found = case.item.decision[0].positions
        return list(dict.fromkeys((who, position.kind) for position in found for who in position.who))

    _none_differ(_differing(case, said=said(case), understood=understood(case)) for case in _cases())


def test_every_point_of_a_recommendation_is_understood_as_written() -> None:
    def said(case: Case) -> list[str]:
        points = case.one.treatment.recommendation
        return [point.strip() for point in points] or ["orienteringen tages til efterretning."]

    _none_differ(
        _differing(
            case,
            said=said(case),
            understood=[point.text for one in case.item.recommendation for point in one.points],
        )
        for case in _cases()
    )


def test_every_remark_and_request_is_understood_as_written() -> None:
    def said(case: Case) -> tuple[list[str], set[str]]:
        treatment = case.one.treatment
        return [one.strip().rstrip(".") for one in treatment.remarks], {
            one.strip() for one in treatment.requests
        }

    def understood(case: Case) -> tuple[list[str], set[str]]:
        decision = case.item.decision[0]
        return list(decision.remarks), {one for one in said(case)[1] if one in " ".join(decision.requests)}

    _none_differ(_differing(case, said=said(case), understood=understood(case)) for case in _cases())


def test_whoever_stepped_aside_and_whoever_stepped_in_is_understood() -> None:
    def said(case: Case) -> set[tuple[str, str | None]]:
        found: set[tuple[str, str | None]] = set()
        if case.room.recused:
            found.add((case.room.recused.name, "recused"))
        if case.room.substitute:
            found.add((case.room.substitute.name, "substitute"))
        return found

    def understood(case: Case) -> set[tuple[str, str | None]]:
        return {
            (one.name, one.status) for one in case.item.attendance if one.status in {"recused", "substitute"}
        }

    _none_differ(_differing(case, said=said(case), understood=understood(case)) for case in _cases())


def test_every_earlier_treatment_is_understood_as_a_reference() -> None:
    def said(case: Case) -> set[tuple[str, str, str]]:
        return {(one.sitting.name, one.sitting.day.isoformat(), one.number) for one in case.one.before}

    def understood(case: Case) -> set[tuple[str, str | None, str | None]]:
        return {
            (one.organization, one.date, one.item)
            for one in case.item.references
            if one.relation == "previous"
        }

    _none_differ(_differing(case, said=said(case), understood=understood(case)) for case in _cases())


def test_who_decides_and_who_recommends_are_understood() -> None:
    _none_differ(
        _differing(case, said=True, understood=bool(case.item.authority and case.item.recommendation[0].by))
        for case in _cases()
    )


def test_every_change_of_a_frame_is_understood_as_an_amount() -> None:
    frames = {frame.number: frame for frame in read_frames()}

    def said(case: Case, follow_up: FollowUp) -> set[tuple[object, ...]]:
        lines = (
            (number, line_of(frame, follow_up).change)
            for number, frame in frames.items()
            if frame.committee == case.one.treatment.committee
        )
        return {
            (number, abs(change) * 100_000, "increase" if change > 0 else "decrease", follow_up.year)
            for number, change in lines
            if change
        }

    def understood(case: Case) -> set[tuple[object, ...]]:
        amounts = case.item.economy.amounts if case.item.economy else ()
        return {(one.frame, one.oere, one.direction, one.year) for one in amounts if one.frame}

    follow_ups = {f"{one.title} for ": one for one in FOLLOW_UPS}
    _none_differ(
        _differing(case, said=said(case, follow_up), understood=understood(case))
        for case in _cases()
        for title, follow_up in follow_ups.items()
        if case.item.title.startswith(title)
    )


def test_who_was_there_away_or_stepped_in_is_understood_as_written() -> None:
    for agenda, record in _minutes():
        presence = agenda.presence
        substitutes = {one.substitute.name: one.member.name for one in presence.stepping_in}

        elected = [one for one in record.attendance if one.party is not None and not one.items]
        assert {one.name.replace("Aa", "Å"): one.status for one in elected} == {
            **{member.name: "present" for member in presence.present},
            **{member.name: "apology" for member in presence.apologies},
            **dict.fromkeys(substitutes, "substitute"),
        }
        assert {one.name: one.substitute_for for one in elected if one.substitute_for} == substitutes


def test_whoever_leaves_early_is_understood_to_have_left() -> None:
    leaving = {agenda.sitting.key: agenda.presence.leaving for agenda, _ in _minutes()}
    said = {key: (one.member.name, str(one.first_missed)) for key, one in leaving.items() if one}
    understood = {
        agenda.sitting.key: (one.name, one.items[0])
        for agenda, record in _minutes()
        for one in record.attendance
        if one.status == "left"
    }

    assert said == understood
    assert len(said) >= 3
