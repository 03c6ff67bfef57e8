"""The e-mail address that a user signs in by."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from raadhus.accounts.models import User
from raadhus.accounts.refusals import AddressTaken, NotAnAddress


def free_address(text: str, *, but_of: int | None = None) -> str:
    """The address as it is compared, in small letters, which no other user has.

    Raises NotAnAddress and AddressTaken.
    """
    address = text.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise NotAnAddress(values={"address": address}) from error
    others = User.objects.filter(email=address)
    if others.exists() if but_of is None else others.exclude(pk=but_of).exists():
        raise AddressTaken(values={"address": address})
    return address
