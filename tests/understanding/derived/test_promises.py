"""Promises: what is one and what is none, when and how often, who and for whom, and where the words stand."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.core.derived import Promise, Rhythm
from raadhus.core.record import AgendaItem, Decision, Entry, List, MeetingRecord, Message, Paragraph, Section
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.promises import promises
from understanding.made_items import made_case, made_item, made_record, made_section, made_table


def of(record: MeetingRecord) -> tuple[Promise, ...]:
    return promises(passages_of(record), record=record)


def told(*texts: str, kind: str = "presentation") -> tuple[Promise, ...]:
    """The promises of a section of a meeting on 5 March 2025."""
    return of(made_record(made_item(replace(made_section("Afsnit", *texts), kind=kind))))


def one(text: str, *, kind: str = "presentation") -> Promise:
    (found,) = told(text, kind=kind)
    return found


def due(text: str, *, kind: str = "presentation") -> tuple[str | None, str | None] | None:
    span = one(text, kind=kind).due
    return (span.from_, span.to) if span else None


def rhythm(text: str) -> tuple[int | None, int]:
    found = one(text).rhythm
    assert found is not None
    return found.times, found.years


def with_points(*points: str, decision: tuple[Decision, ...] = ()) -> AgendaItem:
    entries = tuple(
        Entry(label=f"{number}.", blocks=(Paragraph(text=point),)) for number, point in enumerate(points, 1)
    )
    blocks = (Paragraph(text="Center for Plan indstiller, at"), List(ordered=True, entries=entries))
    section = Section(heading="Indstilling", blocks=blocks, kind="recommendation")
    return replace(made_item(section), decision=decision)


@pytest.mark.parametrize(
    ("said", "times", "years"),
    [
        ("tre gange årligt", 3, 1),
        ("to gange om året", 2, 1),
        ("hvert andet år", 1, 2),
        ("hvert 4. år", 1, 4),
        ("én gang årligt", 1, 1),
        ("en gang i kvartalet", 4, 1),
        ("halvårligt", 2, 1),
        ("hver måned", 12, 1),
    ],
)
def test_a_rhythm_is_so_many_times_in_so_many_years(said: str, times: int, years: int) -> None:
    assert rhythm(f"Der udarbejdes en status til Klimaudvalget {said}.") == (times, years)


def test_ongoing_has_no_times() -> None:
    assert one("Klimaudvalget har ønsket en løbende orientering om søen.").rhythm == Rhythm()


def test_how_often_money_is_paid_is_no_rhythm() -> None:
    assert told("Driften koster 200.000 kr. årligt, og der ydes et årligt tilskud.") == ()


def test_another_rhythm_in_the_same_sentence_is_a_promise_of_its_own() -> None:
    first, second = told(
        "Der udarbejdes en status to gange årligt til Jobudvalget samt en gang årligt til Økonomiudvalget."
    )

    assert (first.to, second.to) == ("Jobudvalget", "Økonomiudvalget")
    assert second.rhythm == Rhythm(times=1)
    assert second.what == first.what


@pytest.mark.parametrize(
    ("said", "from_", "to"),
    [
        ("ultimo 2025", "2025-12", "2025-12"),
        ("senest den 28. august 2025", None, "2025-08-28"),
        ("ved udgangen af 2025", "2025-12-01", "2025-12-31"),
        ("i første halvdel af 2026", "2026-01", "2026-06"),
        ("i løbet af de første måneder af 2026", "2026-01", "2026-03"),
        ("i efteråret 2025", "2025-09", "2025-11"),
        ("i 2. kvartal 2026", "2026-04", "2026-06"),
        ("i starten af 2026", "2026-01", "2026-03"),
        ("primo juni", "2025-06-01", "2025-06-10"),
        ("i uge 27", "2025-06-30", "2025-07-06"),
        ("senest den 14. april", None, "2025-04-14"),
    ],
)
def test_a_time_is_as_precise_as_it_is_said(said: str, from_: str | None, to: str) -> None:
    assert due(f"Planen fremlægges for udvalget {said}.") == (from_, to)


@pytest.mark.parametrize(("month", "year"), [("marts", 2025), ("august", 2025), ("februar", 2026)])
def test_a_month_without_a_year_is_the_next_one(month: str, year: int) -> None:
    found = due(f"Administrationen fremlægger en ny plan til {month}.")

    assert found is not None
    assert (found[1] or "")[:4] == str(year)


def test_a_day_that_is_past_is_not_due() -> None:
    assert told("Planen fremlægges for udvalget den 3. februar 2025.") == ()


def test_an_occasion_without_a_date_is_an_event() -> None:
    found = one("Ved tredje budgetopfølgning foretages en ny vurdering af udgifterne.")

    assert (found.due, found.event) == (None, "Ved tredje budgetopfølgning")


def test_a_sentence_that_only_tells_when_belongs_to_the_one_before() -> None:
    assert due("Administrationen vil fremlægge en sag om søen. Det sker forventeligt i maj 2025.") == (
        "2025-05",
        "2025-05",
    )


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Administrationen vil afholde et borgermøde.", "Administrationen"),
        ("I maj 2025 vil Center for Job og Vækst afholde et møde.", "Center for Job og Vækst"),
        ("Materialet udsendes af forvaltningen i maj 2025.", "forvaltningen"),
        ("Der udarbejdes en plan for søen.", None),
        ("Udvalget vil blive orienteret om planen.", None),
    ],
)
def test_the_owner_is_the_subject_or_the_agent(text: str, owner: str | None) -> None:
    assert one(text).owner == owner


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Klimaudvalget vil blive orienteret om planen.", "Klimaudvalget"),
        ("Der vil blive forelagt en sag for Økonomiudvalget og Byrådet.", "Økonomiudvalget og Byrådet"),
        (
            "Rapporten vil blive sendt til Styrelsen for Grøn Arealomlægning.",
            "Styrelsen for Grøn Arealomlægning",
        ),
        ("Resultatet vil blive kommunikeret til beboerne.", "beboerne"),
    ],
)
def test_the_receiver_is_who_gets_or_hears_it(text: str, to: str) -> None:
    assert one(text).to == to


def test_who_does_it_outside_the_municipality_is_external() -> None:
    assert one("Den årlige redegørelse til Folketingets Socialudvalg er kommet.").is_external
    assert not one("Administrationen vil afholde et møde i maj 2025.").is_external


@pytest.mark.parametrize(
    "text",
    [
        "Hvis budgettet overskrides, vil administrationen fremlægge en ny sag.",
        "Foretages der ændringer i aftalen, tilrettes planen uden ny behandling.",
        "Der vil om muligt blive afholdt et borgermøde.",
    ],
)
def test_what_depends_on_something_is_conditional(text: str) -> None:
    assert one(text).is_conditional


@pytest.mark.parametrize(
    "text",
    [
        "Administrationen fremlagde planen i februar.",
        "Der er udarbejdet en plan for søen.",
        "Der vil ikke blive afholdt et borgermøde.",
        "Forslaget vil betyde, at trafikken falder.",
        "Kommunen vil styrke det lokale erhvervsliv.",
        "Udvalget skal tage stilling til, hvordan planen skal udarbejdes.",
        "I denne sag skal der tages stilling til planen.",
        "Det kan overvejes, om der skal udarbejdes en plan.",
        "Budgettet forventes overholdt med udgangen af 2025.",
        "Planen bør revideres.",
        "En rundspørge i juni viser, at de fleste er tilfredse.",
        "Som lovet i januar får udvalget her en status.",
        "Udvalget orienteres om, at planen er udarbejdet.",
        "Merudgiften afholdes af puljen i 2026.",
        "Budgettet på ramme 41.04 nedsættes derfor i 2025.",
    ],
)
def test_what_is_done_wished_asked_or_denied_is_no_promise(text: str) -> None:
    assert told(text) == ()


def test_a_remark_binds() -> None:
    found = one("Indstillingen godkendt med den bemærkning, at planen evalueres årligt.", kind="decision")

    assert (found.source, found.rhythm, found.what) == ("remark", Rhythm(times=1), "Planen evalueres")


def test_what_is_to_be_done_is_told_without_when() -> None:
    found = one("at en måling forelægges udvalget senest i 2. kvartal 2026.")

    assert found.what == "En måling forelægges udvalget"


def test_a_request_binds() -> None:
    found = one("Klimaudvalget ønsker, at frafaldet tages op i arbejdet med planen.", kind="decision")

    assert found.source == "request"


def test_what_is_asked_for_begins_behind_the_asking() -> None:
    found = one("Udvalget beder om følgende: Center for By giver en status i maj 2025.", kind="decision")

    assert (found.words, found.owner) == ("Center for By giver en status i maj 2025.", "Center for By")


def test_who_gets_something_does_not_do_it() -> None:
    found = one("Klimaudvalget får to gange om året en status på planen.")

    assert (found.owner, found.to) == (None, "Klimaudvalget")


def test_what_a_party_wants_told_is_no_promise() -> None:
    assert (
        told("Venstre ønskede følgende ført til protokollen: Vi vil fremlægge en plan.", kind="decision")
        == ()
    )


def test_a_day_without_a_year_that_is_told_as_past_is_not_due() -> None:
    assert told("Borgermødet den 23. november samlede 210 deltagere.") == ()


def test_a_matter_that_is_sent_on_is_promised_to_the_body() -> None:
    assert one("Sagen sendes til Teknisk Udvalg.", kind="decision").to == "Teknisk Udvalg"


def test_points_that_are_the_decision_itself_promise_nothing() -> None:
    points = (
        "orienteringen tages til efterretning.",
        "planen godkendes.",
        "der gives en bevilling på 2 mio. kr. i 2025.",
    )

    assert of(made_record(with_points(*points))) == ()


def test_points_that_bind_to_something_later_promise() -> None:
    (found,) = of(
        made_record(with_points("Administrationen ved udgangen af 2025 tager stilling til et videre forløb."))
    )

    assert (found.source, found.owner, found.unsure) == ("recommendation", "Administrationen", None)


def test_what_was_recommended_and_rejected_is_unsure() -> None:
    item = with_points(
        "der udarbejdes en plan for søen.", decision=(Decision(text="Afvist.", outcome="rejected"),)
    )

    assert [found.unsure for found in of(made_record(item))] == ["not-adopted"]


def test_what_an_agenda_recommends_is_only_proposed() -> None:
    agenda = replace(made_record(with_points("der udarbejdes en plan for søen.")), kind="agenda")

    assert [found.unsure for found in of(agenda)] == ["only-proposed"]


def test_entries_under_a_decision_that_is_told_bind() -> None:
    blocks = (
        Paragraph(text="Byrådet besluttede den 8. januar 2025, punkt 3, at"),
        List(
            ordered=False,
            entries=(Entry(label="-", blocks=(Paragraph(text="Administrationen udarbejder et skøn."),)),),
        ),
    )
    record = made_record(replace(made_item(), messages=(Message(number="1", blocks=blocks),)))

    assert [found.source for found in of(record)] == ["decision"]


def test_a_message_tells_what_somebody_offers() -> None:
    text = "Erhvervsteamet tilbyder en workshop til alle virksomheder. Workshoppen ligger i juni 2025."
    record = made_record(
        replace(made_item(), messages=(Message(number="1", blocks=(Paragraph(text=text),)),))
    )

    assert [(found.owner, found.source) for found in of(record)] == [("Erhvervsteamet", "message")]


def test_a_line_of_a_time_plan_is_a_step() -> None:
    lines = ("Maj: Høring", "Juni 2025: Vedtagelse i byrådet", "Januar 2025: Opstart")

    assert [(found.due and found.due.to) for found in told(*lines, kind="timeline")] == ["2025-05", "2025-06"]


def test_a_row_of_a_time_plan_is_a_step_at_the_cell_that_tells_it() -> None:
    table = made_table(
        ("Aktivitet", "Tidspunkt"), ("Borgermøde om søen", "Maj 2025"), ("Opstart", "Januar 2025")
    )
    record = made_record(made_item(Section(heading="Tidsplan", blocks=(table,), kind="timeline")))

    assert [(found.words, found.due and found.due.to) for found in of(record)] == [
        ("Borgermøde om søen", "2025-05")
    ]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Sammenlægningen afventer ændringer i bygningen.", "waits-for"),
        ("Der vil fortsat være fokus på at skaffe flere pladser i 2025.", "words-vague"),
    ],
)
def test_weak_words_are_kept_and_unsure(text: str, unsure: str) -> None:
    assert one(text).unsure == unsure


def test_without_a_day_of_the_meeting_nothing_is_due() -> None:
    record = made_record(made_case("Planen fremlægges for udvalget i maj."))
    record = replace(record, meeting=replace(record.meeting, start=None))

    assert of(record) == ()


def test_the_heads_of_the_record_promise_nothing() -> None:
    record = made_record(sections=(made_section("Deltagere", "Administrationen vil afholde et møde."),))

    assert of(record) == ()


WORDS = (
    "Administrationen",
    "vil",
    "skal",
    "fremlægge",
    "fremlægges",
    "planen",
    "årligt",
    "maj",
    "2025",
    "og",
    "at",
    ",",
    ".",
    "\n",
    "İ",
    "ønsker",
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.sampled_from(("presentation", "decision", "timeline")),
)
def test_the_place_always_points_at_the_words(text: str, kind: str) -> None:
    for found in told(text, kind=kind):
        assert text[found.place.start : found.place.end] == found.words
        assert found.words


@pytest.mark.parametrize(
    "part",
    [
        "vil ", "at ", "og ", ", ", "den 1. ", "tre gange ", "udvalget ", "Center for A og B og ", "fremlægges, ",
        "ønsker, at ", "når ", "i maj og ", "Børne- og ", "2025 ", "senest ",
    ],
)  # fmt: skip
def test_a_long_line_takes_no_longer_for_its_length(part: str) -> None:
    def seconds(size: int) -> float:
        record = made_record(made_case((part * size)[:size]))
        passages = passages_of(record)
        begun = time.process_time()
        promises(passages, record=record)
        return time.process_time() - begun

    assert seconds(200_000) <= 30 * max(seconds(20_000), 0.002)


@pytest.mark.parametrize(
    "said",
    [
        "Udvalget bad administrationen om et notat om støj senest den 1. september 2025.",
        "Udvalget anmodede forvaltningen om en redegørelse senest den 1. september 2025.",
    ],
)
def test_a_thing_that_is_asked_for_is_promised_by_who_is_asked(said: str) -> None:
    promise = one(said, kind="decision")

    assert promise.owner in {"administrationen", "forvaltningen"}
    assert promise.due is not None
    assert promise.due.to == "2025-09-01"
    assert promise.source == "request"


def test_what_is_told_of_a_request_elsewhere_promises_nothing() -> None:
    assert told("Borgerne bad forvaltningen om et møde.") == ()
