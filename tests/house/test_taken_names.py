"""No body can be called as what stands first in an address of the site itself."""

import re

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from raadhus.intake.which_body import is_slug
from raadhus.published.taken_names import TAKEN_NAMES
from raadhus.web.components.made_files import PREFIX


def first_of(entry: URLPattern | URLResolver) -> str:
    return re.split("[/<]", str(entry.pattern), maxsplit=1)[0]


def test_the_names_taken_are_those_that_addresses_begin_with() -> None:
    (site,) = get_resolver(settings.ROOT_URLCONF).url_patterns
    assert isinstance(site, URLResolver)
    begins = {first_of(entry) for entry in site.url_patterns}
    languages = {code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE}

    assert {name for name in begins | languages | {PREFIX.rstrip("/")} if is_slug(name)} == TAKEN_NAMES
