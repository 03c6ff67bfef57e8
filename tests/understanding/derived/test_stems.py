import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import DataObject, data, from_regex

from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.understanding.derived.vocabulary import promises, receivers, times

IN_SMALL_LETTERS = (
    (promises.PRESENT_MATTER, promises.PRESENT_STEMS),
    (promises.NO_ACT, promises.NO_ACT_STEMS),
    (promises.LATER, promises.LATER_STEMS),
    (times.RHYTHM, times.RHYTHM_STEMS),
)
AS_PRINTED = tuple((pattern, stems) for stems, pattern in receivers.OTHERS)


@pytest.mark.parametrize(("pattern", "stems"), IN_SMALL_LETTERS)
@given(data=data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_every_text_that_a_pattern_finds_holds_one_of_its_stems(
    data: DataObject, pattern: str, stems: tuple[str, ...]
) -> None:
    found = data.draw(from_regex(re.compile(pattern), fullmatch=True))
    assert holds_any(in_small_letters(found), stems)


@pytest.mark.parametrize(("pattern", "stems"), AS_PRINTED)
@given(data=data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_so_does_every_receiver_as_it_is_printed(
    data: DataObject, pattern: str, stems: tuple[str, ...]
) -> None:
    assert holds_any(data.draw(from_regex(re.compile(pattern), fullmatch=True)), stems)


@given(data=data())
@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
def test_every_condition_holds_or_opens_with_one_of_its_words(data: DataObject) -> None:
    found = data.draw(from_regex(re.compile(promises.CONDITIONS), fullmatch=True))
    assert holds_any(found, promises.CONDITION_STEMS) or found.startswith(promises.CONDITION_OPENINGS)
