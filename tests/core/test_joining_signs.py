"""Two items are one matter by the first row of the table that holds."""

import pytest
from msgspec.structs import replace

from core.items_to_join import COUNCIL, committee_item, council_item, reference
from raadhus.core.joining_papers import may_join
from raadhus.core.joining_signs import ItemToJoin, Join

OTHER_TITLE = "Parkering i midtbyen"
BATH = committee_item()
AGENDA = "Godkendelse af dagsorden"

ROWS: tuple[tuple[str, str, ItemToJoin, ItemToJoin], ...] = (
    ("apart", "other-body", BATH, council_item(body="skovby")),
    ("apart", "other-number", BATH, council_item(case_number="24-001731")),
    ("apart", "other-number", committee_item(case_number=None), council_item(case_number=None)),
    ("apart", "standing", committee_item(title=AGENDA), council_item(title=AGENDA)),
    (
        "unsure",
        "other-period",
        committee_item(title="Havnens regnskab 2023"),
        council_item(title="Havnens regnskab 2024"),
    ),
    ("joined", "doubled", BATH, committee_item(id="b", number="9", position=9)),
    (
        "unsure",
        "one-meeting",
        BATH,
        committee_item(id="b", number="9", position=9, title="Nyt havnebad, café"),
    ),
    (
        "unsure",
        "series",
        BATH,
        council_item(references=(replace(reference(to=BATH), relation="series"),)),
    ),
    (
        "unsure",
        "returns",
        committee_item(title="Status på havnen, halvårsstatus"),
        council_item(title="Status på havnen, halvårsstatus", date="2025-03-26"),
    ),
    (
        "unsure",
        "returns",
        committee_item(kind="information"),
        committee_item(id="b", kind="information", date="2024-09-05"),
    ),
    ("joined", "all-agrees", committee_item(access="closed"), council_item(access="closed")),
    (
        "unsure",
        "closed",
        committee_item(access="closed"),
        council_item(title=OTHER_TITLE, references=(reference(to=BATH),)),
    ),
    (
        "unsure",
        "closed",
        committee_item(access="closed", title="Personalesag"),
        council_item(title="Personalesag"),
    ),
    (
        "joined",
        "item-named",
        BATH,
        council_item(title=OTHER_TITLE, references=(reference(to=BATH, heading=False, item=True),)),
    ),
    ("joined", "title", BATH, council_item(title="Endelig godkendelse af nyt havnebad ved Vestermolen")),
    ("joined", "title", BATH, council_item(title="Nyt havnebad ved Vestermolen, bevilling og tidsplan")),
    ("joined", "treatment", BATH, council_item(title=OTHER_TITLE, references=(reference(to=BATH),))),
    (
        "joined",
        "forwarded",
        committee_item(title="Forslag om havnebad", forwarded_to=(COUNCIL,)),
        council_item(title="Badning i fjorden, havnebad"),
    ),
    (
        "joined",
        "title-and-mention",
        committee_item(title="Samarbejde om havnebad ved Vestermolen"),
        council_item(
            title="Principaftale om havnebad ved Vestermolen", references=(reference(to=BATH, heading=False),)
        ),
    ),
    (
        "unsure",
        "alike",
        committee_item(title="Samarbejde om havnebad ved Vestermolen"),
        council_item(title="Principaftale om havnebad ved Vestermolen"),
    ),
    ("unsure", "number-alone", BATH, council_item(title=OTHER_TITLE)),
)


@pytest.mark.parametrize(("verdict", "reason", "first", "second"), ROWS)
def test_the_first_row_that_holds_decides(
    verdict: str, reason: str, first: ItemToJoin, second: ItemToJoin
) -> None:
    assert may_join(first, second) == may_join(second, first) == Join(verdict, reason)  # type: ignore[arg-type]  # literals


def test_two_ways_of_printing_a_number_are_one_number() -> None:
    assert may_join(BATH, council_item(case_number="Sagsnr. 24/1730")).verdict == "joined"


def test_a_matter_that_was_put_off_comes_back_however_late() -> None:
    put_off = committee_item(kind="information", is_unfinished=True)
    again = committee_item(id="b", kind="information", date="2024-11-05", references=(reference(to=put_off),))

    assert may_join(put_off, again).verdict == "joined"


def test_a_report_goes_through_the_bodies_of_one_round() -> None:
    title = "Budgetopfølgning"

    assert may_join(committee_item(title=title), council_item(title=title)) == Join("joined", "title")


def test_a_reference_to_another_item_of_the_meeting_does_not_resolve() -> None:
    elsewhere = replace(reference(to=BATH, item=True), item="5")

    assert may_join(BATH, council_item(title=OTHER_TITLE, references=(elsewhere,))).verdict == "unsure"


def test_a_reference_to_another_body_of_that_day_does_not_resolve() -> None:
    elsewhere = replace(reference(to=BATH), organization="Skoleudvalget")

    assert may_join(BATH, council_item(title=OTHER_TITLE, references=(elsewhere,))).verdict == "unsure"


def test_a_closed_item_is_joined_by_its_title_and_a_reference_together() -> None:
    closed = committee_item(access="closed", title="Salg af havnegrund ved Vestermolen, udbud")
    follow = council_item(
        title="Havnegrund ved Vestermolen, pris", references=(reference(to=closed, item=True),)
    )

    assert may_join(closed, follow) == Join("joined", "all-agrees")
    assert may_join(closed, replace(follow, references=())) == Join("unsure", "closed")


def test_nothing_is_sent_on_to_a_meeting_half_a_year_and_more_away() -> None:
    sent = committee_item(title="Forslag om havnebad", forwarded_to=(COUNCIL,))
    late = council_item(title="Badning i fjorden, havnebad", date="2024-11-26")

    assert may_join(sent, late).verdict == "unsure"
