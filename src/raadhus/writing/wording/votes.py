"""How votes fell, in words: the counts, then who was on which side where that was taken down."""

from raadhus.core.procedure.meeting_facts import MeetingFacts, VoteTaken
from raadhus.core.procedure.votes import counted
from raadhus.writing.wording.people import in_a_row, names_of

_SIDES = (("For stemte", "for_"), ("Imod stemte", "against"), ("Undlod at stemme", "abstain"))


def counts_phrase(vote: VoteTaken, *, item: str, meeting: MeetingFacts, on_ruling: bool = False) -> str:
    """Write "med 3 stemmer mod 2, mens 1 undlod at stemme"."""
    count = counted(vote, item=item, meeting=meeting, on_ruling=on_ruling)
    phrase = f"med {count.for_} {'stemme' if count.for_ == 1 else 'stemmer'} mod {count.against}"
    return f"{phrase}, mens {count.abstain} undlod at stemme" if count.abstain else phrase


def result_sentence(vote: VoteTaken, *, item: str, meeting: MeetingFacts) -> str:
    """The result by itself: "Vedtaget med 3 stemmer mod 2."."""
    count = counted(vote, item=item, meeting=meeting)
    fell = "Bortfaldt ved stemmelighed" if count.is_tied else "Forkastet"
    return f"{'Vedtaget' if count.is_carried else fell} {counts_phrase(vote, item=item, meeting=meeting)}."


def sides_sentences(vote: VoteTaken, *, item: str, meeting: MeetingFacts, with_counts: bool = False) -> str:
    """Who voted how, a sentence a side; nothing where only counts were taken down and they stand elsewhere."""
    count = counted(vote, item=item, meeting=meeting)
    numbers = {"for_": count.for_, "against": count.against, "abstain": count.abstain}
    said: list[str] = []
    for words, side in _SIDES:
        who = _who(getattr(vote, side), vote=vote, meeting=meeting)
        number = f" {numbers[side]}" if with_counts else ""
        if who:
            said.append(f"{words}{number}: {who}.")
        elif with_counts and numbers[side]:
            said.append(f"{words}{number}.")
    return " ".join(said)


def _who(keys: tuple[str, ...], *, vote: VoteTaken, meeting: MeetingFacts) -> str:
    if vote.mode == "names":
        return names_of(keys, meeting=meeting)
    return in_a_row(keys) if vote.mode == "lists" else ""
