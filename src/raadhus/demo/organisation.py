"""How Egeborg is organised: the council, its committees of seven members, and the centres of the administration."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from raadhus.demo.members import COUNCIL, LEAVES, Member, member_named


class Committee(Struct, frozen=True, kw_only=True):
    """A body that meets; `members` has the chair first and the vice-chair second. Empty: the whole council."""

    key: str
    name: str
    members: tuple[str, ...] = ()


RENAMED = "VJL"
RENAMED_ON = date(2024, 1, 1)
NAME_BEFORE = "Vækst- og Jobudvalget"

COMMITTEES: Mapping[str, Committee] = {
    committee.key: committee
    for committee in (
        Committee(key="KB", name="Kommunalbestyrelsen"),
        Committee(
            key="ØU",
            name="Økonomiudvalget",
            members=(
                "Karla Vestergaard Holm",
                "Torben Kraglund",
                "Ditte Marie Overby",
                "Merete Solbakke",
                "Anders Lyngsø",
                "Søren Tranholm",
                "Malene Krogsgaard Dam",
            ),
        ),
        Committee(
            key="VJL",
            name="Vækst-, Job- og Læringsudvalget",
            members=(
                "Birgit Ankerstjerne",
                "Torben Kraglund",
                "Ditte Marie Overby",
                "Yusuf Brandt",
                "Merete Solbakke",
                "Anders Lyngsø",
                "Frode Kjeldgård",
            ),
        ),
        Committee(
            key="KT",
            name="Klima- og Teknikudvalget",
            members=(
                "Rikke Fjordvang",
                "Søren Tranholm",
                "Lone Bakkegård",
                "Frode Kjeldgård",
                "Ole Stavnsager",
                "Inger-Lise Munkedal",
                "Claus Rørmose",
            ),
        ),
        Committee(
            key="BK",
            name="Børne- og Kulturudvalget",
            members=(
                "Inger-Lise Munkedal",
                "Jesper Havnø",
                "Mette Sandgrav",
                "Camilla Højbjerg",
                "Malene Krogsgaard Dam",
                "Rikke Fjordvang",
                "Niels Kristian Ålykke",
            ),
        ),
    )
}

UNITS: tuple[str, ...] = (
    "Center for Økonomi og Indkøb",
    "Center for Job og Vækst",
    "Center for Uddannelse, Kultur og Fritid",
    "Center for Børn og Unge",
    "Center for By og Natur",
    "Center for Sundhed og Omsorg",
    "Kommunaldirektøren",
)

CULTURE_MOVES_ON = date(2024, 6, 1)
"""Until the day before, culture and leisure lay in the Center for Børn og Unge, and what is left was a centre alone."""
EDUCATION = "Center for Uddannelse, Kultur og Fritid"
EDUCATION_BEFORE = "Center for Uddannelse"
CHILDREN = "Center for Børn og Unge"


class Official(Struct, frozen=True, kw_only=True):
    name: str
    title: str


DIRECTOR = Official(name="Hanne Tveskov", title="direktør")
CHIEF = Official(name="Bodil Åstrøm", title="kommunaldirektør")
ECONOMIST = Official(name="Palle Nyborg", title="økonomikonsulent")
HEADS: Mapping[str, Official] = {
    "Center for Økonomi og Indkøb": Official(
        name="Jytte Fuglebjerg", title="centerchef for Økonomi og Indkøb"
    ),
    "Center for Job og Vækst": Official(name="Solvej Damgaard", title="centerchef for Job og Vækst"),
    EDUCATION: Official(name="Ulrik Bøgh Ravn", title="centerchef for Uddannelse, Kultur og Fritid"),
    CHILDREN: Official(name="Astrid Lykkemark", title="centerchef for Børn og Unge"),
    "Center for By og Natur": Official(name="Henning Vadstrup", title="centerchef for By og Natur"),
    "Center for Sundhed og Omsorg": Official(name="Kim Ravnholt", title="centerchef for Sundhed og Omsorg"),
}
CENTRES_OF: Mapping[str, tuple[str, ...]] = {
    "KB": (),
    "ØU": ("Center for Økonomi og Indkøb",),
    "VJL": ("Center for Job og Vækst", EDUCATION),
    "KT": ("Center for By og Natur",),
    "BK": (CHILDREN, EDUCATION),
}
"""Whose heads sit at the table of a committee."""


def name_on(committee: Committee, day: date) -> str:
    """The name of the committee on a day."""
    is_renamed = committee == COMMITTEES[RENAMED]
    return NAME_BEFORE if is_renamed and day < RENAMED_ON else committee.name


def unit_on(unit: str, day: date, *, committee: str) -> str:
    """The centre that answered for a matter of the unit on a day."""
    if unit != EDUCATION or day >= CULTURE_MOVES_ON:
        return unit
    return CHILDREN if committee == "BK" else EDUCATION_BEFORE


def members_on(committee: Committee, day: date) -> tuple[Member, ...]:
    """Who sits in the committee on a day, the chair first; in the council the mayor is."""
    names = committee.members or tuple(member.name for member in COUNCIL)
    return tuple(member_named(_seated(name, day)) for name in names)


def office_in(committee: Committee, member: Member) -> str | None:
    """The office that is printed behind a member's name in the minutes of the committee."""
    if committee.members[:2] and member.name in committee.members[:2]:
        return "formand" if member.name == committee.members[0] else "næstformand"
    return None if committee.members else member.office


def _seated(name: str, day: date) -> str:
    return LEAVES.followed_by if name == LEAVES.name and day >= LEAVES.on else name
