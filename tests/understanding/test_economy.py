import pytest

from egeborg_items import item, paragraphs, section
from raadhus.core.record import Amount, Section
from raadhus.understanding.economy import amounts_in, economy
from raadhus.understanding.sections import texts_of_item


def _only(text: str) -> Amount:
    (amount,) = amounts_in((text,))
    return amount


@pytest.mark.parametrize(
    "text",
    [
        "Ingen økonomiske konsekvenser",
        "Sagen har ingen økonomiske konsekvenser.",
        "Der er ingen direkte økonomiske konsekvenser.",
    ],
)
def test_no_consequences_are_told_as_such(text: str) -> None:
    found = economy(section("Økonomi", text))

    assert found is not None
    assert (found.text, found.states_none, found.amounts) == (text, True, ())


def test_an_item_without_economy_has_none() -> None:
    assert economy(section("Baggrund", "Broen er 40 m lang.")) is None


def test_amounts_of_every_section_are_told_once() -> None:
    sections = (
        Section(heading="Økonomi", blocks=paragraphs("Rammen forøges med 3,5 mio. kr. i 2024.")),
        Section(
            heading="Indstilling",
            blocks=paragraphs("Tillægsbevillingen på 3,5 mio. kr. godkendes.", "2.000 kr. spares."),
        ),
    )

    found = economy(texts_of_item(item(*sections)))

    assert found is not None
    assert [(amount.oere, amount.year) for amount in found.amounts] == [(350_000_000, 2024), (200_000, None)]


def test_a_rising_amount_is_two_with_their_years() -> None:
    found = amounts_in(("En besparelse på 5 mio. kr. i 2024 stigende til 15 mio. kr. i budget 2025.",))

    assert [(amount.oere // 100, amount.year, amount.direction) for amount in found] == [
        (5_000_000, 2024, "decrease"),
        (15_000_000, 2025, "decrease"),
    ]


def test_the_years_of_a_later_clause_are_not_the_amounts() -> None:
    assert _only("Forøgelsen på 3 mio. kr. samt budgetårene 2025 til 2028 godkendes.").year is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Budgettet øges med 4 mio. kr.", "increase"),
        ("Der søges en tillægsbevilling på 4 mio. kr.", "increase"),
        ("Der er et mindreforbrug på 4 mio. kr.", "decrease"),
        ("Tilskuddet reduceres med 4 mio. kr.", "decrease"),
        ("Broen koster 4 mio. kr.", None),
        ("Der er 4 mio. kr. i besparelse.", "decrease"),
        ("Kommunerne kompenseres under et med 4 mio. kr. i 2024 for nettomerudgifter til stier.", None),
        ("Merudgifterne dækkes, og broen koster 4 mio. kr.", None),
        ("Der er en justering af rammen på 4 mio. kr.", None),
        ("Taksten forhøjes, og herefter vil ny takst udgøre 3.114 kr.", None),
        ("Forhøjet sats (12.064 kr.)", None),
        ("Afvigelsen er 4 mio. kr. (merforbrug).", "increase"),
        ("Afvigelsen er 4 mio. kr. (mindreforbrug).", "decrease"),
    ],
)
def test_the_words_before_an_amount_tell_its_direction(text: str, direction: str | None) -> None:
    assert _only(text).direction == direction


def test_the_frame_is_the_one_that_the_sentence_names() -> None:
    assert _only("Budgettet på ramme 30.12 øges med 4 mio. kr.").frame == "30.12"


def test_a_listed_frame_holds_where_the_text_speaks_of_the_frame() -> None:
    found = amounts_in(("- 30.12 Broer og stier", "Rammen øges med 4 mio. kr.", "Stien koster 2 mio. kr."))

    assert [amount.frame for amount in found] == ["30.12", None]


def test_an_amount_keeps_its_own_frame_only() -> None:
    found = amounts_in(("Der søges om 3 mio. kr., hvoraf 1 mio. kr. vedrører ramme 30.12.",))

    assert [amount.frame for amount in found] == [None, "30.12"]


