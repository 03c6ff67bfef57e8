"""How Egeborg is organised: the council, its committees of seven members, and the centres of the administration."""

from collections.abc import Mapping

from msgspec import Struct


class Committee(Struct, frozen=True, kw_only=True):
    """A body that meets; `members` has the chair first and the vice-chair second. Empty: the whole council."""

    key: str
    name: str
    members: tuple[str, ...] = ()


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
