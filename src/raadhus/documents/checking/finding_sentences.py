"""The sentences of what checking a document finds, in words for whoever holds the document in hand."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.sentences import Sentences

Weight: TypeAlias = Literal["wrong", "unchecked", "note"]
"""`wrong`: it does not fit. `unchecked`: it may fit, but it could not be checked. A `note` proves nothing wrong."""


class Kind(Struct, frozen=True):
    weight: Weight
    sentences: Sentences


def _wrong(english: str, danish: str) -> Kind:
    return Kind("wrong", Sentences(english, danish))


def _unchecked(english: str, danish: str) -> Kind:
    return Kind("unchecked", Sentences(english, danish))


def _note(english: str, danish: str) -> Kind:
    return Kind("note", Sentences(english, danish))


DOCUMENT_FINDINGS: Mapping[str, Kind] = {
    # What is carried inside.
    "record-missing": _wrong(
        "The file «{file}» that the document carried inside is gone.",
        "Filen «{file}», som dokumentet bar i sig, er væk.",
    ),
    "record-invalid": _wrong(
        "The data inside the document cannot be read: {reason}",
        "Dataene inde i dokumentet kan ikke læses.",
    ),
    "record-changed": _wrong(
        "The data inside the document were changed after it was made («{file}»).",
        "Dataene inde i dokumentet er ændret, efter at det blev lavet («{file}»).",
    ),
    "closed-text-inside": _wrong(
        "{where} is closed, and more of it is inside the document than may be shown.",
        "{where} er lukket, men dokumentet har mere af det i sig, end der må vises.",
    ),
    "closed-salt-inside": _wrong(
        "{where} is closed, and the key to the fingerprint of its whole text is inside the document.",
        "{where} er lukket, men nøglen til fingeraftrykket af hele dets tekst ligger i dokumentet.",
    ),
    # The fingerprints.
    "fingerprint-differs": _wrong(
        "{where}: the text is not the one that was published.",
        "{where}: Teksten er ikke den, der blev udgivet.",
    ),
    "fingerprint-missing": _wrong(
        "{where}: nothing proves the text; what proved it was taken out.",
        "{where}: Intet beviser teksten. Det, der beviste den, er taget ud.",
    ),
    "item-missing": _wrong(
        "{where} was published and is not in the document.",
        "{where} blev udgivet, men er ikke med i dokumentet.",
    ),
    "item-added": _wrong(
        "{where} is in the document and was not published.",
        "{where} står i dokumentet, men blev ikke udgivet.",
    ),
    "withdrawal-without-entry": _wrong(
        "{where} is said to be withdrawn, and no entry of the municipality's chain says so.",
        "{where} siges at være trukket tilbage, men intet led i kommunens kæde siger det.",
    ),
    "edition-fingerprint-differs": _wrong(
        "The fingerprint of the edition does not come out of its parts.",
        "Udgavens fingeraftryk passer ikke til dens dele.",
    ),
    "edition-entry-differs": _wrong(
        "The entry of the edition in the municipality's chain was changed.",
        "Udgavens led i kommunens kæde er ændret.",
    ),
    "approval-changed": _wrong(
        "The approval of {name} was changed, or is of something else.",
        "Godkendelsen fra {name} er ændret eller gælder noget andet.",
    ),
    "later-entry-changed": _wrong(
        "Entry {sequence} of the chain, which was made later, was changed, or is about something else.",
        "Led {sequence} i kæden, som er kommet til senere, er ændret eller handler om noget andet.",
    ),
    # What the eye sees.
    "text-differs": _wrong(
        "{place}: «{seen}» stands there; the record says «{told}».",
        "{place}: Der står «{seen}», men referatet siger «{told}».",
    ),
    "text-added": _wrong(
        "{place}: «{seen}» stands there; the record has nothing of it.",
        "{place}: Der står «{seen}», som ikke er i referatet.",
    ),
    "text-missing": _wrong(
        "{place}: «{told}» is missing; it is in the record.",
        "{place}: Der mangler «{told}», som er i referatet.",
    ),
    "text-moved": _wrong(
        "{place}: «{seen}» stands there; in the record it stands elsewhere.",
        "{place}: Der står «{seen}», som i referatet står et andet sted.",
    ),
    "closed-text-differs": _wrong(
        "{place}: what stands there of a closed item is not what the record says; it is not repeated here.",
        "{place}: Det, der står om et lukket punkt, er ikke det, referatet siger. Det gentages ikke her.",
    ),
    "more-differences": _wrong(
        "There are {count} more places where the document and the record differ.",
        "Der er {count} steder mere, hvor dokumentet og referatet er forskellige.",
    ),
    "text-hidden": _wrong(
        "{place}: «{seen}» is there and cannot be seen.",
        "{place}: «{seen}» ligger der, men kan ikke ses.",
    ),
    "text-hidden-by-style": _wrong(
        "A style of the document makes text so faint or small that it cannot be seen.",
        "En typografi i dokumentet gør tekst så svag eller lille, at den ikke kan ses.",
    ),
    "text-covered": _wrong(
        "{place}: something was laid over the text, or text was struck out.",
        "{place}: Der er lagt noget hen over teksten, eller tekst er streget over.",
    ),
    "text-cut-off": _wrong(
        "{place}: part of the page was cut off or can be switched off, so that text cannot be seen.",
        "{place}: Noget af siden er skåret fra eller kan slås fra, så tekst ikke kan ses.",
    ),
    "text-unreadable": _wrong(
        "{place}: signs stand there that cannot be read as text.",
        "{place}: Der står tegn, som ikke kan læses som tekst.",
    ),
    "text-replaced": _wrong(
        "{place}: the document says other words to a program than the eye sees.",
        "{place}: Dokumentet siger andre ord til et program, end øjet ser.",
    ),
    "picture-added": _wrong(
        "{place}: a picture or a drawing stands there that is not in the record.",
        "{place}: Der står et billede eller en tegning, som ikke er i referatet.",
    ),
    "annotation-added": _wrong(
        "{place}: a note or a field was put on the page.",
        "{place}: Der er sat en note eller et felt på siden.",
    ),
    "link-differs": _wrong(
        "{place}: a link leads to {seen}; the record does not.",
        "{place}: Et link fører til {seen}. Det gør referatet ikke.",
    ),
    "part-added": _wrong(
        "Something lies in the document that Raadhus did not put there: {name}",
        "I dokumentet ligger noget, som Raadhus ikke har lagt der: {name}",
    ),
    "page-number-wrong": _wrong(
        "{place}: its foot says that it is page {number} of {pages}: pages were taken out, put in or moved.",
        "{place}: Nederst står, at det er side {number} af {pages}: Der er taget sider ud, sat sider ind eller byttet "
        "om.",
    ),
    "page-unreadable": _wrong(
        "{place}: the page is damaged and cannot be read.",
        "{place}: Siden er beskadiget og kan ikke læses.",
    ),
    "page-differs": _wrong(
        "{place}: the page does not look like the page that the record gives.",
        "{place}: Siden ser ikke ud som den side, referatet giver.",
    ),
    # What could not be checked.
    "layout-unknown": _unchecked(
        "Another version of Raadhus made the document (layout {layout}), so its text was not compared with the record. "
        "Check it with that version.",
        "En anden version af Raadhus har lavet dokumentet (opsætning {layout}), så teksten er ikke holdt op mod "
        "referatet. Kontrollér det med den version.",
    ),
    "table-order-unproven": _unchecked(
        "{place}: words of a table may have been moved about: look at it yourself, or use --thorough.",
        "{place}: Ord i en tabel kan være flyttet rundt: Se selv efter, eller brug --thorough.",
    ),
    "turned-text-unproven": _unchecked(
        "{place}: the signs of a text from right to left are those of the record; their order was not checked: look at "
        "it yourself, or use --thorough.",
        "{place}: Tegnene i en tekst fra højre mod venstre er de rigtige, men rækkefølgen er ikke kontrolleret: Se "
        "selv efter, eller brug --thorough.",
    ),
    "text-out-of-place": _unchecked(
        "{place}: «{seen}» may have been moved about on the page: look at it yourself.",
        "{place}: «{seen}» kan være flyttet rundt på siden: Se selv efter.",
    ),
    "pages-behind": _unchecked(
        "Behind the pages of the document come {count} others that are not of it; they were not checked.",
        "Efter dokumentets sider kommer {count} andre, som ikke hører til det. De er ikke kontrolleret.",
    ),
    "font-unknown": _unchecked(
        "Text stands there in a typeface that Raadhus does not use ({name}), so the letters may look like others than "
        "they are.",
        "Der er brugt en skrifttype, som Raadhus ikke bruger ({name}). Bogstaverne kan derfor se ud som andre, end "
        "de er.",
    ),
    "typesetter-missing": _unchecked(
        "The pages could not be made again for comparison: the typesetter is not installed "
        "(pip install 'raadhus[server]').",
        "Siderne kunne ikke laves igen til sammenligning: Sætteprogrammet er ikke installeret "
        "(pip install 'raadhus[server]').",
    ),
    "pictures-not-carried": _unchecked(
        "The pages could not be made again for comparison: their pictures are not among what the document carries.",
        "Siderne kunne ikke laves igen til sammenligning: Billederne er ikke blandt det, dokumentet bærer i sig.",
    ),
    "saved-anew": _unchecked(
        "The file was saved again, or another version of Raadhus made it. Its words were checked, its looks were not: "
        "text may be hidden, struck out or covered. Fetch the document from the municipality's own page.",
        "Filen er gemt igen, eller en anden version af Raadhus har lavet den. Ordene er kontrolleret, udseendet er "
        "ikke: Tekst kan være skjult, streget over eller dækket. Hent dokumentet på kommunens egen side.",
    ),
    # What whoever reads the result must know.
    "not-published": _note(
        "The document does not say that it was published. The text agrees with the data inside; nothing proves more.",
        "Dokumentet siger ikke, at det er udgivet. Teksten passer med dataene i det, men intet beviser mere.",
    ),
    "closed-item": _note(
        "{where} is closed: of its whole text only the fingerprint is inside.",
        "{where} er lukket: Af hele teksten er kun fingeraftrykket med.",
    ),
    "closed-attachments": _note(
        "{where} has closed attachments: of the whole of it only the fingerprint is inside.",
        "{where} har lukkede bilag: Af det hele er kun fingeraftrykket med.",
    ),
    "closed-item-shown": _note(
        "{where} holds closed matter and is shown whole: this document is only for those who may see it.",
        "{where} rummer noget lukket og vises helt: Dokumentet er kun for dem, der må se det.",
    ),
    "withheld-item": _note(
        "{where} was published without its text: only the number and the fingerprint are inside.",
        "{where} blev udgivet uden sin tekst: Kun nummeret og fingeraftrykket er med.",
    ),
    "withdrawn-item": _note(
        "{where} was withdrawn: only the fingerprint is left.",
        "{where} er trukket tilbage: Kun fingeraftrykket er tilbage.",
    ),
    "item-left-out": _note(
        "{where}: not in this excerpt; only the fingerprint is inside.",
        "{where}: Ikke med i udskriften. Kun fingeraftrykket er med.",
    ),
    "superseded": _note(
        "There is a newer edition: entry {sequence} of the chain, {at}.",
        "Der er kommet en nyere udgave: led {sequence} i kæden, {at}.",
    ),
    "edition-withdrawn": _note(
        "The edition was withdrawn: entry {sequence} of the chain, {at}.",
        "Udgaven er trukket tilbage: led {sequence} i kæden, {at}.",
    ),
    "letters-unproven": _note(
        "Whether the letters look like what they are was not checked: --thorough does that.",
        "Om bogstaverne ser ud som dem, de er, er ikke kontrolleret. Det gør --thorough.",
    ),
    "picture-unproven": _note(
        "Pictures and arms ({count}) are not held against the record: look at them yourself.",
        "Billeder og våben ({count}) holdes ikke op mod referatet: Se selv på dem.",
    ),
    "kept-head-fits": _note(
        "The edition is bound to the end of the chain that was kept elsewhere ({head}).",
        "Udgaven hænger sammen med den ende af kæden, der er gemt et andet sted ({head}).",
    ),
    "kept-head-differs": _wrong(
        "Entry {sequence} is not the one that was kept elsewhere ({head}): the chain or the document was made anew.",
        "Led {sequence} er ikke det, der er gemt et andet sted ({head}): Kæden eller dokumentet er lavet om.",
    ),
    "kept-head-older": _note(
        "The end of the chain that was kept elsewhere ({head}) is older than the edition and says nothing about it.",
        "Den ende af kæden, der er gemt et andet sted ({head}), er ældre end udgaven og siger intet om den.",
    ),
    "kept-head-newer": _unchecked(
        "The end of the chain that was kept ({head}) is newer than the document. Ask the municipality for the chain "
        "(`raadhus chain list --body {body}`), and give it with another --against.",
        "Den gemte ende af kæden ({head}) er nyere end dokumentet. Bed kommunen om kæden "
        "(`raadhus chain list --body {body}`), og giv også den med --against.",
    ),
    "kept-head-of-another": _unchecked(
        "The end of the chain that was kept elsewhere ({head}) is of another municipality, or the document does not "
        "say that it was published.",
        "Den ende af kæden, der er gemt et andet sted ({head}), er fra en anden kommune, eller dokumentet siger ikke, "
        "at det er udgivet.",
    ),
    "chain-broken": _wrong(
        "In the chain that you gave, entry {sequence} was changed, or the entry before it is missing.",
        "I den kæde, du gav, er led {sequence} ændret, eller leddet før det mangler.",
    ),
    "not-in-chain": _wrong(
        "Entry {sequence} of the chain that you gave is another than the one in the document.",
        "Led {sequence} i den kæde, du gav, er et andet end det i dokumentet.",
    ),
    "no-head-given": _note(
        "Somebody who forges a whole document can make new fingerprints, too. To rule that out, get the end of the "
        "municipality's chain from somebody you trust, and run again with --against BODY:SEQUENCE:HASH.",
        "En, der forfalsker et helt dokument, kan også lave nye fingeraftryk. Vil du udelukke det, så få enden af "
        "kommunens kæde fra en, du stoler på, og kør igen med --against KOMMUNE:LED:FINGERAFTRYK.",
    ),
    "later-unknown": _note(
        "Whether the edition was corrected or withdrawn after the document was made cannot be seen without the "
        "network: look at its address.",
        "Om udgaven er rettet eller trukket tilbage, efter at dokumentet blev lavet, kan ikke ses uden netforbindelse: "
        "Se på adressen.",
    ),
    "understood-unproven": _note(
        "The fingerprint covers what the minutes or the agenda say; not the table of who was there, links and "
        "pictures.",
        "Fingeraftrykket dækker det, referatet eller dagsordenen siger, men ikke tabellen over fremmøde, links og "
        "billeder.",
    ),
}  # fmt: skip
