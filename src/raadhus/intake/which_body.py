"""Which municipality a file is of: what was said, what the record says, or what the folder is called."""

import re
from collections.abc import Collection, Iterable

from raadhus.core.municipalities import municipality, slug_of
from raadhus.core.record import Body

LONGEST_SLUG = 60
_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    return len(text) <= LONGEST_SLUG and _SLUG.fullmatch(text) is not None


def body_of_record(body: Body) -> str | None:
    """The slug of the body that a record names."""
    for named in (body.code, body.name):
        known = municipality(named) if named else None
        if known is not None:
            return known.slug
    slug = slug_of(body.name) if body.name else ""
    return slug if is_slug(slug) else None


def body_of_folders(folders: Iterable[str], *, bodies: Collection[str]) -> str | None:
    """The municipality that a folder is named after: by the whole name, or by all before one of its dashes.

    `bodies` are the slugs that the store knows beside the municipalities.
    """
    for folder in folders:
        words = folder.split("-")
        for end in range(len(words), 0, -1):
            name = "-".join(words[:end])
            known = None if name.isdigit() else municipality(name)
            if known is not None:
                return known.slug
            if slug_of(name) in bodies:
                return slug_of(name)
    return None
