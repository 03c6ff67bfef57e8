"""What was renamed and moved in Egeborg has its old name until the day."""

from datetime import date
from itertools import pairwise

from raadhus.demo.egeborg import every_agenda, every_matter
from raadhus.demo.meetings import minutes_record
from raadhus.demo.organisation import CULTURE_MOVES_ON, EDUCATION, unit_on
from raadhus.demo.pdfs import written_attachments
from raadhus.demo.registering import statements


def test_culture_lay_with_children_until_it_was_moved() -> None:
    day_before, day = date(2024, 5, 31), date(2024, 6, 1)

    assert unit_on(EDUCATION, day_before, committee="BK") == "Center for Børn og Unge"
    assert unit_on(EDUCATION, day_before, committee="VJL") == "Center for Uddannelse"
    assert unit_on(EDUCATION, day, committee="BK") == EDUCATION


def test_nothing_names_a_centre_before_it_was_there_but_what_tells_of_the_move() -> None:
    files = {one.text: "0" * 64 for one in written_attachments(every_matter())}
    before = [agenda for agenda in every_agenda() if agenda.sitting.day < CULTURE_MOVES_ON]
    items = [item for agenda in before for item in minutes_record(agenda, files=files).items]

    told = [item.title for item in items if EDUCATION in repr(item)]
    assert told == ["Kulturkontoret flytter til Center for Uddannelse, Kultur og Fritid", "Meddelelser"]


def test_the_register_is_told_in_the_order_of_time() -> None:
    days = [day for day, _ in statements()]

    assert all(earlier <= later for earlier, later in pairwise(days))
