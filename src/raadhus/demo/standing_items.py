"""The items that every agenda of Egeborg has: its own approval, announcements, other business and the signing."""

from datetime import date

from msgspec import Struct

from raadhus.core.record import Attachment, AttachmentsStated, Message, Section
from raadhus.demo.calendar import Sitting
from raadhus.demo.choosing import chosen, number_of
from raadhus.demo.messages import AnnouncedMessage
from raadhus.demo.standing_words import WORDS
from raadhus.demo.written_text import paragraphs

CLOSING_ITEMS = 2
"""How many items come after the matters."""
_QUESTIONS_SINCE = date(2025, 1, 1)
"""The council decided in December 2024 to try question time for a year."""
_SIGNING = "Hvert medlem godkender referatet ved at trykke på knappen Godkend."


class StandingItem(Struct, frozen=True, kw_only=True):
    """An item that returns with every meeting; the decision is printed in the minutes alone."""

    title: str
    case_number: str | None = None
    sections: tuple[Section, ...] = ()
    messages: tuple[Message, ...] = ()
    decision: str | None = None


def opening_items(
    sitting: Sitting, *, number: int, announced: tuple[AnnouncedMessage, ...]
) -> tuple[StandingItem, ...]:
    """What comes before the matters, numbered from `number` on."""
    agenda = StandingItem(
        title="Godkendelse af dagsorden",
        sections=(
            Section(
                heading="Indstilling",
                blocks=paragraphs("Administrationen indstiller, at dagsordenen godkendes."),
            ),
        ),
        decision=_said(chosen(WORDS.agenda, key=f"agenda {sitting.key}"), sitting=sitting),
    )
    questions = StandingItem(
        title="Spørgetid", decision=chosen(WORDS.questions, key=f"questions {sitting.key}")
    )
    has_questions = not sitting.committee.members and sitting.day >= _QUESTIONS_SINCE
    before = (agenda, questions) if has_questions else (agenda,)
    return (*before, _messages(sitting, number=number + len(before), announced=announced))


def closing_items(sitting: Sitting) -> tuple[StandingItem, ...]:
    """What comes after the matters."""
    return (
        StandingItem(title="Eventuelt", decision=_other_business(sitting)),
        StandingItem(
            title="Godkendelse af referat (underskriftside)",
            case_number=f"00.22.00-P19-{_serial(sitting)}-{sitting.day:%y}",
            sections=(Section(heading="Indstilling", blocks=paragraphs(_SIGNING)),),
        ),
    )


def _other_business(sitting: Sitting) -> str:
    """Mostly nothing; what is said is another thing on another day."""
    key = f"other {sitting.key}"
    if number_of(key, below=5) < 3:
        return chosen(WORDS.no_other_business, key=key)
    other = WORDS.other_business[sitting.day.toordinal() % len(WORDS.other_business)]
    return _said(other, sitting=sitting)


def _said(words: str, *, sitting: Sitting) -> str:
    """The words, in the council of its chair, who is the mayor."""
    return words if sitting.committee.members else words.replace("Formanden", "Borgmesteren")


def _messages(sitting: Sitting, *, number: int, announced: tuple[AnnouncedMessage, ...]) -> StandingItem:
    body = "udvalget" if sitting.committee.members else "kommunalbestyrelsen"
    return StandingItem(
        title="Meddelelser",
        case_number=f"00.01.10-P35-{_serial(sitting)}-{sitting.day:%y}",
        messages=tuple(
            _message(one, item=number, number=place) for place, one in enumerate(announced, start=1)
        ),
        sections=()
        if announced
        else (Section(heading="Sammendrag", blocks=paragraphs(f"Der er ingen meddelelser til {body}.")),),
        decision=_said(chosen(WORDS.noted, key=f"noted {sitting.key}"), sitting=sitting),
    )


def _message(announced: AnnouncedMessage, *, item: int, number: int) -> Message:
    titles = announced.attachments
    stem = f"{item}.{number}"
    return Message(
        number=str(number),
        blocks=paragraphs(announced.text),
        attachments=tuple(
            Attachment(number=stem if len(titles) == 1 else f"{stem}.{place}", title=title, recommended=True)
            for place, title in enumerate(titles, start=1)
        ),
        attachments_stated=AttachmentsStated(total=len(titles), recommended=len(titles)) if titles else None,
    )


def _serial(sitting: Sitting) -> int:
    """The serial of the case in which a committee keeps its meetings of a year."""
    return 3 + number_of(f"case {sitting.committee.key} {sitting.day.year}", below=40)
