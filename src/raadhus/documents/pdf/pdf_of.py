"""A bound as the bytes of a PDF that carries its records inside."""

import msgspec
from msgspec.structs import replace

from raadhus.core import document_words as words
from raadhus.core.carried_document import DOCUMENT_NAME
from raadhus.documents.carried import carried_files
from raadhus.documents.colours import dark_enough
from raadhus.documents.cut import cut
from raadhus.documents.day import day_of
from raadhus.documents.layout import foot, laid_out, title_of
from raadhus.documents.manuscript import Bound, Made
from raadhus.documents.pdf.compiler import set_pdf, with_marks_or_bare
from raadhus.documents.pdf.pictures import Pictures
from raadhus.documents.pdf.runs import shown
from raadhus.documents.pdf.told import told_parts
from raadhus.documents.pictures import checked_pictures
from raadhus.documents.showable import Form, Showable


def pdf_of(given: Bound) -> Made:
    """Set a document; raises DocumentError when it cannot be set, InvalidRecord when a record breaks its rules."""
    given = cut(given)
    return with_marks_or_bare(lambda form: _set(given, form=form))


def _set(given: Bound, *, form: Form) -> Made:
    showable = Showable(form=form)
    first = given.manuscripts[0]
    parts = showable.parts(laid_out(given))
    checked = checked_pictures(given, parts=parts)
    pictures = Pictures({hash_: one.data for hash_, one in checked.shown.items()})
    appearance = replace(first.appearance, arms=checked.arms.data if checked.arms else None)
    carried = carried_files(given)
    told = {
        "title": showable.text(title_of(given)),
        "author": showable.text(first.record.body.name or ""),
        "day": [int(part) for part in day_of(first).split("-")],
        "foot": [shown(showable.text(line)) for line in _foot(given)],
        "confidential": words.CONFIDENTIAL if any(one.shown_whole for one in given.manuscripts) else None,
        "contents": words.CONTENTS,
        "colour": dark_enough(appearance.colour),
        "arms": pictures.arms(appearance),
        "parts": told_parts(parts, pictures=pictures),
        "files": [_file(name, number=number) for number, (name, _) in enumerate(carried)],
    }
    inputs = {f"file-{number}": data.decode() for number, (_, data) in enumerate(carried)}
    inputs["told"] = msgspec.json.encode(told).decode()
    return Made(data=set_pdf(inputs, pictures=pictures.files), doubts=(*showable.doubts, *checked.doubts))


def _foot(given: Bound) -> tuple[str, ...]:
    line = foot(given)
    return tuple(one for one in (line.paper, line.edition, line.address) if one)


def _file(name: str, *, number: int) -> dict[str, str]:
    is_record = name != DOCUMENT_NAME
    return {
        "name": name,
        "input": f"file-{number}",
        "relationship": "source" if is_record else "data",
        "description": words.CARRIED_RECORD if is_record else words.CARRIED_PROOF,
    }
