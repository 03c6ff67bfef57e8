"""What stands around every page of the site: its name, the menu, the foot, and the way to the other language."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.translation import gettext, override, pgettext
from msgspec import Struct

from raadhus.web.components.made_files import address_of
from raadhus.web.public.frame.addresses import OF_INSTALLATION, address
from raadhus.web.public.frame.canonical import canonical_address, root_of
from raadhus.web.public.frame.here import Here


class Entry(Struct, frozen=True, kw_only=True):
    """An entry of the menu; `section` is what its pages call themselves."""

    label: str
    address: str
    section: str | None = None


class Frame(Struct, frozen=True, kw_only=True):
    """`other_language` leads to the same page in the other language; `languages` are whole addresses of both.

    `picture` stands beside a link to the page where it is shared.
    """

    site_name: str
    canonical: str | None
    picture: str | None
    languages: tuple[Entry, ...]
    opensearch: str
    root: str
    search: str | None
    completeness: str | None
    menu: tuple[Entry, ...]
    foot: tuple[Entry, ...]
    other_language: Entry


def frame_of(request: HttpRequest, here: Here) -> Frame:
    """The frame of the page that was asked for."""
    site_name = here.body.name if here.body else "Raadhus"
    canonical = canonical_address(request, here)
    return Frame(
        site_name=site_name,
        canonical=canonical,
        # Where no page answers, not even the name of the host may be right.
        picture=f"{root_of(request)}{address_of('share.png')}" if canonical else None,
        languages=tuple(
            Entry(label=code, address=place)
            for code, _ in settings.LANGUAGES
            if (place := canonical_address(request, here, language=code))
        ),
        opensearch=address("opensearch-of-body" if here.body or here.is_bound else "opensearch", here=here),
        root=address("front" if here.body or here.is_bound else "home", here=here),
        search=_address("search" if here.body or here.is_bound else "search-all", here=here),
        completeness=_address("completeness", here=here) if here.body else None,
        menu=_entries(_menu(), here=here) if here.body else (),
        foot=_entries(_foot(), here=here),
        other_language=_other_language(request, here),
    )


def follow_up_ways(here: Here) -> tuple[Entry, ...]:
    """The pages on what was promised, what it cost and how it went; all stand under one entry of the menu."""
    named = (
        ("outstanding", gettext("Udestående")),
        ("annual-wheel", gettext("Årshjul")),
        ("appropriations", gettext("Bevillinger")),
        ("indicators", gettext("Nøgletal")),
        ("schemes", gettext("Ordninger")),
        ("organisation", gettext("Organisation")),
        ("plans", gettext("Planer")),
    )
    return _entries(named, here=here)


def _menu() -> tuple[tuple[str, str], ...]:
    return (
        ("meetings", gettext("Møder")),
        ("organizations", pgettext("flere", "Udvalg")),
        ("papers", gettext("Sager")),
        ("persons", gettext("Politikere")),
        ("calendar", gettext("Kalender")),
        ("amounts", gettext("Beløb")),
        ("outstanding", gettext("Opfølgning")),
        ("search", gettext("Søg")),
    )


def _foot() -> tuple[tuple[str, str], ...]:
    return (
        ("closed-items", gettext("Lukkede punkter")),
        ("completeness", gettext("Fuldstændighed")),
        ("data", gettext("Data")),
        ("try", gettext("Prøv med dit eget referat")),
        ("about", gettext("Om siden")),
        ("accessibility", gettext("Tilgængelighed")),
    )


def _entries(named: tuple[tuple[str, str], ...], *, here: Here) -> tuple[Entry, ...]:
    found = ((label, name, _address(name, here=here)) for name, label in named)
    return tuple(Entry(label=label, address=place, section=name) for label, name, place in found if place)


def _address(name: str, *, here: Here) -> str | None:
    """Null for a page of a body, where there is none."""
    if here.body is None and name not in OF_INSTALLATION:
        return None
    try:
        return address(name, here=here)
    except NoReverseMatch:
        return None


def _other_language(request: HttpRequest, here: Here) -> Entry:
    other, label = ("da", "Dansk") if here.language == "en" else ("en", "English")
    path = request.get_full_path()
    with override(other):
        if other == "da":
            return Entry(label=label, address=path.removeprefix("/en") or "/", section=other)
        return Entry(label=label, address=f"/en{path}", section=other)
