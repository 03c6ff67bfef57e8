"""The names that are given to a command: who does something, and which municipality is meant."""

import getpass

from raadhus.cli.errors import CommandError
from raadhus.core.actor import Actor, InvalidActor


def actor_named(name: str | None) -> Actor:
    """Whoever was named, else who is logged in; raises CommandError."""
    if name is None:
        try:
            name = getpass.getuser()
        except (OSError, KeyError):
            raise CommandError("no-name") from None
    try:
        return Actor(name)
    except InvalidActor as error:
        raise CommandError("wrong-name", values={"reason": error.english}) from error


def slug_given(body: str | None) -> str | None:
    """The slug of the municipality that was named, by its slug, its name or its code; raises CommandError."""
    if body is None:
        return None
    from raadhus.core.municipalities import municipality, slug_of

    known = municipality(body)
    if known is not None:
        return known.slug
    slug = slug_of(body)
    if slug != body:
        raise CommandError("not-a-slug", values={"slug": body, "better": slug or "greve"})
    return slug


def slug_in_store(body: str | None) -> str | None:
    """That of `slug_given`, of which the store must hold something: a misspelled one is no empty one.

    The installation must be open. Raises CommandError.
    """
    slug = slug_given(body)
    if slug is None:
        return None
    from raadhus.intake.models import ImportedFile
    from raadhus.published.queries.bodies.bodies import is_anything_of

    if not is_anything_of(slug) and not ImportedFile.objects.filter(body=slug).exists():
        raise CommandError("nothing-of-body", values={"body": slug})
    return slug
