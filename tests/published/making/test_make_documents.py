"""Documents of editions: made once, kept by hash, the same when made again, gone with what is withdrawn."""

import time

import pytest

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.actor import Actor
from raadhus.documents.errors import DocumentError
from raadhus.documents.manuscript import Bound, Made
from raadhus.published.byte_store import ByteStoreError, LocalByteStore
from raadhus.published.making import make_documents as making
from raadhus.published.making.behind import documents_behind, look_again
from raadhus.published.making.contents import all_that_is_in
from raadhus.published.making.forget_documents import forget_lost_documents, remove_forgotten
from raadhus.published.making.forms import FormName, document_of
from raadhus.published.making.make_documents import DocumentsMade, make_documents
from raadhus.published.making.marks import document_marks
from raadhus.published.models import Edition, EditionPart, MadeDocument
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.operations.remove_unnamed_bytes import remove_unnamed_bytes
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.stores import byte_stores
from raadhus.published.submission import Submission
from raadhus.published.verifying import verify

pytestmark = pytest.mark.django_db
_NOTHING = DocumentsMade(made=0, failed=0, left=0)
_TOMORROW = 24 * 60 * 60


def _kept() -> dict[tuple[int, str], str | None]:
    rows = MadeDocument.objects.values_list("edition_id", "form", "sha256")
    return {(edition, form): sha256 for edition, form, sha256 in rows}


def _item(edition: int, number: str) -> str:
    return str(EditionPart.objects.get(edition=edition, number=number).item_id)


def _approve(edition: int, *, name: str) -> None:
    root = Edition.objects.values_list("root", flat=True).get(pk=edition)
    record_approval(edition, root=root, member=Actor(name), now=NOW)


def _text() -> bytes:
    public = byte_stores().public
    return b"".join(all_that_is_in(public.get(sha256)) for sha256 in public.all_hashes())


def test_every_edition_gets_both_forms_also_one_that_was_superseded() -> None:
    first = publish().edition
    changed = with_text(egeborg_minutes(), "2", "En anden ordlyd.")
    second = publish(read_anew(changed, source="cd"), reason="corrected").edition

    assert make_documents() == DocumentsMade(made=4, failed=0, left=0)
    assert set(_kept()) == {(edition, form) for edition in (first, second) for form in ("pdf", "docx")}
    assert make_documents() == _NOTHING
    assert documents_behind() == 0


def test_a_document_made_again_has_the_same_bytes() -> None:
    publish()
    make_documents()
    before = _kept()
    MadeDocument.objects.update(mark="another version")
    look_again(BODY)

    assert make_documents().made == 2

    assert _kept() == before
    assert all(byte_stores().public.has(sha256 or "") for sha256 in before.values())


def test_an_approval_makes_the_documents_anew_and_removes_those_before() -> None:
    edition = publish().edition
    make_documents()
    before = _kept()

    _approve(edition, name="Bo Lind")
    assert documents_behind() == 1
    make_documents()

    assert set(_kept().values()).isdisjoint(before.values())
    assert not any(byte_stores().public.has(sha256 or "") for sha256 in before.values())


def test_the_mark_of_one_edition_alone_is_that_among_all() -> None:
    first = publish().edition
    other = read_anew(with_item(egeborg_minutes(), "2", title="En anden titel"), source="cd")
    publish(other, reason="corrected")
    _approve(first, name="Bo Lind")

    marks = document_marks(BODY)

    assert len(set(marks.values())) == 2
    assert {edition: document_marks(BODY, only=[edition])[edition] for edition in marks} == marks


def test_rebuilding_leaves_documents_as_they_are() -> None:
    publish()
    make_documents()
    before = _kept()

    rebuild(body=BODY)

    assert make_documents() == _NOTHING
    assert _kept() == before


@pytest.mark.django_db(transaction=True)
def test_what_is_withdrawn_is_in_no_document_from_that_moment() -> None:
    first = publish(with_text(egeborg_minutes(), "2", "Naboen Kvikbold klager.")).edition
    changed = with_text(egeborg_minutes(), "2", "Naboen Kvikbold klager igen.")
    publish(read_anew(changed, source="cd"), reason="corrected")
    make_documents()
    assert b"Kvikbold" in _text()

    withdraw_item(_item(first, "2"), ground="other", actor=ASTA, now=NOW)

    assert _kept() == {}
    assert b"Kvikbold" not in _text()
    assert make_documents() == DocumentsMade(made=4, failed=0, left=0)
    assert b"Kvikbold" not in _text()


