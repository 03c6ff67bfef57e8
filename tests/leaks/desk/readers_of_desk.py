"""What each reader gets of the desk: every address asked for, and everything that came back looked through."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from django.apps import apps
from django.db.models import Model
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from msgspec import Struct

from leaks.desk.desk_addresses import Address, desk_addresses
from leaks.desk.forms_of_desk import FormOfDesk, forms_on
from leaks.desk.marked_meeting import Marked
from leaks.desk.marked_words import found_in
from raadhus.published.making.contents import all_that_is_in
from raadhus.upkeep.migrate import desk_tables

VERBS = ("godkend", "indsend")
# A stranger who signs out, or fails to sign in, learns nothing and changes what is compared.
_OWN_ACCOUNT = ("account_", "mfa_", "openid_", "socialaccount_", "desk-try")
_NOT_COMPARED = frozenset({"django_session", "desk_cache", "writing_closedreading", "accounts_keptform"})


class Sent(Struct, frozen=True, kw_only=True):
    """What came of forms: things that were told by it, tables that changed, and where which status came back."""

    told: frozenset[str]
    changed: frozenset[str]
    answers: frozenset[tuple[int, str]]


class Got(Struct, frozen=True, kw_only=True):
    """`things` are those that were seen, each with the addresses that told them; `failed` what broke.

    `forms` are those that stood there.
    """

    things: Mapping[str, frozenset[str]]
    forms: frozenset[FormOfDesk]
    statuses: Mapping[int, int]
    asked: frozenset[str]
    failed: tuple[str, ...]


def client_of(marked: Marked, reader: str) -> Client:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    if reader in marked.users:
        client.force_login(marked.users[reader])
    return client


def what_one_gets(marked: Marked, reader: str) -> Got:
    """Ask for everything, as this reader."""
    client = client_of(marked, reader)
    things: dict[str, set[str]] = {}
    statuses: Counter[int] = Counter()
    failed: list[str] = []
    forms: set[FormOfDesk] = set()
    asked = desk_addresses(verbs=VERBS, with_secrets=reader == "holder-of-link")
    if reader in marked.users:  # their own account says nothing of cases and meetings
        asked = tuple(_without_own_account(asked))
    for address in asked:
        response = client.get(address.path)
        statuses[response.status_code] += 1
        if response.status_code >= 500:
            failed.append(address.path)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            forms |= set(forms_on(response.content, address=address.path))
        for thing in _things(response):
            things.setdefault(thing, set()).add(address.name)
    return Got(
        things={thing: frozenset(names) for thing, names in things.items()},
        forms=frozenset(forms),
        statuses=dict(statuses),
        asked=frozenset(address.name for address in asked),
        failed=tuple(failed),
    )


def what_one_changes(marked: Marked, reader: str, *, forms: Collection[FormOfDesk]) -> Sent:
    """Send each of these forms as others have it on their pages, and an empty one wherever there is none."""
    client = client_of(marked, reader)
    before = _digests()
    told: set[str] = set()
    answers: set[tuple[int, str]] = set()
    for form in forms:
        response = client.post(form.address, form.data)
        answers.add((response.status_code, form.address))
        told |= _things(response) - found_in(repr(form.fields).encode())
    with_form = {form.address for form in forms}
    for address in _without_own_account(desk_addresses(verbs=VERBS)):
        if "?" not in address.path and address.path not in with_form:
            told |= _things(client.post(address.path))
    after = _digests()
    changed = frozenset(name for name in before if before[name] != after[name])
    return Sent(told=frozenset(told), changed=changed, answers=frozenset(answers))


def _without_own_account(addresses: tuple[Address, ...]) -> Iterator[Address]:
    return (one for one in addresses if not one.name.startswith(_OWN_ACCOUNT))


def _things(response: HttpResponseBase) -> frozenset[str]:
    data = response.content if isinstance(response, HttpResponse) else response.getvalue()
    headers = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    return _things_in(bytes(data)) | found_in(headers.encode())


@cache
def _things_in(data: bytes) -> frozenset[str]:
    """The same page or document comes often."""
    return found_in(data + b"\n" + all_that_is_in(data))


def _digests() -> dict[str, str]:
    tables = frozenset(desk_tables()) - _NOT_COMPARED
    return {
        model._meta.db_table: _digest(model) for model in apps.get_models() if model._meta.db_table in tables
    }


def _digest(model: type[Model]) -> str:
    rows = model._base_manager.order_by("pk").values_list()
    return hashlib.sha256(json.dumps([repr(row) for row in rows]).encode()).hexdigest()
