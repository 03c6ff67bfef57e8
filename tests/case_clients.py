"""Whoever of the desk's cast sits at a browser, and the form of a case as a page would send it."""

from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from desk_cast import Desk


def as_user(desk: Desk, name: str) -> Client:
    """A browser in which someone of the cast is signed in."""
    client = Client()
    client.force_login(desk.users[next(one for one in desk.users if one.startswith(name))])
    return client


def typed_form(html: str) -> dict[str, list[str]]:
    """What the form on the page would be sent with, untouched, where no script runs."""
    form = LexborHTMLParser(html).css_first("form.desk-write")
    assert form is not None
    typed: dict[str, list[str]] = {}
    for field in form.css("input[name], textarea[name]"):
        if field.attributes.get("type") != "radio" or "checked" in field.attributes:
            value = field.text() if field.tag == "textarea" else field.attributes.get("value")
            typed.setdefault(field.attributes["name"] or "", []).append((value or "").strip())
    for field in form.css("select[name]"):
        chosen = field.css_first("option[selected]")
        value = chosen.attributes.get("value") if chosen else ""
        typed.setdefault(field.attributes["name"] or "", []).append(value or "")
    return typed
