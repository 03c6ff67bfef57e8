"""Writes in Danish, as secretaries do, what a committee decided, how it voted and who stepped aside."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from raadhus.core.record import Outcome, PositionKind
from raadhus.demo.choosing import chosen
from raadhus.demo.matters.matter import PositionTaken, Treatment, VoteFell
from raadhus.demo.members import MEMBERS, PARTIES, Member

_USUAL: Mapping[Outcome, tuple[str, ...]] = {
    "approved": (
        "Godkendt",
        "Indstillingen godkendt",
        "Indstillingen blev godkendt",
        "{Body} godkendte indstillingen",
    ),
    "noted": (
        "Taget til efterretning",
        "Orienteringen blev taget til efterretning",
        "{Body} tog orienteringen til efterretning",
    ),
    "recommended": (
        "Anbefales godkendt",
        "Indstillingen anbefales godkendt",
        "{Body} anbefaler indstillingen godkendt",
    ),
    "approved_with_changes": ("Godkendt med de ændringer, som formanden fremlagde på mødet",),
    "rejected": ("Indstillingen blev forkastet", "{Body} godkendte ikke indstillingen"),
    "postponed": ("Sagen blev udsat til næste møde", "Udsat"),
    "returned": ("Sagen sendes tilbage til administrationen",),
    "forwarded": ("Oversendes til Kommunalbestyrelsen",),
    "lapsed": ("Sagen bortfaldt",),
    "withdrawn": ("Punktet udgår", "Taget af dagsordenen"),
    "discussed": ("Drøftet", "{Body} drøftede sagen"),
    "elected": ("De indstillede blev valgt",),
    "none": ("Ingen bemærkninger",),
}
_BY_VOTE: Mapping[Outcome, tuple[str, ...]] = {
    "approved": (
        "Et flertal i {body} godkendte indstillingen",
        "Indstillingen blev godkendt ved afstemning",
    ),
    "recommended": (
        "Et flertal anbefaler indstillingen godkendt",
        "Et flertal i {body} anbefaler indstillingen godkendt",
    ),
    "rejected": ("Indstillingen blev forkastet ved afstemning",),
}

_LEADS: Mapping[PositionKind, tuple[str, tuple[str, ...]]] = {
    "against": (
        "kan ikke tiltræde indstillingen.",
        ("ikke tiltræde", "ikke støtte", "ikke godkende"),
    ),
    "reservation": ("tager forbehold.", ("tager forbehold", "tog forbehold")),
    "minority_statement": ("afgiver følgende mindretalsudtalelse:", ("mindretalsudtalelse",)),
    "entry": ("ønskede følgende ført til protokollen:", ("ført til protokol", "tilført protokol")),
}
"""How a position begins, and what in an author's sentence says so already."""

_SAYS_OUTCOME: Mapping[Outcome, tuple[str, tuple[str, ...]]] = {
    "approved_with_changes": (
        "Godkendt med ændringer",
        ("med ændring", "med den ændring", "med de ændring"),
    ),
    "rejected": ("Indstillingen blev forkastet", ("forkast", "ikke godkend", "afvis", "afslag")),
}
"""How these begin, and what in an author's decision says so already."""
_ASKING = ("ønsker", "beder", "anmoder", "opfordrer", "forventer")


class Counted(Struct, frozen=True, kw_only=True):
    """The parties of one side of a vote, and how many voted so."""

    parties: tuple[str, ...]
    count: int


class Room(Struct, frozen=True, kw_only=True):
    """Who is in the room when an item is decided; `noun` is what the body calls itself."""

    key: str
    noun: str
    voting: tuple[Member, ...]
    recused: Member | None = None
    substitute: Member | None = None


def decision_lines(treatment: Treatment, *, room: Room) -> tuple[str, ...]:
    """The decision as printed, a paragraph each."""
    return (
        *_outcome(treatment, room=room),
        *(sentence for vote in treatment.votes for sentence in _vote(vote, room=room)),
        *(_position(position) for position in treatment.positions),
        *(_request(request, noun=room.noun) for request in treatment.requests),
        *recusal_lines(room),
    )


