"""Where a page of a long list begins; a page beyond the end is the last one."""


def first_row(page: int, *, total: int, on_a_page: int) -> int:
    """Give the place of the first row of the page, counted from nought."""
    last = max(1, -(-total // on_a_page))
    return (min(max(page, 1), last) - 1) * on_a_page
