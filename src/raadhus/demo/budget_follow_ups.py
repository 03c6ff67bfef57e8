"""Three times a year every committee follows its budget up; the tables are computed, and add up but for one."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

import msgspec
from msgspec import Struct

from raadhus.demo.calendar import Sitting
from raadhus.demo.choosing import chosen, number_of
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
_ORDINALS = {1: "Første", 2: "Anden", 3: "Tredje"}
_FIRST_YEAR = 2023
_GROWTH_PER_MILLE = 26
_SLIP = ("KT", 2024, 3)
"""The follow-up in whose table one total is wrong: an earlier draft's change was left in it."""
_SLIP_BY = 200


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frame of the budget; amounts are in 1.000 kr., `up` and `down` are why it goes so."""

    number: str
    name: str
    committee: CommitteeKey
    adopted: int
    up: tuple[str, ...]
    down: tuple[str, ...]


class FollowUp(NamedTuple):
    year: int
    nth: int
    month: str

    @property
    def title(self) -> str:
        return f"{_ORDINALS[self.nth]} budgetopfølgning {self.year}"


class Line(NamedTuple):
    """A row of a table, in 1.000 kr."""

    label: str
    adopted: int
    corrected: int
    change: int

    @property
    def expected(self) -> int:
        return self.corrected + self.change


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    frame: tuple[Frame, ...]


FOLLOW_UPS = (
    FollowUp(2023, 2, "2023-08"),
    FollowUp(2023, 3, "2023-10"),
    FollowUp(2024, 1, "2024-03"),
    FollowUp(2024, 2, "2024-08"),
    FollowUp(2024, 3, "2024-10"),
    FollowUp(2025, 1, "2025-03"),
    FollowUp(2025, 2, "2025-06"),
)


def read_frames() -> tuple[Frame, ...]:
    """The frames, as written in frames.toml."""
    text = (files("raadhus.demo") / "frames.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _File).frame


def budget_follow_ups(*, sittings: tuple[Sitting, ...]) -> Iterator[Matter]:
    """A matter for every committee and follow-up, and one for ØU and the council together."""
    frames = read_frames()
    for follow_up in FOLLOW_UPS:
        for committee in ("VJL", "KT", "BK"):
            own = tuple(frame for frame in frames if frame.committee == committee)
            yield _of_committee(committee, own, follow_up=follow_up, sittings=sittings)
        yield _of_council(frames, follow_up=follow_up)


def line_of(frame: Frame, follow_up: FollowUp) -> Line:
    """The frame's row: what was adopted, what was added earlier in the year, and what is added now."""
    adopted = frame.adopted
    for _ in range(_FIRST_YEAR, follow_up.year):
        adopted = adopted * (1000 + _GROWTH_PER_MILLE) // 100_000 * 100
    earlier = sum(_change(frame, year=follow_up.year, nth=nth) for nth in range(1, follow_up.nth))
    change = _change(frame, year=follow_up.year, nth=follow_up.nth)
    return Line(f"{frame.number} {frame.name}", adopted, adopted + earlier, change)


def _change(frame: Frame, *, year: int, nth: int) -> int:
    """Some hundred thousand up or down, more for a large frame; one in four holds."""
    drawn = number_of(f"change of {frame.number} {year} {nth}", below=16)
    if drawn < 4:
        return 0
    steps = 2 + frame.adopted // 30_000
    return (drawn - 8 or 1) * 50 * steps


