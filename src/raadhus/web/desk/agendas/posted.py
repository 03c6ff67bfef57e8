"""What a form of an agenda sends: the verb of its button, the version that its page showed, numbers."""

from collections.abc import Sequence

from django.http import QueryDict

from raadhus.core.procedure.refusals import NotThere


def button(posted: QueryDict) -> tuple[str, str]:
    """The button that was pressed: its verb and what it is about, as "up" and "12"."""
    verb, _, about = posted.get("handling", "").partition(":")
    return verb, about


def number(text: str) -> int:
    """Raises NotThere for what is no number of ours."""
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        raise NotThere
    return int(text)


def numbers(texts: Sequence[str]) -> tuple[int, ...]:
    return tuple(number(text) for text in texts)


def version(posted: QueryDict) -> int:
    """That of the page that was shown; a form without one comes from no page of ours. Raises NotThere."""
    return number(posted.get("version", ""))
