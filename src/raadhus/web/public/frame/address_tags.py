"""The addresses of pages in templates: `{% to "meeting" meeting=row.id %}`, and the ways between those of one kind."""

from django import template
from django.template.context import Context

from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page_frame import Entry, follow_up_ways

register = template.Library()


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, **place: object) -> str:
    """The address of a page under the body that this page is of."""
    here = context["here"]
    assert isinstance(here, Here)
    return address(name, here=here, **place)


@register.simple_tag(takes_context=True)
def ways_of_follow_up(context: Context) -> tuple[Entry, ...]:
    """The pages on follow-up that there are."""
    here = context["here"]
    assert isinstance(here, Here)
    return follow_up_ways(here)
