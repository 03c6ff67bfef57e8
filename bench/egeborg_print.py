"""A long agenda of the invented Egeborg Kommune as PDF, set by Typst from seeded text."""

import json
import random

import typst

_SUBJECTS = (
    "Renovering af Møllevangsskolens tag", "Ny cykelsti langs Engvej", "Frivillighedspris", "Tilsyn med plejehjem",
    "Lokalplan for Åbrinken", "Takster for svømmehallen", "Affaldsplan", "Budgetopfølgning", "Julebelysning i Egeborg",
    "Bevilling til biblioteket", "Støtte til idrætsforeninger", "Trafiksikkerhed ved skolerne",
)  # fmt: skip
_HEADINGS = (
    "Sammendrag", "Baggrund", "Sagsfremstilling", "Økonomiske konsekvenser og finansiering", "Høring",
    "Beslutningen træffes af", "Indstilling", "Beslutning",
)  # fmt: skip
_VOCABULARY = (
    "forvaltningen kommunen udvalget anlægsbevilling driftsudgifter borgerne medarbejdere samarbejdet planlægning "
    "skolernes lærere børn unge ældre pleje hjemmeplejen sundhedscenteret indsats erfaringer undersøgelse rapporten "
    "viser at der er behov for en styrket tværgående koordinering mellem de forskellige enheder og derfor foreslås det "
    "både at fortsætte med den nuværende ordning samt udvide åbningstiden i løbet af efteråret hvor økonomien tillader "
    "det ifølge beregningerne kan udgiften holdes inden for rammen uden yderligere tilskud fra kassebeholdningen"
)
_WORDS = _VOCABULARY.split()
_ITEMS_A_PAGE = 0.54
"""So many items fill one page; found by setting 400 pages."""

_MARKUP = """
#let data = json(bytes(sys.inputs.agenda))
#set document(title: "Dagsorden", author: "Egeborg Kommune")
#set text(lang: "da", size: 10.5pt, hyphenate: true)
#set par(justify: true)
#set page(header: [Kommunalbestyrelsen #h(1fr) Dagsorden], footer: context [#h(1fr) Side #counter(page).display()])
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12pt)
Dagsorden for Kommunalbestyrelsen onsdag den 12. marts 2031 kl. 17:00 i Byrådssalen
#for item in data {
  heading(level: 1, "Punkt " + str(item.number) + ": " + item.title)
  par(item.case_number)
  for section in item.sections {
    heading(level: 2, outlined: false, bookmarked: false, section.heading)
    for text in section.texts { par(text) }
  }
  if item.table.len() > 0 { table(columns: 3, ..item.table) }
}
"""


def agenda_pdf(*, pages: int, seed: int = 7) -> bytes:
    """Set an agenda of about so many pages."""
    chance = random.Random(seed)  # noqa: S311 - seeded text, no secret
    items = [_item(number, chance) for number in range(1, int(pages * _ITEMS_A_PAGE) + 1)]
    return bytes(typst.compile(_MARKUP.encode(), sys_inputs={"agenda": json.dumps(items)}))


def _item(number: int, chance: random.Random) -> dict[str, object]:
    return {
        "number": number,
        "title": chance.choice(_SUBJECTS),
        "case_number": f"{chance.randint(0, 29):02}.{chance.randint(0, 30):02}.{chance.randint(0, 16):02}"
        f"-G01-{chance.randint(1, 99)}-31",
        "sections": [
            {"heading": heading, "texts": [_text(chance) for _ in range(chance.randint(1, 3))]}
            for heading in _HEADINGS
        ],
        "table": [f"{chance.choice(_WORDS)} {at}" for at in range(12)] if number % 20 == 0 else [],
    }


def _text(chance: random.Random) -> str:
    sentences = []
    for _ in range(chance.randint(2, 5)):
        words = " ".join(chance.choices(_WORDS, k=chance.randint(8, 22)))
        sentences.append(f"{words.capitalize()}.")
    return " ".join(sentences)
