"""No body can be called as what stands first in an address of the site itself."""

import re
from collections.abc import Iterator

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

from raadhus.intake.which_body import is_slug
from raadhus.published.taken_names import TAKEN_NAMES
from raadhus.web.components.made_files import PREFIX


def _entries(resolver: URLResolver) -> Iterator[URLPattern | URLResolver]:
    """The entries of the first level, whatever the language."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver) and isinstance(entry.pattern, LocalePrefixPattern):
            yield from entry.url_patterns
        else:
            yield entry


def first_of(entry: URLPattern | URLResolver) -> str:
    return re.split("[/<]", str(entry.pattern), maxsplit=1)[0]


def test_the_names_taken_are_those_that_addresses_begin_with() -> None:
    begins = {first_of(entry) for entry in _entries(get_resolver(settings.ROOT_URLCONF))}
    languages = {code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE}

    assert {name for name in begins | languages | {PREFIX.rstrip("/")} if is_slug(name)} == TAKEN_NAMES
