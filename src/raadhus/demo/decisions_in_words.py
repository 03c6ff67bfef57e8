"""Writes in Danish, as secretaries do, what a committee decided, how it voted and who stepped aside."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from raadhus.core.record import Outcome
from raadhus.demo.choosing import chosen
from raadhus.demo.matters.matter import Treatment, VoteFell
from raadhus.demo.members import MEMBERS, Member

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
        *(position.text.strip() for position in treatment.positions),
        *(request.strip() for request in treatment.requests),
        *_recusal(room),
    )


def side(letters: tuple[str, ...], *, voting: tuple[Member, ...]) -> Counted:
    """How many of those in the room belong to the parties; parties of which nobody is there fall out."""
    parties = tuple(letter for letter in letters if any(member.party == letter for member in voting))
    return Counted(parties=parties, count=sum(member.party in parties for member in voting))


def _outcome(treatment: Treatment, *, room: Room) -> Iterator[str]:
    remarks = [remark.strip().rstrip(".") for remark in treatment.remarks]
    if treatment.decision:
        yield treatment.decision.strip()
        yield from (f"Det bemærkes, at {remark}." for remark in remarks)
        return
    phrases = _USUAL[treatment.outcome]
    if treatment.votes and treatment.outcome in _BY_VOTE:
        phrases = _BY_VOTE[treatment.outcome]
    phrase = chosen(phrases, key=f"decision {room.key}").format(Body=room.noun, body=room.noun.lower())
    first, *others = remarks or [""]
    yield f"{phrase} med den bemærkning, at {first}." if first else f"{phrase}."
    yield from (f"Det bemærkes, at {remark}." for remark in others)


def _vote(vote: VoteFell, *, room: Room) -> Iterator[str]:
    point = f" punkt {vote.point}" if vote.point else ""
    for counted, words in (
        (side(vote.for_, voting=room.voting), f"For{point} stemte"),
        (side(vote.against, voting=room.voting), f"Imod{point} stemte"),
        (side(vote.abstain, voting=room.voting), "Hverken for eller imod stemte"),
    ):
        if counted.parties:
            yield f"{words} {counted.count} ({_in_a_row(counted.parties)})."


def _recusal(room: Room) -> Iterator[str]:
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
