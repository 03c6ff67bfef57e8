"""A store in which every text that a source can set tries to be more than text, and the whole site crawled over it."""

import hashlib
from datetime import timedelta
from functools import cache
from typing import Any, TypeVar, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item
from raadhus.core.actor import Actor
from raadhus.core.record import Attachment, Heading, Image, Mark, MeetingRecord, Paragraph, Section
from raadhus.published.models import AgendaItem, Edition
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import FileRole, GivenFile
from raadhus.reading.attachment_text import AttachmentText, PageText

CANARY = "kanarie"
HOSTILE = (
    f"<script>{CANARY}()</script>\"><img src=x onerror={CANARY}()>'><svg/onload={CANARY}()> "
    f"</title></textarea><!-- ]]> {{{{ page.title }}}} {{% now %}} \u202e\u2066 javascript:{CANARY}()"
)
ADDRESS = f"javascript:{CANARY}()"
FOLLOWED_UP = (
    "Administrationen skal evaluere handleplanen årligt til Børne- og Kulturudvalget.",
    "I budgetaftalen for 2025 er det besluttet, at administrationen anlægger grønne veje.",
    "På ramme 20.05 Forsørgelse, uden for servicerammen, søges en tillægsbevilling på 1,5 mio. kr. i 2025.",
    "Center for Kultur (tidligere Kultur og Fritid) har 25 ansatte i 2025.",
    "Jobcenter Egeborg har ansøgt rådet om dispensation fra rimelighedskravet ved nytteindsats 2025-2027.",
    "I første halvår 2025 var der 25 personer i fleksjob.",
)
"""What pages on follow-up live from: promise, task, frame and money, unit, dispensation, figure."""
_OURS = frozenset({"media_type", "profile", "reader_version", "code", "schema", "retrieved_at"})
_ADDRESSES = frozenset({"url", "recordings"})
_NUMBERS = frozenset({"case_number", "raw"})
_FREE_TEXTS = (str, str | None, tuple[str, ...])
_S = TypeVar("_S", bound=Struct)
_ORGANIZATION = "Børne- og Kulturudvalget"


def made_hostile(text: str) -> str:
    """A formula for spreadsheets, markup for browsers, and the text between."""
    return f"=1+1 {text} {HOSTILE}"


def fill_with_hostile_texts() -> None:
    """Publish, correct, state, approve and withdraw, so that every kind of page has something to show."""
    attachment, picture = _file("attachment"), _file("picture")
    minutes = _with_files(egeborg_minutes(), attachment=attachment, picture=picture)
    published = publish(hostile(minutes), files=(attachment, picture))
    text = AttachmentText(media_type="application/pdf", pages=(PageText(1, HOSTILE), PageText(2, HOSTILE)))
    keep_file_text(_sha256(attachment), text=text)
    edition = Edition.objects.get(pk=published.edition)
    record_approval(edition.pk, root=edition.root, member=_person("Bo Lind"), remark=HOSTILE, now=NOW)
    publish(hostile(with_item(read_anew(minutes, source="11"), "1", title="Andre meddelelser")))
    publish(hostile(_on(minutes, "2025-04-02", source="12", kind="agenda")))
    withdrawn = publish(hostile(_on(minutes, "2025-05-07", source="13")))
    gone = publish(hostile(_on(minutes, "2025-06-04", source="14")))
    _state()
    item = AgendaItem.objects.filter(meeting=Edition.objects.get(pk=withdrawn.edition).meeting_id).first()
    assert item is not None
    withdraw_item(item.pk, ground="copyright", actor=_person("Asta Holm"), now=NOW)
    withdraw_edition(gone.edition, ground="other", actor=ASTA, now=NOW + timedelta(days=1), note=HOSTILE)


def hostile(value: _S) -> _S:
    """The value with every free text inside made hostile, also in fields that come one day."""
    hints = _hints(type(value))
    return replace(value, **{name: _hostile(getattr(value, name), name, hints[name]) for name in hints})


@cache
def _hints(kind: type[Struct]) -> dict[str, object]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__struct_fields__}


def _hostile(value: object, name: str, hint: object) -> object:
    if isinstance(value, Struct):
        return hostile(value)
    if isinstance(value, tuple) and hint != tuple[str, ...]:
        return tuple(_hostile(one, name, None) for one in value)
    if hint not in _FREE_TEXTS or name in _OURS or value is None:
        return value
    texts = value if isinstance(value, tuple) else (value,)
    made = tuple(_change(name, str(text)) for text in texts)
    return made if isinstance(value, tuple) else made[0]


def _change(name: str, text: str) -> str:
    if name in _ADDRESSES:
        return ADDRESS
    # A longer number is none.
    return f'=1 {text} "><img src=x onerror={CANARY}()>' if name in _NUMBERS else made_hostile(text)


def _file(role: FileRole) -> GivenFile:
    kind = "application/pdf" if role == "attachment" else "image/png"
    return GivenFile(
        data=f"%PDF {role} {HOSTILE}".encode(), media_type=kind, role=role, name=f"{HOSTILE}.pdf"
    )


def _sha256(file: GivenFile) -> str:
    return hashlib.sha256(file.data).hexdigest()


def _person(name: str) -> Actor:
    printable = "".join(sign for sign in made_hostile(name) if sign.isprintable())
    return Actor(printable[:190])


def _with_files(record: MeetingRecord, *, attachment: GivenFile, picture: GivenFile) -> MeetingRecord:
    blocks = (
        Heading(level=4, text="Kort"),
        Paragraph(text="Se kortet", marks=(Mark(start=0, end=9, kind="link", url=ADDRESS),)),
        Image(alt="Kortet", file=_sha256(picture)),
    )
    return with_item(
        record,
        "2",
        group="Kultur",
        sections=(
            Section(heading="Sammendrag", kind="summary", blocks=blocks),
            Section(
                heading="Sagsfremstilling", kind="presentation", blocks=tuple(map(_paragraph, FOLLOWED_UP))
            ),
            *record.items[1].sections,
        ),
        attachments=(
            Attachment(number="1", title="Kort", file=_sha256(attachment)),
            Attachment(title="Link", url=ADDRESS),
        ),
        recordings=(ADDRESS,),
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def _on(record: MeetingRecord, day: str, *, source: str, **changes: Any) -> MeetingRecord:
    meeting = replace(record.meeting, as_printed=day, start=f"{day}T16:00:00+02:00")
    return replace(read_anew(record, source=source), meeting=meeting, **changes)


def _state() -> None:
    """State a name, a seat and a term, each of them hostile."""
    committee = made_hostile(_ORGANIZATION)
    for kind, data in (
        ("body", {"name": made_hostile("Egeborg Kommune"), "classification": HOSTILE}),
        ("organization", {"name": committee, "type": "committee", "classification": HOSTILE}),
        ("succession", {"predecessor": f"Skoler {HOSTILE}", "successor": committee}),
        ("membership", {"person": f"Asta Holm {HOSTILE}"[:200], "organization": committee, "role": HOSTILE}),
        ("term", {"name": HOSTILE}),
    ):
        new = NewStatement(kind=kind, data=data, valid_from="2022-01-01", source=HOSTILE)
        record_statement(new, body=BODY, actor=_person("Asta Holm"), now=NOW)
