"""Twice a year the municipality reports how it is as an employer: the same figures each time, so that they make a series."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from raadhus.demo.matters.matter import AttachmentWritten, GuestInvited, Matter, Treatment
from raadhus.demo.organisation import COMMITTEES, RENAMED, name_on

_HALF_YEARS = (
    "1. halvår 2022", "2. halvår 2022", "1. halvår 2023", "2. halvår 2023", "1. halvår 2024", "2. halvår 2024",
)  # fmt: skip
_SERIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ansatte omregnet til fuld tid", ("1.628", "1.642", "1.655", "1.648", "1.663", "1.671")),
    ("Sygefravær i procent", ("6,3", "5,9", "5,6", "5,8", "5,4", "5,2")),
    ("Elever og lærlinge", ("71", "74", "78", "83", "88", "91")),
    ("Ansatte i fleksjob", ("40", "41", "43", "46", "45", "49")),
    ("Ansatte med løntilskud", ("14", "12", "11", "9", "10", "8")),
    ("Personaleomsætning i procent", ("15,6", "15,1", "14,8", "14,2", "13,9", "13,1")),
    ("Arbejdsulykker med fravær", ("34", "31", "28", "33", "26", "24")),
)
_COLUMNS = 3
_ON_TERMS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Løntilskud", (22, 19, 17, 14, 16, 12)),
    ("Virksomhedspraktik", (31, 34, 29, 33, 27, 30)),
    ("Jobrotation", (0, 0, 0, 0, 0, 16)),
    ("Nyttejob", (14, 12, 11, 13, 10, 9)),
    ("Fleksjob", (42, 43, 45, 48, 47, 52)),
    ("Seniorjob", (9, 8, 6, 5, 3, 2)),
    ("Skånejob", (6, 6, 5, 7, 6, 6)),
    ("Elev- og praktikpladser", (71, 74, 78, 83, 88, 91)),
)
_POSTS = ("1.702", "1.716", "1.731", "1.724", "1.738", "1.747")
_LAST_DAYS = (
    "30. juni 2022",
    "31. december 2022",
    "30. juni 2023",
    "31. december 2023",
    "30. juni 2024",
    "31. december 2024",
)
_FIRST_DAYS = (
    "1. januar 2022",
    "1. juli 2022",
    "1. januar 2023",
    "1. juli 2023",
    "1. januar 2024",
    "1. juli 2024",
)
_SHARES = ("11,5", "11,4", "11,0", "11,8", "11,3", "12,5")


class _Status(NamedTuple):
    month: str
    half_year: str
    told: str
    requests: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


_STATUSES = (
    _Status(
        "2023-09",
        "1. halvår 2023",
        "Sygefraværet er faldet fra 5,9 til 5,6 procent. Faldet er størst på skolerne, mens fraværet på plejecentrene er "
        "næsten uændret. Der er ansat fire elever mere end for et halvt år siden, og to nye medarbejdere i fleksjob er "
        "begyndt i Center for By og Natur.",
        requests=("Udvalget ønsker en redegørelse for sygefraværet på plejecentrene i 1. kvartal 2024.",),
    ),
    _Status(
        "2024-03",
        "2. halvår 2023",
        "Sygefraværet er steget fra 5,6 til 5,8 procent, og stigningen ligger i november og december. Vækst- og Jobudvalget bad den "
        "20. september 2023 om en redegørelse for plejecentrene. Fraværet var 7,4 procent på Birkelund og 6,1 procent på "
        "Strandvang. På Birkelund er der nu en fast samtale efter den femte dag, og vikarbudgettet er lagt ud til "
        "grupperne.",
        remarks=("redegørelsen om plejecentrene dermed er modtaget",),
    ),
    _Status(
        "2024-09",
        "1. halvår 2024",
        "Sygefraværet er faldet fra 5,8 til 5,4 procent. Birkelund er nu på niveau med de øvrige plejecentre. Der er en "
        "ansat færre i fleksjob, fordi tre er gået på efterløn, og to er kommet til. Antallet af arbejdsulykker er det "
        "laveste i den periode, som tabellen dækker.",
        requests=("Udvalget ønsker en plan for flere fleksjob forelagt senest i 1. kvartal 2025.",),
    ),
    _Status(
        "2025-03",
        "2. halvår 2024",
        "Sygefraværet er faldet fra 5,4 til 5,2 procent og er dermed under målet på 5,3 procent for første gang. Fire "
        "nye medarbejdere er ansat i fleksjob. Personaleomsætningen er faldet hvert halvår, siden opgørelsen begyndte. "
        "En plan for flere fleksjob er endnu ikke færdig.",
    ),
)


def employer_statuses() -> Iterator[Matter]:
    """A matter for every half-year, all under one case number: first VJL, then ØU."""
    for status in _STATUSES:
        half, _, year = status.half_year.rpartition(" ")
        yield Matter(
            key=f"arbejdsplads-{half[0]}-halvaar-{year}",
            case="81.00.15-P05-2-22",
            title=f"Kommunen som arbejdsplads: status for {status.half_year}",
            unit="Kommunaldirektøren",
            treatments=_treatments(status),
        )


def _treatments(status: _Status) -> tuple[Treatment, ...]:
    table = _table(status.half_year)
    first = Treatment(
        committee="VJL",
        month=status.month,
        summary=f"Der udarbejdes en status på kommunen som arbejdsplads to gange årligt til {_name(status)} samt to gange årligt til Økonomiudvalget. Her er tallene for {status.half_year}.",
        presentation=f"{status.told}\n\nTabellen viser de seneste tre halvår.\n\n{table}\n\n{_on_terms(status.half_year)}",
        economy="Ingen økonomiske konsekvenser.",
        recommendation=("Orienteringen tages til efterretning.",),
        outcome="noted",
        requests=status.requests,
        remarks=status.remarks,
        guests=(GuestInvited(name="Bodil Åstrøm", title="kommunaldirektør"),),
        attachments=(
            AttachmentWritten(
                title=f"Nøgletal for kommunen som arbejdsplads, {status.half_year}",
                recommended=True,
                pdf=f"{_NOTE}\n\n{table}",
            ),
        ),
    )
    second = Treatment(
        committee="ØU",
        month=status.month,
        summary=f"Økonomiudvalget får status på kommunen som arbejdsplads for {status.half_year}, efter at fagudvalget har set den.",
        presentation=f"{status.told}\n\n{table}",
        recommendation=("Orienteringen tages til efterretning.",),
        outcome="noted",
        attachments=first.attachments,
    )
    return first, second


def _name(status: _Status) -> str:
    """The committee's name in the month of the status."""
    return name_on(COMMITTEES[RENAMED], date.fromisoformat(f"{status.month}-01"))


