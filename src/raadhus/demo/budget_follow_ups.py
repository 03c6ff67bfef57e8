"""Three times a year every committee follows its budget up; the tables are computed, and add up but for one."""

from collections.abc import Iterator

from msgspec.structs import replace

from raadhus.demo.budget_frames import FOLLOW_UPS, FollowUp, Frame, Line, line_of, read_frames, sum_of
from raadhus.demo.calendar import Sitting
from raadhus.demo.choosing import chosen
from raadhus.demo.matters.matter import (
    AttachmentWritten,
    CommitteeKey,
    GuestInvited,
    Matter,
    PositionTaken,
    Treatment,
    VoteFell,
)
from raadhus.demo.organisation import COMMITTEES, ECONOMIST, name_on

_ECONOMY = "Center for Økonomi og Indkøb"
_AREAS: tuple[tuple[CommitteeKey, str], ...] = (
    ("VJL", "Vækst, job og læring"),
    ("KT", "Klima og teknik"),
    ("BK", "Børn og kultur"),
    ("ØU", "Økonomi og administration"),
)
_SERIALS = {"VJL": 8, "KT": 9, "BK": 10, "ØU": 4}
_SLIP = ("KT", 2024, 3)
"""The follow-up in whose table one total is wrong: an earlier draft's change was left in it."""
_SLIP_BY = 200


def budget_follow_ups(*, sittings: tuple[Sitting, ...]) -> Iterator[Matter]:
    """A matter for every committee and follow-up, and one for ØU and the council together."""
    frames = read_frames()
    for follow_up in FOLLOW_UPS:
        for committee in ("VJL", "KT", "BK"):
            own = tuple(frame for frame in frames if frame.committee == committee)
            yield _of_committee(committee, own, follow_up=follow_up, sittings=sittings)
        yield _of_council(frames, follow_up=follow_up)


def _of_committee(
    committee: CommitteeKey, frames: tuple[Frame, ...], *, follow_up: FollowUp, sittings: tuple[Sitting, ...]
) -> Matter:
    name = _name_at(committee, follow_up, sittings=sittings)
    return Matter(
        key=f"budgetopfoelgning-{follow_up.nth}-{follow_up.year}-{committee.lower()}",
        case=_case(committee, follow_up),
        title=f"{follow_up.title} for {name}",
        unit=_ECONOMY,
        treatments=(_before_committee(committee, frames, follow_up=follow_up, name=name),),
    )


def _name_at(committee: CommitteeKey, follow_up: FollowUp, *, sittings: tuple[Sitting, ...]) -> str:
    """The committee's name when it meets."""
    months = ((one, f"{one.day:%Y-%m}") for one in sittings if one.committee.key == committee)
    sitting = next(one for one, month in months if month >= follow_up.month)
    return name_on(COMMITTEES[committee], sitting.day)


def _before_committee(
    committee: CommitteeKey, frames: tuple[Frame, ...], *, follow_up: FollowUp, name: str
) -> Treatment:
    lines = tuple(line_of(frame, follow_up) for frame in frames)
    slip = _SLIP_BY if (committee, follow_up.year, follow_up.nth) == _SLIP else 0
    table = _table("Ramme", lines, slip=slip)
    return Treatment(
        committee=committee,
        month=follow_up.month,
        authority="KB",
        summary=_summary(follow_up, change=sum(line.change for line in lines)),
        background="\n\n".join(
            (_BACKGROUND.strip(), f"{name} har følgende bevillingsrammer på driftsområdet:", _named(frames))
        ),
        presentation=_presentation(frames, lines, year=follow_up.year, table=table),
        economy=_economy(lines, year=follow_up.year),
        recommendation=(
            f"Det forventede regnskab for {follow_up.year} godkendes. {_SENT_ON}",
            *_points(frames, lines, year=follow_up.year),
        ),
        outcome="recommended",
        positions=_positions(committee, follow_up),
        guests=(_guest(),),
        attachments=(_tables(follow_up, name=name, table=_table("Ramme", lines)),),
    )


def _presentation(frames: tuple[Frame, ...], lines: tuple[Line, ...], *, year: int, table: str) -> str:
    told = (_told(frame, line, year=year) for frame, line in zip(frames, lines, strict=True))
    return "\n\n".join((*told, "Tabellen viser udvalgets rammer i 1.000 kr.", table))


def _of_council(frames: tuple[Frame, ...], *, follow_up: FollowUp) -> Matter:
    first = _before_finance(frames, follow_up=follow_up)
    return Matter(
        key=f"budgetopfoelgning-{follow_up.nth}-{follow_up.year}",
        case=_case("ØU", follow_up),
        title=follow_up.title,
        unit=_ECONOMY,
        treatments=(
            first,
            replace(first, committee="KB", outcome="approved", votes=_votes(follow_up), guests=()),
        ),
    )


def _before_finance(frames: tuple[Frame, ...], *, follow_up: FollowUp) -> Treatment:
    lines = tuple(line_of(frame, follow_up) for frame in frames)
    areas = tuple(
        sum_of(label, tuple(line_of(frame, follow_up) for frame in frames if frame.committee == committee))
        for committee, label in _AREAS
    )
    change = sum(area.change for area in areas)
    return Treatment(
        committee="ØU",
        month=follow_up.month,
        authority="KB",
        summary=_summary(follow_up, change=change),
        presentation="\n\n".join((_WHOLE, _table("Område", areas), _cash(change, year=follow_up.year))),
        economy=_whole_economy(change, year=follow_up.year),
        recommendation=(
            f"Det forventede regnskab for {follow_up.year} godkendes.",
            "Udvalgenes ændringer af rammerne godkendes.",
        ),
        outcome="recommended",
        attachments=(_tables(follow_up, name="alle rammer", table=_table("Ramme", lines)),),
    )


