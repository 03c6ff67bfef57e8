"""Made-up records for property tests: any record that the schema allows, small enough to be quick."""

from typing import TypeVar

from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.core import record as r

_T = TypeVar("_T")

_texts = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_optional_texts = st.none() | _texts
_hashes = st.sampled_from(("cd" * 32, "ab" * 32))
_dates = st.sampled_from(("2020", "2020-01", "2020-01-14"))
_counts = st.integers(min_value=0, max_value=2**53 - 1)


@st.composite
def _marks(draw: st.DrawFn, text: str) -> tuple[r.Mark, ...]:
    if not draw(st.booleans()):
        return ()
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return (
        r.Mark(
            start=start,
            end=end,
            kind=draw(st.sampled_from(("strong", "link", "sup"))),
            url=draw(_optional_texts),
        ),
    )


@st.composite
def paragraphs(draw: st.DrawFn) -> r.Paragraph:
    text = draw(_texts)
    return r.Paragraph(text=text, marks=draw(_marks(text)))


@st.composite
def _cells(draw: st.DrawFn) -> r.Cell:
    text = draw(_texts)
    return r.Cell(
        text=text, marks=draw(_marks(text)), header=draw(st.booleans()), colspan=draw(st.integers(1, 3))
    )


def _tuples(strategy: "st.SearchStrategy[_T]", *, most: int = 2) -> "st.SearchStrategy[tuple[_T, ...]]":
    return st.lists(strategy, max_size=most).map(tuple)


_leaves = (
    paragraphs()
    | st.builds(r.Heading, level=st.integers(1, 6), text=_texts)
    | st.builds(r.Image, alt=_optional_texts, file=st.none() | _hashes)
    | st.builds(r.Table, rows=_tuples(_tuples(_cells())))
)
_blocks: st.SearchStrategy[r.Block] = st.recursive(
    _leaves,
    lambda inner: st.builds(
        r.List,
        ordered=st.booleans(),
        entries=_tuples(st.builds(r.Entry, label=_texts, blocks=_tuples(inner))),
    ),
    max_leaves=4,
)
_sections = st.builds(
    r.Section, heading=_texts, blocks=_tuples(_blocks), kind=st.sampled_from(("other", "decision", "economy"))
)
_accesses: st.SearchStrategy[r.Access | None] = st.sampled_from((None, "open", "closed"))
_attachments_stated = st.none() | st.builds(
    r.AttachmentsStated, total=_counts, recommended=st.none() | _counts
)
_attachments = st.builds(
    r.Attachment,
    number=_optional_texts,
    title=_texts,
    recommended=st.none() | st.booleans(),
    access=_accesses,
    source_id=_optional_texts,
    url=_optional_texts,
    file=st.none() | _hashes,
)
_messages = st.builds(
    r.Message,
    number=_texts,
    blocks=_tuples(_blocks),
    attachments=_tuples(_attachments),
    attachments_stated=_attachments_stated,
)
_sides = st.builds(r.VoteSide, count=st.none() | _counts, names=_tuples(_texts), parties=_tuples(_texts))
_votes = st.builds(r.Vote, for_=_sides, against=_sides, abstain=_sides, as_printed=_texts)
_decisions = st.builds(
    r.Decision,
    body=_optional_texts,
    date=st.none() | _dates,
    text=_texts,
    outcome=st.sampled_from((None, "approved", "postponed")),
    votes=_tuples(_votes, most=1),
)
_spans = st.builds(r.Span, from_=st.none() | _dates, to=st.none() | _dates, as_printed=_texts)
_references = st.builds(
    r.Reference,
    organization=_texts,
    span=st.none() | _spans,
    relation=st.sampled_from(("previous", "mentioned")),
    place=st.sampled_from(("heading", "text")),
    as_printed=_texts,
)
_amounts = st.builds(r.Amount, oere=st.integers(-(2**53) + 1, 2**53 - 1), as_printed=_texts)
_economies = st.builds(r.Economy, text=_texts, states_none=st.booleans(), amounts=_tuples(_amounts))
_attendances = st.builds(r.Attendance, as_printed=_texts, name=_texts, titles=_tuples(_texts))
_cases = st.builds(r.Case, raw=_texts, scheme=st.just("unknown"), year=st.none() | st.integers(1970, 2069))


def items(*, access: st.SearchStrategy[r.Access | None] = _accesses) -> st.SearchStrategy[r.AgendaItem]:
    return st.builds(
        r.AgendaItem,
        source_id=_optional_texts,
        number=_texts,
        position=st.just(1),
        group=_optional_texts,
        title=_texts,
        access=access,
        closing_reason=_optional_texts,
        case_number=_optional_texts,
        sections=_tuples(_sections),
        messages=_tuples(_messages, most=1),
        attachments=_tuples(_attachments),
        attachments_stated=_attachments_stated,
        recordings=_tuples(_texts),
        public_text=_tuples(_blocks),
        public_attendance=_optional_texts,
        case=st.none() | _cases,
        decision=_tuples(_decisions, most=1),
        references=_tuples(_references, most=1),
        economy=st.none() | _economies,
        attendance=_tuples(_attendances, most=1),
    )


def _numbered(unnumbered: tuple[r.AgendaItem, ...]) -> tuple[r.AgendaItem, ...]:
    return tuple(replace(item, position=position) for position, item in enumerate(unnumbered, 1))


def records() -> st.SearchStrategy[r.MeetingRecord]:
    return st.builds(
        r.MeetingRecord,
        kind=st.sampled_from(("agenda", "minutes", "list", "other")),
        supplement=st.booleans(),
        body=st.builds(r.Body, name=_optional_texts, code=_optional_texts),
        organizations=_tuples(st.builds(r.OrganizationName, name=_texts)),
        title=_optional_texts,
        meeting=st.builds(r.Meeting, as_printed=_texts, place=_optional_texts, source_id=_optional_texts),
        sections=_tuples(_sections),
        items=_tuples(items()).map(_numbered),
        attendance=_tuples(_attendances, most=1),
        source=st.builds(
            r.Source,
            media_type=_texts,
            sha256=_hashes,
            profile=_texts,
            reader_version=_texts,
            name=_optional_texts,
        ),
        doubts=_tuples(st.builds(r.Doubt, code=_texts, message=_texts, severity=st.just("note")), most=1),
    )
