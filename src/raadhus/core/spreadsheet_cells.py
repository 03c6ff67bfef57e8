"""Values as cells of CSV, so that a spreadsheet takes none of them for a formula."""

from decimal import Decimal

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet_cell(value: object) -> str:
    """Numbers as they are; a text that a spreadsheet would reckon with has an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return str(value)
    text = "; ".join(map(spreadsheet_cell, value)) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
