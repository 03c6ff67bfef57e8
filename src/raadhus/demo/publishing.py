"""Carries out what happened in Egeborg, each thing by its own verb and at its own moment."""

import hashlib

from raadhus.core.actor import Actor
from raadhus.core.leaves import SALT_LENGTH
from raadhus.demo.history import Approved, CameOut, Happening, Stated, TakenBack
from raadhus.demo.slips import TAKEN_BACK
from raadhus.published.models import Edition, EditionPart
from raadhus.published.operations.publish_edition import Published, publish_edition
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.record_statement import record_statement
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile, Submission

BODY = "egeborg"
SECRETARIAT = Actor("Sekretariatet i Egeborg")


class Carrier:
    """Carries happenings out, one after the other, and knows which editions came of them."""

    def __init__(self) -> None:
        self._published: dict[str, Published] = {}
        self._salts = _Salts()

    def carry_out(self, happening: Happening) -> None:
        match happening:
            case Stated():
                record_statement(happening.statement, body=BODY, actor=SECRETARIAT, now=happening.at)
            case CameOut():
                self._publish(happening)
            case Approved():
                self._approve(happening)
            case TakenBack():
                self._take_back(happening)

    def _publish(self, out: CameOut) -> None:
        source = GivenFile(
            data=out.source,
            media_type=out.record.source.media_type,
            role="source",
            name=out.record.source.name,
        )
        attachments = tuple(
            GivenFile(data=pdf.data, media_type="application/pdf", role="attachment", name=pdf.name)
            for pdf in out.attachments
        )
        submission = Submission(
            body=BODY,
            record=out.record,
            gate="published_elsewhere",
            reason=out.reason,
            files=(source, *attachments),
        )
        self._published[out.key] = publish_edition(
            submission, actor=SECRETARIAT, now=out.at, new_salt=self._salts
        )

    def _approve(self, approved: Approved) -> None:
        edition = self._published[approved.of].edition
        root = Edition.objects.values_list("root", flat=True).get(pk=edition)
        record_approval(edition, root=root, member=Actor(approved.name), now=approved.at)

    def _take_back(self, back: TakenBack) -> None:
        edition = self._published[back.of].edition
        item = EditionPart.objects.values_list("item_id", flat=True).get(edition=edition, number=back.number)
        assert item is not None
        withdraw_item(item, ground=TAKEN_BACK.ground, note=TAKEN_BACK.note, actor=SECRETARIAT, now=back.at)


class _Salts:
    """Salts that are the same in every demo: they guard nothing, since all of Egeborg is invented."""

    def __init__(self) -> None:
        self._made = 0

    def __call__(self) -> bytes:
        self._made += 1
        return hashlib.sha256(f"Egeborg {self._made}".encode()).digest()[:SALT_LENGTH]
