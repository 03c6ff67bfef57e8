"""A council at its meeting: 31 members read at the desk while three secretaries write, on a server of its own.

    PYTHONPATH=src python bench/desk_readers.py [--seconds 60]

Members think for two seconds between pages; the secretaries record outcomes of items of their own, one a second.
Nothing may fail, and nothing may be lost: the outcomes that were acknowledged are counted in the store. The rival is
the same page read alone, in the same run.
"""

import argparse
import os
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from statistics import median, quantiles
from typing import NamedTuple
from urllib.parse import urlencode

from made_desk import empty_desk
from measure import Figure, report
from public_site import served

MEMBERS, SECRETARIES = 31, 3
THINK_SECONDS, WRITE_SECONDS = 2.0, 1.0
MOST_MS = 500.0
ALONE = 20


class Prepared(NamedTuple):
    meeting: int
    items: list[int]
    members: list[str]
    """The cookie of each."""
    secretaries: list[str]


class Done(NamedTuple):
    """`took` in milliseconds, of each answer; `wrong` what was not as it should be."""

    took: list[float]
    wrong: list[str]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    seconds = parser.parse_args().seconds
    with empty_desk() as folder:
        prepared = prepare()
        with served(folder) as server:
            return report(measured(prepared, port=server.port, seconds=seconds))


def prepare() -> Prepared:
    """The council of `desk_recording.py` in session, with its members and three secretaries signed in."""
    from desk_recording import held_meeting

    from raadhus.accounts.models import RoleAssignment, User
    from raadhus.core.record_json import encode_record
    from raadhus.writing.models import AgendaItem, AgendaVersion, Meeting, Seat
    from raadhus.writing.record.agenda_record import agenda_record

    by, number = held_meeting()
    meeting = Meeting.objects.get(pk=number)
    Meeting.objects.filter(pk=number).update(agenda_state="published", agenda_sent_at=by.at)
    AgendaVersion.objects.create(
        meeting=meeting,
        number=1,
        record=encode_record(agenda_record(meeting)),
        made_by="Asta Holm",
        made_at=by.at,
    )
    given = RoleAssignment.objects.get(user=by.user)
    secretaries = [User.objects.get(pk=by.user)]
    members = []
    for seat in Seat.objects.filter(meeting=meeting):
        user = User.objects.create(
            name=seat.name, email=f"medlem{seat.position}@egeborg.example", created_at=by.at
        )
        Seat.objects.filter(pk=seat.pk).update(user=user)
        members.append(user)
    secretaries += [
        User.objects.create(
            name=f"Sekretær {place}", email=f"sekretaer{place}@egeborg.example", created_at=by.at
        )
        for place in range(1, SECRETARIES)
    ]
    for role, users in (("secretary", secretaries[1:]), ("member", members)):
        for user in users:
            given.pk, given.user, given.role = None, user, role
            given.save(force_insert=True)
    items = list(AgendaItem.objects.filter(meeting=meeting).order_by("position").values_list("pk", flat=True))
    return Prepared(number, items, list(map(cookie, members)), list(map(cookie, secretaries)))


def cookie(user: object) -> str:
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(user)  # type: ignore[arg-type]
    return "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())


def measured(prepared: Prepared, *, port: int, seconds: int) -> list[Figure]:
    from raadhus.writing.models import HistoryEntry

    alone = read_alone(prepared, port=port)
    before = HistoryEntry.objects.filter(verb="item.decide").count()
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(MEMBERS + SECRETARIES) as pool:
        reading = [
            pool.submit(reads, who, prepared, seed=place, port=port, until=until)
            for place, who in enumerate(prepared.members)
        ]
        writing = [
            pool.submit(writes, who, prepared, place=place, port=port, until=until)
            for place, who in enumerate(prepared.secretaries)
        ]
    read, written = ([one.result() for one in jobs] for jobs in (reading, writing))
    wrong = [text for done in (*read, *written) for text in done.wrong]
    for text in sorted(set(wrong)):
        print(f"{wrong.count(text)} x {text}")
    pages = [took for done in read for took in done.took]
    saves = [took for done in written for took in done.took]
    kept = HistoryEntry.objects.filter(verb="item.decide").count() - before
    return [
        Figure("answers that were wrong", len(wrong), "", at_most=0),
        Figure("outcomes that were lost", len(saves) - kept, "", at_most=0),
        Figure("pages read", len(pages) / seconds, "/s"),
        Figure("outcomes recorded", len(saves) / seconds, "/s"),
        Figure(
            "a page, p95", p95(pages), "ms", at_most=MOST_MS, ratio=p95(pages) / alone, rival="the page alone"
        ),
        Figure("a save, p95", p95(saves), "ms", at_most=MOST_MS),
    ]


def read_alone(prepared: Prepared, *, port: int) -> float:
    """Milliseconds of a member's page while nobody else asks for anything."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    took = []
    for _ in range(ALONE):
        begin = time.perf_counter()
        asked(connection, "GET", f"/desk/mine-moeder/{prepared.meeting}/", who=prepared.members[0])
        took.append((time.perf_counter() - begin) * 1000)
    return median(took)


def reads(who: str, prepared: Prepared, *, seed: int, port: int, until: float) -> Done:
    """A member goes from item to item."""
    dice = random.Random(seed)  # noqa: S311  dice, not a lock
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    own = f"/desk/mine-moeder/{prepared.meeting}/"
    addresses = ("/desk/mine-moeder/", own, *(f"{own}punkt/{item}/" for item in prepared.items))
    done = Done([], [])
    time.sleep(dice.uniform(0, THINK_SECONDS))
    while time.monotonic() < until:
        begin = time.perf_counter()
        address = dice.choice(addresses)
        status = asked(connection, "GET", address, who=who)
        done.took.append((time.perf_counter() - begin) * 1000)
        if status != 200:
            done.wrong.append(f"{status} for {address}")
        time.sleep(THINK_SECONDS)
    return done


def writes(who: str, prepared: Prepared, *, place: int, port: int, until: float) -> Done:
    """A secretary decides every third item, again and again, each time otherwise."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    own = prepared.items[place::SECRETARIES]
    done = Done([], [])
    number = 0
    while time.monotonic() < until:
        item, outcome = own[number % len(own)], ("approved", "noted")[number // len(own) % 2]
        number += 1
        form = {"key": os.urandom(8).hex(), "item": str(item), "outcome": outcome}
        begin = time.perf_counter()
        status = asked(
            connection, "POST", f"/desk/moeder/{prepared.meeting}/moedet/goer/afgoer/", who=who, form=form
        )
        if status == 302:
            done.took.append((time.perf_counter() - begin) * 1000)
        else:
            done.wrong.append(f"{status} for a save")
        time.sleep(WRITE_SECONDS)
    return done


def asked(
    connection: HTTPConnection, method: str, address: str, *, who: str, form: dict[str, str] | None = None
) -> int:
    """The status of an answer that was read to its end."""
    token = "a" * 32
    headers = {"Cookie": f"{who}; raadhus_form={token}", "Host": "localhost"}
    body = None
    if form is not None:
        body = urlencode({**form, "csrfmiddlewaretoken": token})
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, address, body=body, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status


def p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1] if len(took) > 1 else 0.0


if __name__ == "__main__":
    sys.exit(main())
