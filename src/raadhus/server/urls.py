"""The addresses of an installation: Danish without, English with `en/` before them; each body under its name."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from raadhus.web.public.urls import BODY_PAGES, HOME, INSTALLATION_PAGES

urlpatterns: list[URLPattern | URLResolver] = [
    *i18n_patterns(
        *HOME,
        *INSTALLATION_PAGES,
        path("<slug:body>/", include(BODY_PAGES)),
        prefix_default_language=False,
    ),
]
handler404 = "raadhus.web.public.frame.errors.not_found"
handler500 = "raadhus.web.public.frame.errors.broken"
handler400 = "raadhus.web.public.frame.errors.bad_request"
