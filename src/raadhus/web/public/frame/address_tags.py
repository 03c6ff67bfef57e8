"""The addresses of pages in templates: `{% to "meeting" meeting=row.id %}`."""

from django import template
from django.template.context import Context

from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here

register = template.Library()


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, **place: object) -> str:
    """The address of a page under the body that this page is of."""
    here = context["here"]
    assert isinstance(here, Here)
    return address(name, here=here, **place)
