"""What holds of every derived row, whatever the record: it points at its words, and deriving never fails."""

import time
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.record_strategies import records
from corpus import CORPUS, corpus_bytes, corpus_files
from raadhus.core.derived import Derived, Place, Row, Told
from raadhus.core.derived_json import decode_derived, encode_derived
from raadhus.core.record import Block, Heading, MeetingRecord, Paragraph, Section
from raadhus.core.unsure_codes import UNSURE_CODES
from raadhus.reading import ReadError, read_all
from raadhus.understanding import understand
from raadhus.understanding.derived import derive
from raadhus.understanding.derived.passages import passages_of
from understanding.made_items import made_case, made_item, made_list, made_record, made_table

_WORDS = (
    "Administrationen vil", "skal", "forelægge", "en status", "to gange årligt", "løbende", "hvert andet år",
    "senest den 1. maj 2025", "i 2024", "2020-2022", "ultimo 2020", "til Økonomiudvalget", "Center for Kultur",
    "er flyttet", "flyttes fra", "til", "(tidligere", "lægges sammen med", "Nordre Skole og Søndre Skole",
    "nedlægges", "oprettes et nyt center", "fratræder sin stilling", "centerchef", "5 mio. kr.", "-1.250 t. kr.",
    "kr. 400.000", "stigende til", "13,4 mio. kr.", "ramme 20.05", "20.05 Havne", "servicerammen", "heraf",
    "12 pct.", "(36)", "977", "mod 8 pct. i 2018", "personer", "mindst", "målet er", "Budgetaftale 2020",
    "budgetforliget for 2024-27", "handleplanen for havnen", "Følgende indsatser:", "Indsats nr. 3 om", "(3.23)",
    "blev det besluttet, at", "dispensation fra kravet", "har ansøgt", "har givet", "løntilskud", "højst 5 pr. 10",
    "Kriteriet for støtte er,", "evaluering i perioden", "ikke", "Der", "at", ".", ",", ":", ";", "\n", "(", ")",
    "”", "«", "-", "–", "…", "\u00a0", "\u200b", "\u0130", "\U0001f6b2", "<", "&", "%",
)  # fmt: skip
_texts = st.lists(st.sampled_from(_WORDS) | st.text(max_size=3), max_size=14).map(" ".join)
_leaves: st.SearchStrategy[Block] = (
    st.builds(Paragraph, text=_texts)
    | st.builds(Heading, level=st.integers(1, 4), text=_texts)
    | st.lists(_texts, max_size=4).map(lambda texts: made_list(*texts))
    | st.lists(st.lists(_texts, max_size=3).map(tuple), max_size=3).map(lambda rows: made_table(*rows))
)
_sections = st.builds(
    Section,
    heading=st.sampled_from(("Sagsfremstilling", "Indstilling", "Beslutning", "Økonomi", "Tidsplan", "")),
    kind=st.sampled_from(("presentation", "recommendation", "decision", "economy", "timeline", "other")),
    blocks=st.lists(_leaves, max_size=4).map(tuple),
)


def _made(title: str, sections: list[Section]) -> MeetingRecord:
    return understand(made_record(made_item(*sections, title=title)))


telling_records = st.builds(_made, _texts.filter(bool), st.lists(_sections, max_size=3))


def _rows(derived: Derived) -> Iterator[Told]:
    for name in ("promises", "money", "frames", "figures", "changes", "tasks", "rules"):
        yield from getattr(derived, name)


def _places(row: Row) -> Iterator[Place]:
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if isinstance(value, Place):
            yield value


def _text_at(record: object, pointer: str) -> str:
    value = record
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list | tuple) else getattr(value, step)
    assert isinstance(value, str)
    return value


def _check(record: MeetingRecord) -> Derived:
    derived = derive(record)
    for row in _rows(derived):
        assert _text_at(record, row.place.at)[row.place.start : row.place.end] == row.words != ""
        assert row.unsure is None or row.unsure in UNSURE_CODES
        for place in _places(row):
            assert 0 <= place.start < place.end <= len(_text_at(record, place.at))
    assert decode_derived(encode_derived(derived)) == derived
    return derived


@given(telling_records)
def test_every_row_points_at_its_words_and_travels_as_json(record: MeetingRecord) -> None:
    _check(record)


@given(telling_records)
def test_deriving_twice_gives_the_same(record: MeetingRecord) -> None:
    assert derive(record) == derive(record)


@given(records())
def test_no_record_is_too_strange_to_derive_from(record: MeetingRecord) -> None:
    _check(record)


@given(telling_records)
def test_rows_are_in_the_order_of_the_text(record: MeetingRecord) -> None:
    order = {passage.at: place for place, passage in enumerate(passages_of(record))}
    derived = derive(record)

    for name in ("promises", "money", "frames", "figures", "changes", "tasks", "rules"):
        places = [(order[row.place.at], row.place.start) for row in getattr(derived, name)]
        assert places == sorted(places)


def test_what_is_derived_says_which_record_it_is_of() -> None:
    record = made_record(made_case("Intet."))

    source = derive(record).source

    assert (source.sha256, source.start) == (record.source.sha256, record.meeting.start)


@cache
def _corpus_records(name: str) -> tuple[MeetingRecord, ...]:
    try:
        return read_all(corpus_bytes(name))
    except ReadError:
        return ()


def test_every_file_of_the_corpus_can_be_derived_from() -> None:
    names = [name for name in corpus_files("**/*") if (CORPUS / name).is_file()]
    if not names:
        corpus_bytes("README.md")

    derived = [_check(record) for name in names for record in _corpus_records(name)]

    assert any(found.changes for found in derived)
    assert any(found.tasks for found in derived)


_HOSTILE = (
    "flyttes fra Center for A til ", "Center for A og B og C, ", "A- A- A- ", "(tidligere ", "er lagt sammen med ",
    "nedlægges ", "oprettes et nyt ", "fratræder sin ", "centerchef ", "Indsats nr. 3 om ",
    "budgetforliget for 2024 blev at ", "(3.23) ", "handleplan for ", "har ansøgt om dispensation fra ",
    "Kriteriet for ", "løntilskud højst ", "forholdstallet, hvor ", "aaaaaaaaaa", "A A A A ", "at, at, at, ",
    "2020-2022 ", '"', "((((", "Udvalget for A og B ",
)  # fmt: skip


@pytest.mark.parametrize("fragment", _HOSTILE)
def test_hostile_text_takes_time_in_proportion(fragment: str) -> None:
    text = fragment * (120_000 // len(fragment))
    broken = ". ".join([fragment * (400 // len(fragment))] * 300) + "."
    record = made_record(made_case(text, broken))
    begun = time.process_time()

    derive(record)

    assert time.process_time() - begun < 4


def test_only_the_kinds_that_are_asked_for_are_derived() -> None:
    words = "Administrationen fremlægger senest den 1. maj 2025 et forslag til 5 mio. kr."
    record = made_record(made_case(words))
    everything, money_alone = derive(record), derive(record, kinds={"money"})
    assert everything.promises
    assert money_alone.money == everything.money != ()
    assert money_alone.promises == ()
