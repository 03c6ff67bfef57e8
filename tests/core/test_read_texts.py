"""The texts that people read are all found, each with its place, and nothing else is."""

import msgspec
from hypothesis import given

from core.record_strategies import items
from egeborg_minutes import egeborg_minutes
from raadhus.core.read_texts import head_texts, item_texts, value_texts
from raadhus.core.record import AgendaItem, Attachment, Mark, Paragraph, Section

NOT_READ = {"source_id", "url", "file", "recordings", "kind", "access", "outcome", "relation", "place", "scheme"} | {
    "date", "from", "to", "type", "status", "direction", "from_at", "until_at"
}  # fmt: skip


def _free(plain: object) -> list[str]:
    if isinstance(plain, str):
        return [plain] if plain else []
    if isinstance(plain, dict):
        return [one for key, member in plain.items() if key not in NOT_READ for one in _free(member)]
    return [one for member in plain for one in _free(member)] if isinstance(plain, list) else []


@given(items())
def test_every_text_but_addresses_ids_and_coded_words_is_listed(item: AgendaItem) -> None:
    plain = msgspec.json.decode(msgspec.json.encode(item))

    assert sorted(text for _, text in item_texts(item)) == sorted(_free(plain))


def test_a_text_is_listed_with_its_place() -> None:
    blocks = (
        Paragraph(text="Sagen", marks=(Mark(start=0, end=1, kind="link", url="https://egeborg.example"),)),
    )
    item = AgendaItem(
        number="1",
        position=1,
        title="Havn",
        sections=(Section(heading="Resumé", blocks=blocks, kind="summary"),),
        attachments=(Attachment(title="Kort", url="https://egeborg.example/kort"),),
    )

    assert dict(item_texts(item)) == {
        "number": "1",
        "title": "Havn",
        "sections[0].heading": "Resumé",
        "sections[0].blocks[0].text": "Sagen",
        "attachments[0].title": "Kort",
    }


def test_the_head_is_listed_without_items_source_and_doubts() -> None:
    places = {path.split(".")[0].split("[")[0] for path, _ in head_texts(egeborg_minutes())}

    assert places == {"body", "organizations", "meeting", "sections", "attendance"}


def test_any_part_can_be_listed() -> None:
    assert [text for _, text in value_texts(Section(heading="Resumé"))] == ["Resumé"]