def test_what_an_amount_is_about_is_its_sentence() -> None:
    assert _only("Broen er gammel. En ny koster 4 mio. kr. Den males.").what == "En ny koster 4 mio. kr."


def test_consequences_with_an_amount_are_not_none() -> None:
    found = economy(section("Økonomi", "Ingen økonomiske konsekvenser ud over 2.000 kr."))

    assert found is not None
    assert found.states_none is False


def test_the_year_of_the_budget_in_front_is_the_amounts() -> None:
    text = (
        "Ændringerne til budget 2024, forøgelsen på 3 mio. kr. samt ændringerne for 2025 til 2028 godkendes."
    )

    assert _only(text).year == 2024


def test_a_year_that_begins_the_next_amount_is_not_the_first_ones() -> None:
    found = amounts_in(("Puljen er 3 mio. kr. og i 2026 med renter 4 mio. kr.",))

    assert [amount.year for amount in found] == [None, 2026]


@pytest.mark.parametrize(
    "text",
    [
        "Ingen økonomiske konsekvenser. Men driften bliver dyrere.",
        "Sagen har ingen økonomiske konsekvenser i år. Der kan dog komme udgifter senere.",
    ],
)
def test_no_consequences_that_the_next_sentence_takes_back_are_not_none(text: str) -> None:
    found = economy(section("Økonomi", text))

    assert found is not None
    assert found.states_none is False


def test_words_in_parentheses_belong_to_the_sentence_in_front() -> None:
    text = "Broen koster 4 mio. kr. (heraf 1 mio. kr. til maling)."

    assert [amount.what for amount in amounts_in((text,))] == [text, text]


def test_a_long_sentence_is_cut_between_words() -> None:
    words = [f"ord{number}" for number in range(60)]
    text = f"{' '.join(words)} 4 mio. kr. {' '.join(words)}"

    what = _only(text).what

    assert what is not None
    assert len(what) <= 170
    assert set(what.split()) <= {*words, "4", "mio.", "kr."}


def test_one_sum_is_told_for_a_hundred_years_and_frames_at_most() -> None:
    lines = tuple(f"Rammen {10 + n % 80}.{10 + n // 80} øges med 4 mio. kr." for n in range(150))

    found = economy(section("Økonomi", *lines))

    assert found is not None
    assert len(found.amounts) == 100


def test_a_bracket_behind_an_amount_tells_more_than_the_word_in_front() -> None:
    text = "Mindreforbruget er 3 mio. kr. til stier og 4 mio. kr. (merforbrug)."

    assert [amount.direction for amount in amounts_in((text,))] == ["decrease", "increase"]


def test_a_year_may_stand_behind_the_bracket() -> None:
    amount = _only("Afvigelsen er 4 mio. kr. (merforbrug) i 2026.")

    assert (amount.year, amount.direction) == (2026, "increase")


def test_the_year_of_one_amount_does_not_pass_on_to_the_next() -> None:
    text = "Det sker dels ved 12,3 mio. kr. til broer i 2027, dels ved 18,4 mio. kr. til stier."

    assert [amount.year for amount in amounts_in((text,))] == [2027, None]


def test_a_shortened_word_between_the_year_and_the_amount_ends_no_sentence() -> None:
    assert _only("I 2027 koster broen ca. 4 mio. kr.").year == 2027
    assert _only("Broen koster 400 kr. pr. meter i 2027.").year == 2027


@pytest.mark.parametrize(
    "text",
    [
        "Sagen har ingen selvstændige økonomiske konsekvenser.",
        "Sagen har ingen yderligere økonomiske konsekvenser.",
        "Sagen har i sig selv ingen økonomiske konsekvenser.",
    ],
)
def test_no_consequences_of_one_sort_only_are_not_none(text: str) -> None:
    found = economy(section("Økonomi", text))

    assert found is not None
    assert found.states_none is False