def _of_committee(
    committee: CommitteeKey, frames: tuple[Frame, ...], *, follow_up: FollowUp, sittings: tuple[Sitting, ...]
) -> Matter:
    sitting = next(
        one
        for one in sittings
        if one.committee.key == committee and f"{one.day:%Y-%m}" >= follow_up.month and not one.is_cancelled
    )
    name = name_on(COMMITTEES[committee], sitting.day)
    lines = tuple(line_of(frame, follow_up) for frame in frames)
    slip = _SLIP_BY if (committee, follow_up.year, follow_up.nth) == _SLIP else 0
    table = _table("Ramme", lines, slip=slip)
    return Matter(
        key=f"budgetopfoelgning-{follow_up.nth}-{follow_up.year}-{committee.lower()}",
        case=f"00.30.14-G01-{_SERIALS[committee] + 10 * follow_up.nth}-{follow_up.year % 100}",
        title=f"{follow_up.title} for {name}",
        unit=_ECONOMY,
        treatments=(
            Treatment(
                committee=committee,
                month=follow_up.month,
                authority="KB",
                summary=_summary(follow_up, change=sum(line.change for line in lines)),
                background=_BACKGROUND,
                presentation="\n\n".join(
                    (
                        *(
                            _told(frame, line, year=follow_up.year)
                            for frame, line in zip(frames, lines, strict=True)
                        ),
                        "Tabellen viser udvalgets rammer i 1.000 kr.",
                        table,
                    )
                ),
                economy=_economy(lines, year=follow_up.year),
                recommendation=(
                    f"Det forventede regnskab for {follow_up.year} godkendes. Sagen sendes videre til Økonomiudvalget og Kommunalbestyrelsen.",
                    *_points(frames, lines, year=follow_up.year),
                ),
                outcome="approved",
                positions=_positions(committee, follow_up),
                guests=(_guest(),),
                attachments=(_tables(follow_up, name=name, table=_table("Ramme", lines, slip=0)),),
            ),
        ),
    )


def _of_council(frames: tuple[Frame, ...], *, follow_up: FollowUp) -> Matter:
    areas = tuple(
        _sum(label, tuple(line_of(frame, follow_up) for frame in frames if frame.committee == committee))
        for committee, label in _AREAS
    )
    change = sum(area.change for area in areas)
    shared = Treatment(
        committee="ØU",
        month=follow_up.month,
        authority="KB",
        summary=_summary(follow_up, change=change),
        presentation="\n\n".join(
            (
                "Udvalgene har behandlet opfølgningen for deres egne rammer. Her er den samlede opgørelse for de fire områder.",
                "Tabellen viser områderne i 1.000 kr.",
                _table("Område", areas, slip=0),
                _cash(change, year=follow_up.year),
            )
        ),
        economy=_whole_economy(change, year=follow_up.year),
        recommendation=(
            f"Det forventede regnskab for {follow_up.year} godkendes.",
            "Udvalgenes ændringer af rammerne godkendes.",
        ),
        outcome="recommended",
        attachments=(
            _tables(
                follow_up,
                name="alle rammer",
                table=_table("Ramme", tuple(line_of(frame, follow_up) for frame in frames), slip=0),
            ),
        ),
    )
    council = msgspec.structs.replace(
        shared, committee="KB", outcome="approved", votes=_votes(follow_up), guests=()
    )
    return Matter(
        key=f"budgetopfoelgning-{follow_up.nth}-{follow_up.year}",
        case=f"00.30.14-G01-{_SERIALS['ØU'] + 10 * follow_up.nth}-{follow_up.year % 100}",
        title=follow_up.title,
        unit=_ECONOMY,
        treatments=(shared, council),
    )


_BACKGROUND = """
Budgettet følges op tre gange om året efter en fast årsplan. Første gang bygger på forbruget til og med februar, anden gang på forbruget til og med juni og tredje gang på forbruget til og med september. Opfølgningen viser også centrenes egne skøn over resten af året.
"""


def _summary(follow_up: FollowUp, *, change: int) -> str:
    start = f"Her forelægges {follow_up.title.lower()}."
    if change == 0:
        return f"{start} Det samlede budget holder, men der flyttes mellem rammerne."
    way = "lidt mere" if change > 0 else "lidt mindre"
    return f"{start} Der ventes brugt {way} end det korrigerede budget."


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


def _table(head: str, lines: tuple[Line, ...], *, slip: int) -> str:
    rows = (*lines, _sum("I alt", lines))
    printed = [f"| {head} | Vedtaget budget | Korrigeret budget | Forventet regnskab | Ændring |"]
    for line in rows:
        expected = line.expected + (slip if line is rows[-1] else 0)
        figures = (line.adopted, line.corrected, expected, line.change)
        printed.append(f"| {line.label} | {' | '.join(_figure(figure) for figure in figures)} |")
    return "\n".join(printed)


def _sum(label: str, lines: tuple[Line, ...]) -> Line:
    return Line(
        label,
        sum(line.adopted for line in lines),
        sum(line.corrected for line in lines),
        sum(line.change for line in lines),
    )


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
