"""The addresses on a host that is bound to one body: the same pages, without the body's name before them."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver

from raadhus.server.urls import desk_addresses, handler400, handler403, handler404, handler500
from raadhus.web.public.urls import BODY_PAGES, INSTALLATION_PAGES

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns: list[URLPattern | URLResolver] = [
    *desk_addresses(),
    *i18n_patterns(*BODY_PAGES, *INSTALLATION_PAGES, prefix_default_language=False),
]
