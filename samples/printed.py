"""The sections of an item in the order in which the two usual ways of printing minutes put them."""

from samples.meeting import Attachment, Block, Entries, Item, Message, Paragraph, Section, blocks


def count_line(attachments: tuple[Attachment, ...]) -> str:
    recommended = sum(attachment.recommended for attachment in attachments)
    return f"{len(attachments)} bilag" + (f", heraf {recommended} anbefales" if attachments else "")


def attachment_line(attachment: Attachment, number: str = "") -> str:
    return " ".join(
        word for word in (number, "ANBEFALES" if attachment.recommended else "", attachment.title) if word
    )


def message_numbers(item: Item, message_number: int, message: Message) -> tuple[str, ...]:
    """The numbers of a message's attachments: 1.2.1, 1.2.2; the last level is left out when one stands alone."""
    stem = f"{item.number}.{message_number}"
    if len(message.attachments) == 1:
        return (stem,)
    return tuple(f"{stem}.{place}" for place in range(1, len(message.attachments) + 1))


def recommendation_blocks(item: Item) -> tuple[Block, ...]:
    if item.recommendation_text:
        return (Paragraph(item.recommendation_text),)
    return (
        Paragraph(f"{item.recommenders} indstiller, at"),
        Entries(ordered=True, texts=item.recommendation),
    )


def decision_section(item: Item) -> tuple[Section, ...]:
    return (Section("Beslutning", blocks(item.decision)),) if item.decision else ()


def _one(heading: str, text: str | None) -> tuple[Section, ...]:
    return (Section(heading, (Paragraph(text),)),) if text else ()


def _recommendation(item: Item) -> tuple[Section, ...]:
    has_one = item.recommendation or item.recommendation_text
    return (Section("Indstilling", recommendation_blocks(item)),) if has_one else ()


def case_sections(item: Item, *, count: str | None, with_guests: bool = True) -> tuple[Section, ...]:
    """What is put before the committee, without the decision; `count` is the text of the first "Bilag"."""
    if item.closed:
        return ()
    found: tuple[Section, ...] = ()
    if item.references or item.empty_references:
        found += (Section("Tidligere behandling", tuple(Paragraph(text) for text in item.references)),)
    if item.sections:
        found += (Section("Indhold", ()), *item.sections)
    if with_guests:
        found += _one("Yderligere deltagelse på mødet", item.guests)
    found += _one("Økonomiske konsekvenser og finansiering", item.economy)
    found += _one("Bilag", count)
    found += _one("Beslutningen træffes af", item.authority)
    return found + _recommendation(item)
