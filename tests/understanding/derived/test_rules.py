"""Rules of schemes and dispensations from them are found with applicant, authority and period; never a citizen."""

import pytest

from corpus import corpus_bytes
from raadhus.core.derived import Rule
from raadhus.reading import read
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.rules import rules
from understanding.made_items import made_item, made_record, made_section


def _rules(text: str, *, title: str = "Nytteindsats") -> tuple[Rule, ...]:
    item = made_item(made_section("Sagsfremstilling", text), title=title)
    return rules(passages_of(made_record(item)))


def _rule(text: str, *, title: str = "Nytteindsats") -> Rule:
    (rule,) = _rules(text, title=title)
    return rule


def test_an_application_has_its_applicant_its_authority_and_its_period() -> None:
    rule = _rule(
        "Jobcenter Egeborg har ansøgt Arbejdsmarkedsrådet om dispensation fra rimelighedskravet i perioden 2024-2026."
    )

    assert (rule.kind, rule.what) == ("dispensation", "rimelighedskravet")
    assert (rule.applicant, rule.authority) == ("Jobcenter Egeborg", "Arbejdsmarkedsrådet")
    assert rule.period is not None
    assert (rule.period.from_, rule.period.to) == ("2024", "2026")


def test_the_title_gives_the_period_and_the_scheme_that_the_sentence_lacks() -> None:
    rule = _rule(
        "Arbejdsmarkedsrådet har givet dispensation fra rimelighedskravet.",
        title="Dispensation til nytteindsats 2024-2026",
    )

    assert (rule.scheme, rule.authority) == ("nytteindsats", "Arbejdsmarkedsrådet")
    assert rule.period is not None
    assert (rule.period.from_, rule.period.to) == ("2024", "2026")


def test_the_period_that_was_evaluated_is_not_that_of_the_dispensation() -> None:
    rule = _rule(
        "Rådet har givet dispensation fra rimelighedskravet samt godkendt evaluering af indsatsen i perioden 2022-2023."
    )

    assert rule.period is None
    assert rule.evaluated is not None
    assert rule.evaluated.as_printed == "2022-2023"


def test_who_is_given_a_dispensation_applied_for_it() -> None:
    rule = _rule("Arbejdsmarkedsrådet har bevilget Egeborg Kommune dispensation fra rimelighedskravet.")

    assert (rule.applicant, rule.authority) == ("Egeborg Kommune", "Arbejdsmarkedsrådet")


def test_a_citizen_who_applied_is_not_told() -> None:
    rule = _rule("Karla Holm Vest har fået dispensation fra lokalplanens bestemmelser.")

    assert (rule.applicant, rule.authority) == (None, None)
    assert "Karla" not in rule.words


def test_what_may_be_dispensed_from_is_doubted() -> None:
    rule = _rule("Direktionen kan give dispensation fra stillingsstoppet.")

    assert (rule.authority, rule.unsure) == ("Direktionen", "only-possible")


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("Der må højst være én person i løntilskud for hver fem ansatte.", "løntilskud"),
        ("Et forløb i virksomhedspraktik kan højst vare fire uger.", "virksomhedspraktik"),
        ("Alle er i fleksjob, hvor forholdstallet på den enkelte plads overholdes.", None),
    ],
)
def test_a_sentence_that_binds_a_scheme_is_a_rule(text: str, scheme: str | None) -> None:
    rule = _rule(text)

    assert (rule.kind, rule.scheme) == ("rule", scheme)


def test_a_criterion_is_a_rule() -> None:
    rule = _rule("Kriteriet for støtte er, at aktiviteten er åben for alle i Egeborg.")

    assert rule.what == "Kriteriet for støtte er, at aktiviteten er åben for alle i Egeborg"


@pytest.mark.parametrize(
    "text",
    [
        "En sauna på stranden vil kræve en ansøgning om dispensation.",
        "Der kan ikke dispenseres fra kravet.",
        "Flere borgere er kommet i fleksjob.",
        "Ansøgere, der opfylder kriterierne, får svar i maj.",
        "Dispensationer tager længere tid.",
    ],
)
def test_what_binds_nobody_is_no_rule(text: str) -> None:
    assert _rules(text) == ()


def test_every_rule_points_at_its_words() -> None:
    text = "Sagen er ny. Rådet har givet dispensation fra rimelighedskravet."

    rule = _rules(text)[0]

    assert text[rule.place.start : rule.place.end] == rule.words


def test_the_founding_minutes_name_applicant_authority_period_and_evaluation() -> None:
    record = read(corpus_bytes("ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"))
    applied, granted = (rule for rule in rules(passages_of(record)) if rule.kind == "dispensation")

    assert (applied.applicant, applied.authority) == ("Jobcenter Ballerup", "det Regionale Arbejdsmarkedsråd")
    assert granted.authority == "Det Regionale Arbejdsmarkedsråd"
    assert [rule.period.as_printed for rule in (applied, granted) if rule.period] == ["2020-2022"] * 2
    assert granted.evaluated is not None
    assert granted.evaluated.as_printed == "2018-2019"


def test_the_founding_minutes_state_that_the_ratio_holds_for_each_unit() -> None:
    record = read(corpus_bytes("ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"))

    stated = [rule.what for rule in rules(passages_of(record)) if rule.kind == "rule"]

    assert "forholdstallet på den enkelte enhed bliver overholdt" in stated
