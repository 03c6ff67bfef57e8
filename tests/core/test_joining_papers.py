"""Items become papers: the same for any order, and what shares a number and was not joined is listed."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.items_to_join import COMMITTEE, COUNCIL, committee_item, council_item, reference
from raadhus.core.joining_papers import UnsurePair, item_to_join, join_papers
from raadhus.core.joining_signs import ItemToJoin
from raadhus.core.record import (
    AgendaItem,
    Decision,
    Meeting,
    MeetingRecord,
    OrganizationName,
    Reference,
    Source,
)

BATH = committee_item()

_titles = st.sampled_from((
    "Nyt havnebad ved Vestermolen", "Havnebad ved Vestermolen, udbud", "Budget 2024", "Budget 2025", "Budget",
    "Meddelelser", "Halvårsstatus for havnen", "Parkering", "",
))  # fmt: skip
_dates = st.sampled_from((None, "2024-03-05", "2024-03-26", "2024-04-16", "2025-03-04"))
_references = st.builds(
    Reference,
    organization=st.sampled_from((COMMITTEE, "Byrådet")),
    date=_dates,
    item=st.sampled_from((None, "1", "2")),
    relation=st.sampled_from(("previous", "mentioned", "next", "series")),
    place=st.sampled_from(("heading", "text")),
    as_printed=st.just(""),
)
_items = st.builds(
    ItemToJoin,
    id=st.uuids().map(str),
    body=st.sampled_from(("egeborg", "skovby")),
    organization=st.sampled_from((COMMITTEE, COUNCIL)),
    date=_dates,
    number=st.sampled_from(("1", "2", "3")),
    position=st.integers(1, 3),
    title=_titles,
    case_number=st.sampled_from((None, "24-001730", "24/1730", "24-9")),
    kind=st.sampled_from((None, "decision", "information")),
    access=st.sampled_from((None, "open", "closed")),
    references=st.lists(_references, max_size=2).map(tuple),
    forwarded_to=st.sampled_from(((), ("Byrådet",))),
    is_unfinished=st.booleans(),
)
_many = st.lists(_items, max_size=14, unique_by=lambda item: item.id)


@given(_many, st.randoms())
def test_the_order_of_the_items_does_not_matter(items: list[ItemToJoin], random: Random) -> None:
    shuffled = list(items)
    random.shuffle(shuffled)

    assert join_papers(shuffled) == join_papers(items)


@given(_many)
def test_an_item_is_in_one_paper_at_most_and_papers_share_body_and_number(items: list[ItemToJoin]) -> None:
    by_id = {item.id: item for item in items}
    joining = join_papers(items)

    placed = [id_ for paper in joining.papers for id_ in paper]
    assert len(placed) == len(set(placed))
    for paper in joining.papers:
        assert len({by_id[id_].body for id_ in paper}) == 1
        assert len({(by_id[id_].case_number or "").replace("24/", "24-00") for id_ in paper}) == 1
        assert not any(by_id[id_].title == "Meddelelser" for id_ in paper)


@given(_many)
def test_no_paper_holds_two_years(items: list[ItemToJoin]) -> None:
    titles = {item.id: item.title for item in items}

    for paper in join_papers(items).papers:
        assert not {"Budget 2024", "Budget 2025"} <= {titles[id_] for id_ in paper}


def test_a_matter_is_one_paper_through_all_its_bodies_in_order_of_time() -> None:
    economy = committee_item(id="economy", organization="Økonomiudvalget", date="2024-03-19")

    assert join_papers((council_item(), BATH, economy)).papers == (("committee", "economy", "council"),)


def test_items_without_a_number_or_with_a_subject_alone_are_papers_by_themselves() -> None:
    for number in (None, "", "00.30.14", "00.30.14G01"):
        items = (committee_item(case_number=number), council_item(case_number=number))
        assert join_papers(items) == join_papers(())


def test_a_title_without_a_year_does_not_bring_two_years_together() -> None:
    years = (committee_item(id="a", title="Budget 2024"), council_item(id="c", title="Budget 2025"))
    between = committee_item(id="b", title="Budget 2024, budget 2025", date="2024-03-12")

    joining = join_papers((*years, between))

    assert not any({"a", "c"} <= set(paper) for paper in joining.papers)


def test_two_items_of_one_meeting_are_told_apart_by_their_titles_in_the_next() -> None:
    """A heading that names the meeting alone names either of the two."""
    bath, cafe = BATH, committee_item(id="cafe", number="5", position=5, title="Café på molen")
    later = (
        council_item(id="bath 2", references=(reference(to=bath),)),
        council_item(
            id="cafe 2", number="12", position=12, title="Café på molen", references=(reference(to=bath),)
        ),
    )

    joining = join_papers((bath, cafe, *later))

    assert joining.papers == (("committee", "bath 2"), ("cafe", "cafe 2"))
    assert joining.unsure == (UnsurePair("committee", "cafe", "one-meeting"),)


def test_a_title_that_fits_two_items_of_a_meeting_joins_neither() -> None:
    cafe = committee_item(id="cafe", number="5", position=5, title="Nyt havnebad ved Vestermolen, café")
    later = council_item(title="Nyt havnebad ved Vestermolen, kiosk", references=(reference(to=BATH),))

    joining = join_papers((BATH, cafe, later))

    assert joining.papers == ()
    assert "several-at-one-meeting" in {pair.reason for pair in joining.unsure}


def test_what_a_body_has_every_month_is_no_one_matter() -> None:
    months = tuple(
        committee_item(id=f"{month}", date=f"2024-{month:02}-05", title="Kystens tal")
        for month in range(1, 7)
    )

    assert join_papers(months).papers == ()


def test_what_a_body_has_every_month_is_joined_to_the_other_body_by_a_reference_alone() -> None:
    months = tuple(
        committee_item(id=f"{month}", date=f"2024-{month:02}-05", title="Kystens tal")
        for month in range(1, 7)
    )
    council = council_item(date="2024-02-26", title="Kystens tal")

    assert join_papers((*months, council)).papers == ()

    named = replace(council, references=(reference(to=months[1]),))

    assert join_papers((*months, named)).papers == (("2", "council"),)


def test_two_editions_do_not_become_one_matter_by_way_of_another_body() -> None:
    title = "Budgetopfølgning"
    first = committee_item(id="first", title=title, date="2024-01-09")
    council = council_item(title=title, date="2024-02-13")
    second = committee_item(id="second", title=title, date="2024-03-12")

    joining = join_papers((first, council, second))

    assert joining.papers == (("first", "council"),)
    assert joining.unsure == (UnsurePair("first", "second", "returns"),)


def test_one_title_is_found_again_among_many_of_the_number() -> None:
    others = tuple(
        committee_item(
            id=f"x{day}", date=f"2024-04-{day % 28 + 1:02}", title=f"{'abcdefg'[day % 7] * 5} {day}"
        )
        for day in range(60)
    )
    last = council_item(id="last", date="2024-09-24")

    assert ("committee", "last") in join_papers((BATH, *others, last)).papers


def test_what_shares_a_number_and_was_not_joined_is_listed_once_for_two_papers() -> None:
    parking = committee_item(id="parking", title="Parkering i midtbyen", date="2024-02-06")

    joining = join_papers((BATH, council_item(), parking))

    assert joining.papers == (("committee", "council"),)
    assert joining.unsure == (UnsurePair("parking", "committee", "number-alone"),)


def test_of_a_number_with_many_papers_only_neighbours_are_listed() -> None:
    word = "abcdefghijklmnopqrst"
    items = [
        committee_item(id=letter, date=f"2024-01-{day:02}", title=f"{letter * 5}sag {letter * 6}")
        for day, letter in enumerate(word, start=1)
    ]

    pairs = [(pair.first, pair.second) for pair in join_papers(items).unsure]

    assert pairs == list(pairwise(word))


def test_a_reference_reaches_over_many_items_of_the_number() -> None:
    others = tuple(
        committee_item(
            id=f"x{day}",
            date=f"2024-04-{day % 28 + 1:02}",
            title=f"{'abcdefg'[day % 7] * 5} {day}",
            number=f"{day}",
        )
        for day in range(60)
    )
    last = council_item(
        id="last", date="2024-09-24", title="Noget helt andet", references=(reference(to=BATH, item=True),)
    )

    assert ("committee", "last") in join_papers((BATH, *others, last)).papers


def test_two_thousand_items_of_one_number_are_weighed_against_few_each() -> None:
    items = [
        committee_item(
            id=f"{place}",
            date=f"{2000 + place // 300}-01-{place % 28 + 1:02}",
            title=f"Sag {place} om havnen",
        )
        for place in range(2000)
    ]

    assert len(join_papers(items).unsure) == 1999


def test_a_record_gives_what_joining_looks_at() -> None:
    sent = Reference(organization="Byrådet", relation="next", place="text", as_printed="sendes til Byrådet")
    item = AgendaItem(
        number="4",
        position=4,
        title="Nyt havnebad",
        access="open",
        case_number="24-001730",
        kind="decision",
        references=(sent, replace(sent, organization="Økonomiudvalget", relation="previous")),
        decision=(Decision(text="Sendes til Byrådet.", outcome="forwarded"),),
    )
    record = MeetingRecord(
        kind="minutes",
        organizations=(OrganizationName(name=COMMITTEE),),
        meeting=Meeting(as_printed="", start="2024-03-05T16:00:00+01:00"),
        items=(item,),
        source=Source(media_type="text/plain", sha256="0" * 64, profile="test", reader_version="1"),
    )

    taken = item_to_join(record, item, id="a", body="egeborg")

    assert (taken.organization, taken.date, taken.forwarded_to) == (COMMITTEE, "2024-03-05", ("Byrådet",))
    assert taken.is_unfinished