_NOTE = """
Tallene dækker alle ansatte i Egeborg Kommune, også dem på plejecentre, skoler og i dagtilbud. Ansatte er gjort op den sidste dag i halvåret og regnet om til fuld tid. Sygefravær er fravær på grund af egen sygdom i procent af den tid, der kunne være arbejdet. Elever tæller med, når de får løn af kommunen.
"""


def _on_terms(half_year: str) -> str:
    """Those on special terms, counted as persons in the half-year and not as the table counts them on its last day."""
    place = _HALF_YEARS.index(half_year)
    rows = "\n".join(f"- {name} ({counts[place]})" for name, counts in _ON_TERMS)
    return (
        f"Ordinære job i Egeborg Kommune er {_POSTS[place]} stillinger. Der er ansatte på særlige vilkår svarende til cirka {_SHARES[place]} pct. af det samlede antal ordinært ansatte.\n\n"
        f"Ansatte på særlige vilkår, opgjort som enkeltpersoner, der på et tidspunkt har været ansat i perioden fra den {_FIRST_DAYS[place]} til den {_LAST_DAYS[place]}:\n\n{rows}"
    )


def _table(half_year: str) -> str:
    last = _HALF_YEARS.index(half_year) + 1
    shown = slice(last - _COLUMNS, last)
    rows = [f"| Nøgletal | {' | '.join(_HALF_YEARS[shown])} |"]
    rows += [f"| {name} | {' | '.join(figures[shown])} |" for name, figures in _SERIES]
    return "\n".join(rows)
