"""Which parts of a closed item's face a body shows, as its register states it."""

from datetime import date

from raadhus.core.public_face import WHOLE_FACE, PublishProfile
from raadhus.published.register import PublishProfileStatement, standing_statements


def publish_profile_of(body: str, *, day: date) -> PublishProfile:
    """The newest that holds on the day.

    A body that has stated none shows the whole face: at its desk each part of it is written for the world.
    """
    held = [
        one.data
        for one in standing_statements(body=body, kinds=["publish-profile"])
        if isinstance(one.data, PublishProfileStatement)
        and (one.valid_from is None or one.valid_from <= day.isoformat())
        and (one.valid_until is None or day.isoformat()[: len(one.valid_until)] <= one.valid_until)
    ]
    return held[-1].profile if held else WHOLE_FACE
