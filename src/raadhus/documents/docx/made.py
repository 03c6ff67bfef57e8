"""A bound as the bytes of a Word document that carries its records inside."""

from collections.abc import Sequence

from raadhus.core import document_words as words
from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt
from raadhus.documents.carried import carried_files
from raadhus.documents.colours import dark_enough
from raadhus.documents.cut import cut
from raadhus.documents.day import day_of
from raadhus.documents.docx.arms import in_pixels
from raadhus.documents.docx.body import Body
from raadhus.documents.docx.carried_parts import carried_parts
from raadhus.documents.docx.frame import Arms, foot_data, head_data, section_xml, settings_data
from raadhus.documents.docx.markup import NAMESPACES, xml_file
from raadhus.documents.docx.package import OFFICE, PackagePart, Relationships, packed
from raadhus.documents.docx.properties import application_data, core_data
from raadhus.documents.docx.styles import styles_data
from raadhus.documents.layout import foot, laid_out
from raadhus.documents.manuscript import Appearance, Bound, Made
from raadhus.documents.pictures import Pictures, checked_pictures
from raadhus.documents.showable import Showable

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def docx_of(given: Bound) -> Made:
    """Write a document; raises InvalidRecord when a record breaks its rules."""
    given = cut(given)
    showable = Showable(form="docx")
    parts = showable.parts(laid_out(given))
    pictures = checked_pictures(given, parts=parts)
    arms, doubts = _arms(pictures, appearance=given.manuscripts[0].appearance)
    ink = dark_enough(given.manuscripts[0].appearance.colour).removeprefix("#").upper()
    body = Body(pictures=pictures.shown, ink=ink)
    content = body.xml(parts)
    package = (
        *_outer(given),
        *_around(given, body=body, arms=arms, lines=_foot(given, showable=showable)),
        *carried_parts(carried_files(given), owner=body.links),
        PackagePart(
            "word/document.xml",
            xml_file(f"<w:document {NAMESPACES}><w:body>{content}{_section(body)}</w:body></w:document>"),
            f"{_WORD}.document.main+xml",
        ),
        body.links.part("word/document.xml"),
        *body.drawings.parts.values(),
    )
    return Made(data=packed(package), doubts=(*showable.doubts, *pictures.doubts, *doubts))


def _arms(pictures: Pictures, *, appearance: Appearance) -> tuple[Arms | None, tuple[Doubt, ...]]:
    if pictures.arms is None:
        return None, ()
    alt = appearance.arms_description or words.ARMS
    picture = in_pixels(pictures.arms)
    if picture is None:
        reason = "tegningen kan ikke gøres til et billede her"
        return None, (doubt("picture-not-shown", values={"picture": alt, "reason": reason}),)
    return Arms(picture, alt), ()


def _outer(given: Bound) -> tuple[PackagePart, ...]:
    """What the package itself points at."""
    points = Relationships()
    points.id_of(f"{OFFICE}/officeDocument", "word/document.xml")
    points.id_of(_PACKAGE, "docProps/core.xml")
    points.id_of(f"{OFFICE}/extended-properties", "docProps/app.xml")
    core = core_data(given, day=day_of(given.manuscripts[0]))
    application = application_data(given)
    return (
        points.part(""),
        PackagePart("docProps/core.xml", core, "application/vnd.openxmlformats-package.core-properties+xml"),
        PackagePart(
            "docProps/app.xml",
            application,
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    )


def _foot(given: Bound, *, showable: Showable) -> tuple[str, ...]:
    line = foot(given)
    return tuple(showable.text(one) for one in (line.paper, line.edition, line.address) if one is not None)


def _around(given: Bound, *, body: Body, arms: Arms | None, lines: Sequence[str]) -> tuple[PackagePart, ...]:
    """The parts that the body leans on, and what stands at the head and the foot of its pages."""
    is_confidential = any(one.shown_whole for one in given.manuscripts)
    parts = []
    for kind, name, data in (
        ("styles", "styles", styles_data(colour=given.manuscripts[0].appearance.colour)),
        ("settings", "settings", settings_data()),
        ("numbering", "numbering", body.numbering.data()),
        ("footer", "footer1", foot_data(lines)),
    ):
        body.links.id_of(f"{OFFICE}/{kind}", f"{name}.xml")
        parts.append(PackagePart(f"word/{name}.xml", data, f"{_WORD}.{kind}+xml"))
    for name, shown in (("header1", arms), ("header2", None)):
        links = Relationships()
        head = head_data(arms=shown, is_confidential=is_confidential, drawings=body.drawings, links=links)
        if head is not None:
            body.links.id_of(f"{OFFICE}/header", f"{name}.xml")
            parts.append(PackagePart(f"word/{name}.xml", head, f"{_WORD}.header+xml"))
            parts.append(links.part(f"word/{name}.xml"))
    return tuple(parts)


def _section(body: Body) -> str:
    return section_xml(
        first_head=body.links.known(f"{OFFICE}/header", "header1.xml"),
        head=body.links.known(f"{OFFICE}/header", "header2.xml"),
        foot=body.links.id_of(f"{OFFICE}/footer", "footer1.xml"),
    )