@pytest.mark.django_db(transaction=True)
def test_a_withdrawn_edition_has_no_document() -> None:
    withdraw_edition(publish().edition, ground="other", actor=ASTA, now=NOW)

    assert make_documents() == _NOTHING


@pytest.mark.django_db(transaction=True)
def test_bytes_that_a_crash_left_of_what_was_withdrawn_go_with_the_next_making(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edition = publish(with_text(egeborg_minutes(), "2", "Naboen Kvikbold klager.")).edition
    make_documents()
    with monkeypatch.context() as crash:
        crash.setattr(LocalByteStore, "remove", _away)
        withdraw_item(_item(edition, "2"), ground="other", actor=ASTA, now=NOW)
    assert b"Kvikbold" in _text()

    make_documents()

    assert b"Kvikbold" not in _text()
    assert remove_forgotten() == 0


def test_what_changes_while_a_document_is_made_leaves_it_to_the_next_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edition = publish().edition

    def slow(given: Bound, *, form: FormName) -> Made:
        _approve(edition, name="Bo Lind")
        return document_of(given, form=form)

    monkeypatch.setattr(making, "document_of", slow)
    assert make_documents() == DocumentsMade(made=0, failed=0, left=1)
    assert _kept() == {}
    monkeypatch.undo()

    assert make_documents().made == 2


def test_a_maker_that_dies_before_it_is_done_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    publish()
    whole = LocalByteStore.put
    calls = []

    def dying(store: LocalByteStore, source: bytes) -> str:
        calls.append(source)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return whole(store, source)

    with monkeypatch.context() as patched:
        patched.setattr(LocalByteStore, "put", dying)
        with pytest.raises(KeyboardInterrupt):
            make_documents()

    assert _kept() == {}
    assert remove_unnamed_bytes(older_than=time.time() + _TOMORROW) == 1
    assert make_documents().made == 2


def test_a_byte_store_that_is_away_leaves_all_to_the_next_time(monkeypatch: pytest.MonkeyPatch) -> None:
    publish()

    with monkeypatch.context() as patched:
        patched.setattr(LocalByteStore, "put", _away)
        with pytest.raises(ByteStoreError):
            make_documents()

    assert _kept() == {}
    assert documents_behind() == 1


def test_what_cannot_be_set_is_noted_with_its_code_and_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish()

    def refusing(given: Bound, *, form: FormName) -> Made:
        if form == "pdf":
            raise DocumentError("document-not-set", values={"reason": "of the test"})
        return document_of(given, form=form)

    monkeypatch.setattr(making, "document_of", refusing)
    assert make_documents() == DocumentsMade(made=1, failed=1, left=0)
    assert MadeDocument.objects.get(form="pdf").error == "document-not-set"
    assert make_documents() == _NOTHING
    monkeypatch.undo()

    forget_lost_documents()
    assert make_documents().failed == 0


def test_documents_whose_bytes_are_lost_are_made_anew() -> None:
    publish()
    make_documents()
    before = _kept()
    byte_stores().public.remove(MadeDocument.objects.get(form="pdf").sha256 or "")

    assert forget_lost_documents() == 1
    make_documents()

    assert _kept() == before


def test_the_store_knows_the_bytes_of_its_documents() -> None:
    publish()
    make_documents()

    assert remove_unnamed_bytes(older_than=time.time() + _TOMORROW) == 0
    assert verify().findings == ()


def test_a_new_appearance_makes_the_documents_anew() -> None:
    publish()
    make_documents()
    colour = NewStatement(kind="appearance", data={"colour": "#7a1f2b"}, source="Designmanualen")

    record_statement(colour, body=BODY, actor=ASTA, now=NOW)

    assert make_documents().made == 2


def test_so_many_seconds_are_enough_for_some_and_the_rest_comes_later() -> None:
    publish()

    assert make_documents(seconds=0) == DocumentsMade(made=0, failed=0, left=1)
    assert make_documents(seconds=60).made == 2


def test_when_the_time_is_over_another_body_is_left_for_later() -> None:
    publish()
    make_documents()
    look_again(BODY)
    other = Submission(body="greve", record=egeborg_minutes(), gate="published_elsewhere")
    publish_edition(other, actor=ASTA, now=NOW)

    assert make_documents(seconds=0) == DocumentsMade(made=0, failed=0, left=1)
    assert make_documents().made == 2


def _away(*_: object) -> str:
    raise ByteStoreError("store-unavailable", values={"reason": "of the test"})
