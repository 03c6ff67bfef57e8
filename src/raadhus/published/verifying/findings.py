"""What does not fit in the store, by code, in words for those who answer for it."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from raadhus.core.sentences import Sentences

FINDING_SENTENCES: Mapping[str, Sentences] = {
    "entry-missing": Sentences(
        "Entry {sequence} of the chain is missing.", "Led {sequence} i kæden mangler."
    ),
    "entry-altered": Sentences(
        "Entry {sequence} of the chain is not what it was when it was written.",
        "Led {sequence} i kæden er ikke, som det var, da det blev skrevet.",
    ),
    "entry-not-linked": Sentences(
        "Entry {sequence} of the chain does not follow the one before it.",
        "Led {sequence} i kæden hænger ikke sammen med det foregående.",
    ),
    "entry-older": Sentences(
        "Entry {sequence} of the chain says that it is older than the one before it.",
        "Led {sequence} i kæden siger, at det er ældre end det foregående.",
    ),
    "entry-alone": Sentences(
        "Entry {sequence} of the chain ({kind}) speaks of something that is gone.",
        "Led {sequence} i kæden ({kind}) handler om noget, der er væk.",
    ),
    "edition-differs": Sentences(
        "{where} does not agree with its entry in the chain.",
        "{where} passer ikke med sit led i kæden.",
    ),
    "edition-incomplete": Sentences(
        "{where} has lost a part: {expected} was expected, {found} was found.",
        "{where} har mistet en del: {expected} var ventet, {found} blev fundet.",
    ),
    "root-differs": Sentences(
        "{where}: its hashes are not those that were published.",
        "{where}: Fingeraftrykkene er ikke dem, der blev udgivet.",
    ),
    "part-altered": Sentences(
        "{where}: the text is not the one that was published.",
        "{where}: Teksten er ikke den, der blev udgivet.",
    ),
    "part-not-canonical": Sentences(
        "{where}: the text is not written as texts are.",
        "{where}: Teksten er ikke skrevet, som tekster skrives.",
    ),
    "part-incomplete": Sentences(
        "{where}: something is missing that proves the text.",
        "{where}: Der mangler noget af det, der beviser teksten.",
    ),
    "part-differs": Sentences(
        "{where}: what stands beside the text does not agree with it.",
        "{where}: Det, der står ved siden af teksten, passer ikke med den.",
    ),
    "withdrawal-unfounded": Sentences(
        "{where}: the text is gone, and the chain does not say that it was withdrawn.",
        "{where}: Teksten er væk, og kæden siger ikke, at den er trukket tilbage.",
    ),
    "withdrawal-differs": Sentences(
        "{where}: what is said of the withdrawal does not agree with the chain.",
        "{where}: Det, der står om tilbagetrækningen, passer ikke med kæden.",
    ),
    "reading-missing": Sentences(
        "{where}: nothing says how the text is understood.",
        "{where}: Der mangler en læsning af teksten.",
    ),
    "reading-does-not-fit": Sentences(
        "{where}: reading {reading} does not fit the text.",
        "{where}: Læsning {reading} passer ikke til teksten.",
    ),
    "approval-differs": Sentences(
        "{where}: the approval of a member does not agree with the chain.",
        "{where}: Et medlems godkendelse passer ikke med kæden.",
    ),
    "identity-altered": Sentences(
        "The id {id} does not belong to what it was made for.",
        "Id'et {id} hører ikke til det, det blev lavet til.",
    ),
    "file-not-in-chain": Sentences(
        "{where}: its list of files is not the one that was published.",
        "{where}: Listen over filer er ikke den, der blev udgivet.",
    ),
    "file-missing": Sentences("The file {sha256} is missing.", "Filen {sha256} mangler."),
    "file-damaged": Sentences(
        "The file {sha256} is not what it was when it was kept.",
        "Filen {sha256} er ikke, som den var, da den blev gemt.",
    ),
    "file-in-wrong-store": Sentences(
        "The file {sha256} lies where files are shown, and must not be.",
        "Filen {sha256} ligger, hvor filer vises, og det må den ikke.",
    ),
    "file-still-there": Sentences(
        "The file {sha256} was withdrawn and is still there.",
        "Filen {sha256} er trukket tilbage, men ligger der endnu.",
    ),
    "file-unknown": Sentences(
        "A file {sha256} lies in the store {store} and belongs to nothing; an import may have been cut off.",
        "En fil {sha256} ligger i lageret {store} og hører ikke til noget; måske blev en import afbrudt.",
    ),
    "store-unreadable": Sentences(
        "The stored files cannot be read: {reason}", "De gemte filer kan ikke læses: {reason}"
    ),
    "meeting-not-shown": Sentences(
        "The meeting {meeting} has an edition and is not shown. Run `raadhus rebuild`.",
        "Mødet {meeting} har en udgave, men vises ikke. Kør `raadhus rebuild`.",
    ),
    "head-cut": Sentences(
        "The chain ends at entry {last}; entry {sequence} was there before.",
        "Kæden ender ved led {last}; led {sequence} har været der.",
    ),
    "head-rewritten": Sentences(
        "Entry {sequence} of the chain is not the one that was kept elsewhere: the chain was rewritten.",
        "Led {sequence} i kæden er ikke det, der er gemt et andet sted: Kæden er skrevet om.",
    ),
}

NOTES = frozenset({"file-unknown"})
"""Findings that prove nothing wrong."""

_KINDS: Mapping[str, Sentences] = {
    "agenda": Sentences("Agenda", "Dagsorden"),
    "minutes": Sentences("Minutes", "Referat"),
    "list": Sentences("List", "Liste"),
}


class Where(NamedTuple):
    """An edition, or one of its leaves."""

    edition: int
    kind: str
    leaf: int | None = None
    number: str = ""

    @property
    def sentences(self) -> Sentences:
        kind = _KINDS.get(self.kind, Sentences("Edition", "Udgave"))
        english, danish = f"{kind.english}, edition {self.edition}", f"{kind.danish}, udgave {self.edition}"
        if self.leaf is None:
            return Sentences(english, danish)
        if self.leaf == 0:
            return Sentences(f"{english}, head", f"{danish}, hoved")
        number = self.number or f"({self.leaf})"
        return Sentences(f"{english}, item {number}", f"{danish}, punkt {number}")


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that does not fit; `table` and `column` say where it stands in the database, `body` whose it is."""

    code: str
    body: str | None = None
    table: str | None = None
    column: str | None = None
    edition: int | None = None
    leaf: int | None = None
    values: tuple[tuple[str, str], ...] = ()
    place: Sentences = Sentences("", "")

    @property
    def is_note(self) -> bool:
        return self.code in NOTES

    @property
    def english(self) -> str:
        return FINDING_SENTENCES[self.code].english.format_map(
            {**dict(self.values), "where": self.place.english}
        )

    @property
    def danish(self) -> str:
        return FINDING_SENTENCES[self.code].danish.format_map(
            {**dict(self.values), "where": self.place.danish}
        )


def finding(
    code: str,
    *,
    body: str | None = None,
    table: str | None = None,
    column: str | None = None,
    where: Where | None = None,
    **values: object,
) -> Finding:
    """Make a finding; raises KeyError for a code that is none."""
    assert code in FINDING_SENTENCES
    return Finding(
        code=code,
        body=body,
        table=table,
        column=column,
        edition=where.edition if where else None,
        leaf=where.leaf if where else None,
        values=tuple((name, str(value)) for name, value in values.items()),
        place=where.sentences if where else Sentences("", ""),
    )