def _case(committee: str, follow_up: FollowUp) -> str:
    return f"00.30.14-G01-{_SERIALS[committee] + 10 * follow_up.nth}-{follow_up.year % 100}"


_WHOLE = """
Udvalgene har behandlet opfølgningen for deres egne rammer. Her er den samlede opgørelse for de fire områder.

Tabellen viser områderne i 1.000 kr.
"""
_SENT_ON = "Sagen sendes videre til Økonomiudvalget og Kommunalbestyrelsen."
_BACKGROUND = """
Budgettet følges op tre gange om året efter en fast årsplan. Første gang bygger på forbruget til og med februar, anden gang på forbruget til og med juni og tredje gang på forbruget til og med august. Opfølgningen viser også centrenes egne skøn over resten af året.
"""


def _summary(follow_up: FollowUp, *, change: int) -> str:
    start = f"Her forelægges {follow_up.title.lower()}."
    if change == 0:
        return f"{start} Det samlede budget holder, men der flyttes mellem rammerne."
    way = "lidt mere" if change > 0 else "lidt mindre"
    return f"{start} Der ventes brugt {way} end det korrigerede budget."


def _named(frames: tuple[Frame, ...]) -> str:
    """The frames with their names, and on which side of the ceiling on service they lie."""
    sides = {True: "uden for servicerammen", False: "inden for servicerammen"}
    return "\n".join(f"- {frame.number} {frame.name} - {sides[frame.outside]}" for frame in frames)


def _told(frame: Frame, line: Line, *, year: int) -> str:
    """Why the frame goes up or down, and by how much."""
    if line.change == 0:
        return f"Forbruget på ramme {frame.number} {frame.name} følger budgettet, og der er ingen ændringer."
    why = chosen(frame.up if line.change > 0 else frame.down, key=f"why {frame.number} {year} {line.change}")
    verb = "øges" if line.change > 0 else "nedsættes"
    return f"{why} Budgettet på ramme {frame.number} {verb} derfor med {amount(line.change)} i {year}."


def _points(frames: tuple[Frame, ...], lines: tuple[Line, ...], *, year: int) -> Iterator[str]:
    for frame, line in zip(frames, lines, strict=True):
        if line.change:
            verb = "øges" if line.change > 0 else "nedsættes"
            yield f"Ramme {frame.number} {verb} med {amount(line.change)} i {year}."


def _economy(lines: tuple[Line, ...], *, year: int) -> str:
    change = sum(line.change for line in lines)
    if change == 0:
        return "Udvalgets samlede budget er uændret."
    verb = "forøges" if change > 0 else "nedsættes"
    return f"Udvalgets samlede budget {verb} med {amount(change)} i {year}."


def _whole_economy(change: int, *, year: int) -> str:
    if change == 0:
        return "Kommunens samlede budget er uændret."
    verb = "forøges" if change > 0 else "nedsættes"
    return f"Kommunens samlede budget {verb} med {amount(change)} i {year}."


def _cash(change: int, *, year: int) -> str:
    if change > 0:
        return f"Udgiften på {amount(change)} betales af kassebeholdningen i {year}."
    return "Kassebeholdningen er fortsat over det mål, som Kommunalbestyrelsen har sat."


def _table(head: str, lines: tuple[Line, ...], *, slip: int = 0) -> str:
    rows = (*lines, sum_of("I alt", lines))
    printed = [f"| {head} | Vedtaget budget | Korrigeret budget | Forventet regnskab | Ændring |"]
    for line in rows:
        expected = line.expected + (slip if line is rows[-1] else 0)
        figures = (line.adopted, line.corrected, expected, line.change)
        printed.append(f"| {line.label} | {' | '.join(_figure(figure) for figure in figures)} |")
    return "\n".join(printed)


def _figure(thousands: int) -> str:
    return f"{thousands:,}".replace(",", ".")


def amount(thousands: int) -> str:
    """An amount as minutes print it, without its sign: "1,2 mio. kr." or "300.000 kr."."""
    thousands = abs(thousands)
    if thousands >= 1000 and thousands % 100 == 0:
        return f"{thousands // 1000},{thousands % 1000 // 100} mio. kr.".replace(",0 mio.", " mio.")
    return f"{_figure(thousands * 1000)} kr."


def _guest() -> GuestInvited:
    return GuestInvited(name=ECONOMIST.name, title=ECONOMIST.title, unit=_ECONOMY)


def _tables(follow_up: FollowUp, *, name: str, table: str) -> AttachmentWritten:
    intro = f"Alle beløb er i 1.000 kr. og i årets priser. Tabellen hører til {follow_up.title.lower()} og dækker {name}."
    return AttachmentWritten(
        title=f"Tabeller til {follow_up.title.lower()}, {name}", recommended=True, pdf=f"{intro}\n\n{table}"
    )


def _votes(follow_up: FollowUp) -> tuple[VoteFell, ...]:
    if (follow_up.year, follow_up.nth) != (2024, 3):
        return ()
    return (VoteFell(for_=("A", "B", "C", "F", "L"), against=("V", "O"), abstain=("Ø",)),)


def _positions(committee: str, follow_up: FollowUp) -> tuple[PositionTaken, ...]:
    if (committee, follow_up.year, follow_up.nth) != ("VJL", 2024, 2):
        return ()
    text = "Venstre tager forbehold for ramme 31.02, indtil udgifterne til mentorer er opgjort for hele året."
    return (PositionTaken(who="V", kind="reservation", text=text),)
