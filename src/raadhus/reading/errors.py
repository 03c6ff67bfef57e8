"""Why a file could not be read: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

READ_ERRORS: Mapping[str, Sentences] = {
    "empty": Sentences(
        "The file is empty. Fetch it again from where it came.",
        "Filen er tom. Hent den igen, hvor den kom fra.",
    ),
    "too-large": Sentences(
        "The file is larger than {limit}. Split it, or read the municipality's own data instead.",
        "Filen er større end {limit}. Del den, eller brug kommunens egne data i stedet.",
    ),
    "too-large-unpacked": Sentences(
        "The Word file unpacks to more than {limit}, or to far more than a document can. Save it again with smaller "
        "pictures, and look where it came from.",
        "Word-filen fylder mere end {limit} pakket ud eller langt mere, end et dokument kan. Gem den igen med mindre "
        "billeder, og se efter, hvor den kom fra.",
    ),
    "unknown-kind": Sentences(
        "This is {found}. Raadhus reads PDF, Word (DOCX), HTML, text and JSON.",
        "Dette er {found_danish}. Raadhus læser PDF, Word (DOCX), HTML, tekst og JSON.",
    ),
    "damaged": Sentences(
        "The {kind} file is damaged and cannot be opened. Fetch it again from where it came.",
        "{kind}-filen er beskadiget og kan ikke åbnes. Hent den igen, hvor den kom fra.",
    ),
    "encrypted": Sentences(
        "The file is locked with a password. Save a copy without the password and read that.",
        "Filen er låst med en adgangskode. Gem en kopi uden adgangskode, og læs den.",
    ),
    "scanned": Sentences(
        "The PDF file holds pictures of pages and no text. Run it through text recognition (OCR) first.",
        "PDF-filen består af billeder uden tekst. Kør den gennem tekstgenkendelse (OCR) først.",
    ),
    "no-text": Sentences(
        "There is no text in the file. Look whether it is the right one.",
        "Der er ingen tekst i filen. Se efter, om det er den rigtige fil.",
    ),
    "too-deep": Sentences(
        "The file is nested deeper than {limit} levels. Fetch it again from where it came.",
        "Filen er indlejret dybere end {limit} niveauer. Hent den igen, hvor den kom fra.",
    ),
    "not-a-meeting": Sentences(
        "The JSON holds no meeting that Raadhus knows: expected {expected} at {path}, found {found}. "
        "Take the JSON of one meeting from FirstAgenda or Raadhus.",
        "JSON-filen rummer ikke et møde, som Raadhus kender: ved {path} ventes {expected_danish}, men der er "
        "{found_danish}. Brug JSON-filen for et møde fra FirstAgenda eller Raadhus.",
    ),
    "invalid-record": Sentences(
        "The meeting record breaks its own rules at {path}: {reason}. Read the original again.",
        "Mødedokumentet bryder sine egne regler ved {path}: {reason}. Læs originalen igen.",
    ),
    "several-meetings": Sentences(
        "The file holds {count} meetings, and only one was asked for. Split it, one meeting a file, "
        "or read them all: `raadhus read FILE`, in Python read_all.",
        "Filen rummer {count} møder, og her kan kun være ét. Del den op i en fil for hvert møde, eller læs dem alle på "
        "én gang.",
    ),
    "too-slow": Sentences(
        "Reading took more than {limit} seconds and was stopped. Split the file.",
        "Læsningen tog mere end {limit} sekunder og blev stoppet. Del filen, og prøv igen.",
    ),
    "too-much-memory": Sentences(
        "Reading needed more memory than it may use. Split the file, or read the municipality's own data instead.",
        "Læsningen krævede mere hukommelse, end den må bruge. Del filen, eller brug kommunens egne data i stedet.",
    ),
    "died": Sentences(
        "The reading process stopped ({reason}). The file may be damaged or made to do harm. "
        "Fetch it again from where it came.",
        "Læseprocessen stoppede ({reason}). Filen kan være beskadiget eller lavet for at skade. "
        "Hent den igen, hvor den kom fra.",
    ),
}


class ReadError(CodedError):
    """The bytes could not be read as a meeting; `code` says why, `values` fill the sentence."""

    sentences = READ_ERRORS
