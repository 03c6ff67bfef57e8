"""How printed agendas begin an item: one row a layout. To add a layout, add a row.

A row is tried on every line; the layout whose numbers run on best over the document is taken.
"""

import re
from typing import NamedTuple


class Layout(NamedTuple):
    """A way to print the beginning of an item; `start` has the groups `label`, `number`, `colon` and `title`."""

    profile: str
    start: re.Pattern[str]
    first: str
    """Characters that such a line can begin with, to pass over the others quickly."""
    is_sure: bool
    """True when the words alone mark an item; false when a numbered list looks the same."""


LAYOUTS = (
    Layout(
        "punkt",
        re.compile(
            r"(?P<label>(?:Dagsordens)?[Pp]unkt(?: nr\.?)?) (?P<number>\d{1,4})(?P<colon>[:.]?(?:\s+[-–])?)"
            r"\s+(?P<title>\S.*)"
        ),
        "PpD",
        is_sure=True,
    ),
    Layout(
        "pkt",
        re.compile(
            r"(?P<label>Pkt\.?(?: nr\.?)?) (?P<number>\d{1,4})(?P<colon>[:.]?(?:\s+[-–])?)\s+(?P<title>\S.*)"
        ),
        "P",
        is_sure=True,
    ),
    Layout(
        # The title stands on the line below.
        "punkt-alone",
        re.compile(r"(?P<label>Punkt(?: nr\.?)?) (?P<number>\d{1,4})(?P<colon>[:.]?)(?P<title>)$"),
        "P",
        is_sure=True,
    ),
    Layout(
        "sag-nr",
        re.compile(
            r"(?P<label>Sag(?: nr\.?)?|Nr\.?) ?(?P<number>\d{1,4})(?P<colon>[:.]?\s*[-–]?)\s+(?P<title>[A-ZÆØÅ\"”].*)"
        ),
        "SN",
        is_sure=True,
    ),
    Layout(
        "number-stop",
        re.compile(r"(?P<label>)(?P<number>\d{1,4})(?P<colon>\.{3}|[.:)])\s+(?P<title>[^\s\d].*)"),
        "0123456789",
        is_sure=False,
    ),
    Layout(
        "number",
        re.compile(r"(?P<label>)(?P<number>\d{1,4})(?P<colon>)\s+(?P<title>[A-ZÆØÅ\"”].*)"),
        "0123456789",
        is_sure=False,
    ),
    Layout(
        "number-glued",
        re.compile(r"(?P<label>)(?P<number>\d{1,4})(?P<colon>)(?P<title>[A-ZÆØÅ][a-zæøå].*)"),
        "0123456789",
        is_sure=False,
    ),
    Layout(
        # What the minutes say to each item of an agenda: "Ad 3) Ny kaj".
        "ad",
        re.compile(
            r"(?P<label>[Aa]d(?: (?:[Pp]unkt|[Pp]kt\.?))?(?: nr\.?)?) (?P<number>\d{1,4})(?P<colon>[:.)]?(?:\s+[-–])?)"
            r"\s+(?P<title>\S.*)"
        ),
        "Aa",
        is_sure=False,
    ),
)

TITLE_ABOVE = Layout(
    # Aalborg, Aabenraa, Rødovre: a title without number, known by the line below ("Åben", "Sagsid.: …", "Sag nr. 129").
    "title-above",
    re.compile(r"(?P<label>Sag nr\.?) (?P<number>\d{1,4})(?P<colon>)(?P<title>)$"),
    "S",
    is_sure=False,
)
