"""Who sends: counted by address, and by the proxy's word only where a proxy stands."""

from collections.abc import Iterator

import pytest
from django.test import RequestFactory

from raadhus.web.public.trying.refusals import TryRefused
from raadhus.web.public.trying.senders import Attempts, sender_of


def _sender(*, is_behind_proxy: bool, address: str = "192.0.2.9", forwarded: str | None = None) -> str:
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    request = RequestFactory().post("/proev/", headers=headers, REMOTE_ADDR=address)
    return sender_of(request, is_behind_proxy=is_behind_proxy)


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def attempts(clock: _Clock) -> Iterator[Attempts]:
    counted = Attempts(most=2, seconds=600, most_senders=3, clock=clock)
    yield counted
    counted.forget_all()


def test_without_a_proxy_nobody_chooses_his_address() -> None:
    assert _sender(is_behind_proxy=False, forwarded="198.51.100.7") == "192.0.2.9"


def test_behind_a_proxy_its_own_word_counts_and_not_what_stood_there_before() -> None:
    assert _sender(is_behind_proxy=True, forwarded="203.0.113.5, 198.51.100.7") == "198.51.100.7"


def test_a_proxy_that_says_nothing_is_the_sender_itself() -> None:
    assert _sender(is_behind_proxy=True) == "192.0.2.9"


def test_the_addresses_of_one_home_are_one_sender() -> None:
    homes = {_sender(is_behind_proxy=False, address=f"2001:db8:1:2::{end}") for end in ("1", "2", "ffff")}

    assert homes == {"2001:db8:1:2::/64"}
    assert _sender(is_behind_proxy=False, address="::ffff:192.0.2.9") == "192.0.2.9"


def test_one_try_too_many_is_refused_and_the_time_told(attempts: Attempts, clock: _Clock) -> None:
    attempts.count("one")
    clock.now = 100
    attempts.count("one")
    clock.now = 200

    with pytest.raises(TryRefused) as refused:
        attempts.count("one")

    assert refused.value.retry_seconds == 400
    assert "om 7 minutter" in refused.value.danish


def test_others_are_not_counted_along(attempts: Attempts) -> None:
    for _ in range(2):
        attempts.count("one")

    attempts.count("another")


def test_tries_are_forgotten_when_they_no_longer_count(attempts: Attempts, clock: _Clock) -> None:
    for _ in range(2):
        attempts.count("one")
    clock.now = 600

    attempts.count("one")


def test_no_address_is_held_longer_than_it_counts(attempts: Attempts, clock: _Clock) -> None:
    attempts.count("one")
    clock.now = 600

    attempts.forget()

    assert attempts.is_empty()


def test_many_senders_do_not_fill_the_memory(attempts: Attempts) -> None:
    for number in range(10):
        attempts.count(str(number))

    assert len(attempts._moments) == 3
