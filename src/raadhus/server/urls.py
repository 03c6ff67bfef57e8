"""The addresses of an installation: Danish without, English with `en/` before them; each body under its name."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from raadhus.web.public.urls import BODY_PAGES, HOME, INSTALLATION_PAGES


def desk_addresses() -> tuple[URLResolver, ...]:
    """The desk's addresses, where this process has a desk."""
    if settings.ROLE != "desk":
        return ()
    from raadhus.web.desk.urls import DESK

    return DESK


urlpatterns: list[URLPattern | URLResolver] = [
    *desk_addresses(),
    *i18n_patterns(
        *HOME,
        *INSTALLATION_PAGES,
        path("<slug:body>/", include(BODY_PAGES)),
        prefix_default_language=False,
    ),
]
handler400 = "raadhus.server.errors.bad_request"
handler403 = "raadhus.server.errors.forbidden"
handler404 = "raadhus.server.errors.not_found"
handler500 = "raadhus.server.errors.broken"