def side(letters: tuple[str, ...], *, voting: tuple[Member, ...]) -> Counted:
    """How many of those in the room belong to the parties, in the order of letters; whom nobody is there for falls out."""
    here = {member.party for member in voting}
    parties = tuple(letter for letter in PARTIES if letter in letters and letter in here)
    return Counted(parties=parties, count=sum(member.party in parties for member in voting))


def _outcome(treatment: Treatment, *, room: Room) -> Iterator[str]:
    remarks = [remark.strip().rstrip(".") for remark in treatment.remarks]
    if treatment.decision:
        yield _in_own_words(treatment.outcome, treatment.decision.strip())
        yield from (f"Det bemærkes, at {remark}." for remark in remarks)
        return
    phrases = _USUAL[treatment.outcome]
    if treatment.votes and treatment.outcome in _BY_VOTE:
        phrases = _BY_VOTE[treatment.outcome]
    phrase = chosen(phrases, key=f"decision {room.key}").format(Body=room.noun, body=room.noun.lower())
    first, *others = remarks or [""]
    yield f"{phrase} med den bemærkning, at {first}." if first else f"{phrase}."
    yield from (f"Det bemærkes, at {remark}." for remark in others)


def _in_own_words(outcome: Outcome, own: str) -> str:
    """The author's decision, behind the outcome in the usual words where it does not say it."""
    lead, signs = _SAYS_OUTCOME.get(outcome, ("", ("",)))
    if any(sign in own.lower() for sign in signs):
        return own
    return f"{lead}{own.removeprefix('Godkendt')}" if own.startswith("Godkendt,") else f"{lead}. {own}"


def _vote(vote: VoteFell, *, room: Room) -> Iterator[str]:
    point = f" punkt {vote.point}" if vote.point else ""
    for counted, words in (
        (side(vote.for_, voting=room.voting), f"For{point} stemte"),
        (side(vote.against, voting=room.voting), f"Imod{point} stemte"),
        (side(vote.abstain, voting=room.voting), "Hverken for eller imod stemte"),
    ):
        if counted.parties:
            yield f"{words} {counted.count} ({_in_a_row(counted.parties)})."


def _position(position: PositionTaken) -> str:
    """The author's sentence, behind words that say what sort of position it is where it does not say so itself."""
    text = position.text.strip()
    who = who_speaks(position)
    lead, signs = _LEADS[position.kind]
    # Beside a counted vote, these words would tell a second one.
    text = re.sub(r"stem(?:te|mer) imod(?=, (?:fordi|da|idet)\b)", "kan ikke tiltræde indstillingen", text)
    text = re.sub(r"stem(?:te|mer) imod\b", "kan ikke tiltræde", text).replace("undlader at stemme og ", "")
    if text.startswith(who) and any(sign in text for sign in signs):
        return text
    return f"{who} {lead} {text}"


def who_speaks(position: PositionTaken) -> str:
    """The party by its name, or the member of it whom the author's sentence begins with."""
    members = (one.name for one in MEMBERS.values() if one.party == position.who)
    speaker = next((name for name in members if position.text.strip().startswith(name)), None)
    return speaker or PARTIES.get(position.who, position.who)


def _request(request: str, *, noun: str) -> str:
    """The author's sentence, behind words that make it a wish of the body where it is none by itself."""
    text = request.strip()
    asks = text.startswith(noun) and any(word in text for word in _ASKING)
    return text if asks else f"{noun} beder om følgende: {text}"


def recusal_lines(room: Room) -> Iterator[str]:
    """Who stepped aside, and who stepped in."""
    if room.recused is None:
        return
    yield f"{room.recused.printed} erklærede sig inhabil og deltog ikke i behandlingen af punktet."
    if room.substitute is not None:
        yield f"{room.substitute.printed} deltog som stedfortræder for {room.recused.name}."


def room_of(
    treatment: Treatment, *, key: str, noun: str, voting: tuple[Member, ...], substitute: Member | None
) -> Room:
    """The room when the treatment is decided: without whoever has an interest in it."""
    if treatment.recused is None:
        return Room(key=key, noun=noun, voting=voting)
    recused = MEMBERS[treatment.recused]
    left = tuple(member for member in voting if member != recused)
    return Room(
        key=key,
        noun=noun,
        voting=left if substitute is None else (*left, substitute),
        recused=recused,
        substitute=substitute,
    )


def _in_a_row(words: tuple[str, ...]) -> str:
    return " og ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]
