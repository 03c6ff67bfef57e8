"""Every page of a body as readers and their programs reach it: through the whole site, by links and by every id.

For tests alone: what is closed must be on none of them, and what sources set must be harmless on all of them.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import product
from urllib.parse import parse_qs, urljoin, urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override
from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from raadhus.published.making.forms import FORMS
from raadhus.published.models import Edition, EditionFile, File, Identity, Person
from raadhus.web.components.made_files import PREFIX
from raadhus.web.public.frame.guard import DESK
from raadhus.web.public.frame.middleware import BOUND_ADDRESSES
from raadhus.web.public.lists.listings import MEDIA_TYPES

_ALL_FOUND = "?orden=nyeste"
_SEARCHES = frozenset({"search", "search-as", "search-all", "search-all-as"})
_MOST_QUERIES, _MOST_OF_A_KIND = 5, 2
_ANY = frozenset({"*"})
_LEADING = ("a[href]", "link[rel~=alternate][href]", "link[rel=search][href]", "form[action]")
_IN_XML = re.compile(rb'(?:<loc>|href=")([^"<]+)')


class Answer(Struct, frozen=True, kw_only=True):
    """What one address answered; `page` is the name of its URL, null where nothing is."""

    host: str
    address: str
    page: str | None
    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0]


class _Pattern(Struct, frozen=True):
    name: str
    parts: frozenset[str]


def crawl(body: str, *, host: str) -> Iterator[Answer]:
    """Every page of the body on this host, in both languages: by its links, and by the ids it ever had.

    Of the addresses that differ in their query alone, some are taken of each kind.
    """
    client = Client()
    waiting = deque(_known_addresses(body, host=host))
    met, queries = set(waiting), Counter[tuple[str, frozenset[str]]]()
    while waiting:
        address = waiting.popleft()
        asked = urlsplit(address)
        keys = frozenset(parse_qs(asked.query))
        queries[asked.path, keys] += 1
        queries[asked.path, _ANY] += bool(keys)
        if queries[asked.path, keys] > _MOST_OF_A_KIND or queries[asked.path, _ANY] > _MOST_QUERIES:
            continue
        answer = ask(address, host=host, client=client)
        yield answer
        new = dict.fromkeys(place for place in leads_to(answer) if place not in met)
        met.update(new)
        waiting.extend(new)


def ask(address: str, *, host: str, client: Client | None = None) -> Answer:
    """What the site answers a reader of whom it knows nothing."""
    with override(settings.LANGUAGE_CODE):  # the site leaves its readers' language behind
        response = (client or Client()).get(address, headers={"host": host})
    match = response.wsgi_request.resolver_match
    return Answer(
        host=host,
        address=address,
        page=match.view_name if match else None,
        status=response.status_code,
        headers=dict(response.headers),
        content=response.content if isinstance(response, HttpResponse) else response.getvalue(),
    )


def names_of_pages(urlconf: str = settings.ROOT_URLCONF) -> frozenset[str]:
    """The names of all addresses that there are for readers."""
    return frozenset(pattern.name for pattern in _patterns(urlconf))


def _patterns(urlconf: str) -> Iterator[_Pattern]:
    """All but those of the desk, which shows nothing to readers of whom it knows nothing."""
    entries = (entry for entry in get_resolver(urlconf).url_patterns if str(entry.pattern) != DESK)
    return _flat(entries, around=frozenset())


def _flat(entries: Iterable[URLPattern | URLResolver], *, around: frozenset[str]) -> Iterator[_Pattern]:
    for entry in entries:
        parts = around | frozenset(entry.pattern.converters)
        if isinstance(entry, URLResolver):
            yield from _flat(entry.url_patterns, around=parts)
        else:
            yield _Pattern(entry.name or str(entry.pattern), parts)


def _known_addresses(body: str, *, host: str) -> dict[str, None]:
    """The addresses that can be made from what the store knows; what else there is must be linked to."""
    urlconf = BOUND_ADDRESSES if host in settings.BODY_HOSTS else settings.ROOT_URLCONF
    known = _known_parts(body)
    found: dict[str, None] = {}
    for language, _ in settings.LANGUAGES:
        with override(language):
            for pattern in _patterns(urlconf):
                is_said = language == settings.LANGUAGE_CODE or pattern.name not in _DOCUMENTS
                if is_said and pattern.parts <= known.keys():
                    found |= dict.fromkeys(_filled(pattern, known, urlconf=urlconf))
    return found


def _filled(pattern: _Pattern, known: Mapping[str, tuple[object, ...]], *, urlconf: str) -> Iterator[str]:
    names = sorted(pattern.parts)
    for values in product(*(known[name] for name in names)):
        address = reverse(pattern.name, urlconf=urlconf, kwargs=dict(zip(names, values, strict=True)))
        yield address
        if pattern.name in _SEARCHES:
            yield address + _ALL_FOUND


def _known_parts(body: str) -> Mapping[str, tuple[object, ...]]:
    """What stands in addresses: the ids of today, and those that lead elsewhere or to nothing any more."""
    identities = Identity.objects.filter(body=body)
    kinds = {kind: tuple(identities.filter(kind=kind).values_list("pk", flat=True)) for kind in _KINDS}
    files = File.objects.filter(meeting__body=body).values_list("pk", flat=True)
    pictures = EditionFile.objects.filter(edition__body=body, role="picture").values_list("file", flat=True)
    parties = Person.objects.filter(body=body, party__isnull=False).values_list("party", flat=True)
    return kinds | {
        "body": (body,),
        "edition": tuple(Edition.objects.filter(body=body).values_list("pk", flat=True)),
        "file": (*files, *pictures),
        "party": tuple(parties.distinct()),
        "form": tuple(MEDIA_TYPES),
        "document": FORMS,
    }


_DOCUMENTS = frozenset({"edition-document", "edition-with-attachments", "item-document", "paper-document"})
"""They are the same whatever the language, and are linked to in one."""
_KINDS = ("meeting", "item", "paper", "person", "organization", "case")


def leads_to(answer: Answer) -> Iterator[str]:
    """Where its links lead on the same host, as paths with their queries."""
    here = f"http://{answer.host}{answer.address}"
    for link in _links(answer):
        place = urlsplit(urljoin(here, link))
        if place.netloc == answer.host and not place.path.startswith(f"/{PREFIX}"):
            yield f"{place.path}?{place.query}" if place.query else place.path


def _links(answer: Answer) -> Iterator[str]:
    if "Location" in answer.headers:
        yield answer.headers["Location"]
    elif answer.media_type == "text/html":
        parsed = LexborHTMLParser(answer.content.decode())
        for node in parsed.css(", ".join(_LEADING)):
            yield node.attributes.get("href") or node.attributes.get("action") or ""
    elif answer.media_type.endswith("xml"):
        yield from (unescape(match[1].decode()) for match in _IN_XML.finditer(answer.content))
