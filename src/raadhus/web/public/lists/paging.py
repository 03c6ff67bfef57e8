"""Long lists a page at a time: which rows stand on the page that was asked for, and the way to the others."""

from django.http import HttpRequest
from msgspec import Struct

ON_A_PAGE = 50
_LAST_PAGE = 100_000
_MOST_DIGITS = 20
_AROUND = 1


class PageStep(Struct, frozen=True, kw_only=True):
    number: int
    address: str
    is_current: bool


class Paging(Struct, frozen=True, kw_only=True):
    """What components/_pagination.html shows; a null among the steps is a gap."""

    number: int
    last: int
    previous: str | None
    next: str | None
    steps: tuple[PageStep | None, ...]


def page_number(request: HttpRequest, *, key: str = "side") -> int:
    """The page that was asked for; the first when what was asked for is no number."""
    asked = request.GET.get(key, "")
    # Python refuses to make a number of very many digits.
    is_number = asked.isascii() and asked.isdecimal() and len(asked) <= _MOST_DIGITS
    return min(max(int(asked), 1), _LAST_PAGE) if is_number else 1


def paging(
    request: HttpRequest, *, total: int, on_a_page: int = ON_A_PAGE, key: str = "side", anchor: str = ""
) -> Paging:
    """The way through `total` rows; everything else that was asked for stays in the addresses."""
    last = max(1, -(-total // on_a_page))
    number = min(page_number(request, key=key), last)

    def address(page: int) -> str:
        asked = request.GET.copy()
        asked.pop(key, None)
        if page > 1:
            asked[key] = str(page)
        query = asked.urlencode()
        return f"{request.path}{'?' + query if query else ''}{anchor}"

    shown = sorted({1, last, *range(max(1, number - _AROUND), min(last, number + _AROUND) + 1)})
    steps: list[PageStep | None] = []
    for page in shown:
        if steps and steps[-1] is not None and page > steps[-1].number + 1:
            steps.append(None)
        steps.append(PageStep(number=page, address=address(page), is_current=page == number))
    return Paging(
        number=number,
        last=last,
        previous=address(number - 1) if number > 1 else None,
        next=address(number + 1) if number < last else None,
        steps=tuple(steps),
    )
