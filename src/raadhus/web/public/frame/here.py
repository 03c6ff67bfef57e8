"""Which municipality a page is of, on what day, in what language, and who runs the site."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from msgspec import Struct

from raadhus.published.queries.bodies.state_of_body import StateOfBody


class Operator(Struct, frozen=True, kw_only=True):
    """Who runs this installation, as the settings say; `is_authority_of` are the bodies whose own site this is."""

    name: str | None
    contact: str | None
    is_authority_of: tuple[str, ...]
    accessibility_statement: str | None


class Here(Struct, frozen=True, kw_only=True):
    """`body` is null on pages of the installation as a whole; `is_bound` when the host shows one body alone.

    `is_invented`: the body is the demo's, or the only one here is; every page says so.
    `day_stands_still`: a setting says what day it is.
    """

    body: StateOfBody | None
    today: date
    language: str
    is_bound: bool
    is_invented: bool
    day_stands_still: bool
    operator: Operator

    @property
    def slug(self) -> str | None:
        return self.body.id if self.body else None

    @property
    def is_own_site(self) -> bool:
        """The authority itself runs these pages."""
        return self.slug in self.operator.is_authority_of


def here_of(request: HttpRequest, *, body: StateOfBody | None, is_invented: bool = False) -> Here:
    """What a view needs to know of where it is."""
    return Here(
        body=body,
        today=settings.TODAY or timezone.localdate(),
        language=get_language() or settings.LANGUAGE_CODE,
        is_bound=bound_body(request) is not None,
        is_invented=is_invented or (body is not None and body.id == settings.INVENTED_BODY),
        day_stands_still=settings.TODAY is not None,
        operator=Operator(
            name=settings.OPERATOR,
            contact=settings.OPERATOR_CONTACT,
            is_authority_of=settings.AUTHORITY_OF,
            accessibility_statement=settings.ACCESSIBILITY_STATEMENT,
        ),
    )


def bound_body(request: HttpRequest) -> str | None:
    """The body that the host of this request shows, if it shows but one; the middleware sets it."""
    slug = getattr(request, "bound_body", None)
    assert slug is None or isinstance(slug, str)
    return slug
