"""Minutes without end for measurements: Egeborg's own matters, again and again with other dates, places and numbers.

Honest about sizes and structure, not about language: there are as many words as Egeborg's authors wrote, and the
names of some hundred places.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import MeetingRecord
from raadhus.demo.agendas import MatterOnAgenda
from raadhus.demo.calendar import Sitting
from raadhus.demo.choosing import chosen, number_of
from raadhus.demo.egeborg import every_matter
from raadhus.demo.matters.matter import Matter, TextSection, Treatment
from raadhus.demo.meetings import Agenda, minutes_record
from raadhus.demo.organisation import COMMITTEES, Committee
from raadhus.demo.standing_items import closing_items, opening_items
from raadhus.understanding import understand

FIRST_YEAR = 2005
MEETINGS_A_YEAR = 25
ITEMS_A_MEETING = 25

_NAMES = (
    "Vej- og Parkudvalget", "Plan- og Boligudvalget", "Havneudvalget", "Naturudvalget", "Skoleudvalget",
    "Dagtilbudsudvalget", "Kulturudvalget", "Fritidsudvalget", "Erhvervsudvalget", "Beskæftigelsesudvalget",
    "Uddannelsesudvalget", "Turismeudvalget", "Forsyningsudvalget", "Landdistriktsudvalget", "Ejendomsudvalget",
    "Energiudvalget", "Folkeoplysningsudvalget", "Ungeudvalget", "Integrationsudvalget", "Trafikudvalget",
)  # fmt: skip
_BASES = ("KT", "KT", "KT", "KT", "BK", "BK", "BK", "BK", "VJL", "VJL")
_FRONTS = (
    "Ager", "Birke", "Brand", "Daler", "Elle", "Fugle", "Gads", "Hassel", "Holm", "Kirke", "Lille", "Mark",
    "Nord", "Pile", "Rugs", "Sand", "Stubbe", "Sønder", "Torp", "Vester", "Øster", "Åby",
)  # fmt: skip
_BACKS = (
    "bjerg", "borg", "bæk", "by", "dal", "have", "holt", "kær", "lev", "lund", "lunde", "løse", "mose", "næs",
    "rup", "skov", "strand", "sted", "torp", "vad", "vang", "ø",
)  # fmt: skip
_PLACES = re.compile(r"\b(?:Skovby|Tved|Nørre Lunde|Hestehave|Strandvang|Egeborg)(?=s?\b)")
_YEAR = re.compile(r"\b20(?:1|2)\d\b")
_LARGE = re.compile(r"\b\d{1,3}(?:\.\d{3})+\b")
_SMALL = re.compile(r"(?<![\d.,/-])\d{2,3}(?![\d.,/-])")


class _Drawn(Struct, frozen=True, kw_only=True):
    matter: Matter
    treatment: Treatment


def synthetic_records(*, meetings: int, first: int = 0, seed: str = "") -> Iterator[MeetingRecord]:
    """Minutes of 25 items, understood, one after the other as they are asked for; the same for the same seed.

    They are those of so many meetings, without the first ones.
    """
    drawn = _by_committee()
    for count in range(first, meetings):
        sitting = _sitting(count)
        yield _record(sitting, drawn=drawn[sitting.committee.key], seed=f"{seed} {count}")


def _by_committee() -> Mapping[str, tuple[_Drawn, ...]]:
    found: defaultdict[str, list[_Drawn]] = defaultdict(list)
    for matter in every_matter():
        for treatment in matter.treatments:
            found[treatment.committee].append(_Drawn(matter=matter, treatment=treatment))
    return {key: tuple(some) for key, some in found.items()}


def _sitting(count: int) -> Sitting:
    """Meeting by meeting through the committees, and through the years."""
    round_, place = divmod(count, len(_NAMES))
    year, nth = divmod(round_, MEETINGS_A_YEAR)
    base = COMMITTEES[_BASES[place % len(_BASES)]]
    return Sitting(
        committee=Committee(key=base.key, name=_NAMES[place], members=base.members),
        day=date(FIRST_YEAR + year, 1, 6) + timedelta(days=14 * nth + place % 5),
        starts="16:30",
        place="Egeborg Rådhus",
    )


def _record(sitting: Sitting, *, drawn: tuple[_Drawn, ...], seed: str) -> MeetingRecord:
    opening, closing = opening_items(sitting, number=1, announced=()), closing_items(sitting)
    first = len(opening) + 1
    numbers = range(first, first + ITEMS_A_MEETING - len(opening) - len(closing))
    agenda = Agenda(
        sitting=sitting,
        opening=opening,
        matters=tuple(
            _varied(chosen(drawn, key=f"{seed} {number}"), sitting=sitting, number=number, seed=seed)
            for number in numbers
        ),
        closing=closing,
    )
    record = understand(minutes_record(agenda, files={}))
    digest = hashlib.sha256(f"{seed} {sitting.name} {sitting.day}".encode()).hexdigest()
    return replace(record, source=replace(record.source, sha256=digest))


def _varied(drawn: _Drawn, *, sitting: Sitting, number: int, seed: str) -> MatterOnAgenda:
    """The matter elsewhere and at another time, under a case number of its own."""
    matter, treatment = drawn.matter, drawn.treatment
    years_later = sitting.day.year - int(treatment.month[:4])
    words = _Words(key=f"{seed} {number}", years_later=years_later)
    subject = matter.case.rsplit("-", 2)[0]
    return MatterOnAgenda(
        number=str(number),
        matter=replace(
            matter,
            title=words.varied(treatment.title or matter.title),
            case=f"{subject}-{number_of(words.key, below=99_999) + 1}-{sitting.day:%y}",
            treatments=matter.treatments,
        ),
        treatment=replace(
            treatment,
            title=None,
            summary=words.varied(treatment.summary),
            background=words.of(treatment.background),
            presentation=words.of(treatment.presentation),
            economy=words.of(treatment.economy),
            more=tuple(
                TextSection(heading=one.heading, text=words.varied(one.text)) for one in treatment.more
            ),
            attachments=tuple(
                replace(one, title=words.varied(one.title), pdf=None) for one in treatment.attachments
            ),
        ),
    )


class _Words:
    """Puts other places, years and numbers into a text; tables stay, so that their totals do."""

    def __init__(self, *, key: str, years_later: int) -> None:
        self.key = key
        self._years = years_later
        self._percent = 50 + number_of(f"percent {key}", below=150)

    def of(self, text: str | None) -> str | None:
        return None if text is None else self.varied(text)

    def varied(self, text: str) -> str:
        return "\n".join(line if line.startswith("|") else self._line(line) for line in text.split("\n"))

    def _line(self, line: str) -> str:
        line = _PLACES.sub(lambda match: self._place(match[0]), line)
        line = _YEAR.sub(lambda match: str(int(match[0]) + self._years), line)
        line = _LARGE.sub(lambda match: self._large(match[0]), line)
        return _SMALL.sub(lambda match: str(max(2, int(match[0]) * self._percent // 100)), line)

    def _place(self, name: str) -> str:
        return chosen(_FRONTS, key=f"{self.key} {name} 1") + chosen(_BACKS, key=f"{self.key} {name} 2")

    def _large(self, printed: str) -> str:
        number = max(1, int(printed.replace(".", "")) // 1000 * self._percent // 100) * 1000
        return f"{number:,}".replace(",", ".")
