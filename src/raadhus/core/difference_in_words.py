"""A difference between two records as plain Danish sentences, for the terminal and for pages."""

from collections.abc import Iterator

from raadhus.core.difference import ChangedAccess, ChangedText, Item, RecordDifference

_ACCESS = {
    "open": "er nu åbent",
    "closed": "er nu lukket",
    None: "siger ikke længere, om det er åbent eller lukket",
}


def describe_difference(difference: RecordDifference) -> tuple[str, ...]:
    """Say each change in one sentence; one sentence that nothing changed when there is none."""
    return tuple(_sentences(difference)) or ("Der er ingen forskel på punkter, tekst og bilag.",)


def _sentences(difference: RecordDifference) -> Iterator[str]:
    for item in difference.items_added:
        yield f"{_name(item)} er nyt."
    for item in difference.items_removed:
        yield f"{_name(item)} er udgået."
    for moved in difference.items_moved:
        yield f"{_name(moved.item)} er flyttet fra plads {moved.position_before} til {moved.position_after}."
    for retitled in difference.items_retitled:
        yield f"{_name(retitled.item)} hed før «{retitled.title_before}»."
    for access in difference.access_changed:
        yield _access_sentence(access)
    for text in difference.texts_changed:
        yield _text_sentence(text)
    for added in difference.attachments_added:
        yield f"{_name(added.item)} har fået bilaget «{added.title}»."
    for removed in difference.attachments_removed:
        yield f"{_name(removed.item)} har ikke længere bilaget «{removed.title}»."


def _name(item: Item) -> str:
    if not item.number:
        return f"Punktet «{item.title}»"
    return f"Punkt {item.number} «{item.title}»" if item.title else f"Punkt {item.number}"


def _access_sentence(access: ChangedAccess) -> str:
    return f"{_name(access.item)} {_ACCESS[access.after]}."


def _text_sentence(text: ChangedText) -> str:
    where = "Mødet" if text.item is None else _name(text.item)
    place = f"Teksten under «{text.heading}»" if text.heading else "Teksten uden overskrift"
    change = "er ny" if text.before is None else "er udgået" if text.after is None else "er ændret"
    return f"{where}: {place} {change}."
