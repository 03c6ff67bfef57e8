"""What the components of forms show: what is wrong with a field, and what can be chosen."""

from msgspec import Struct


class FieldError(Struct, frozen=True, kw_only=True):
    """`field` is the id of the field on the page, null where it is about none alone."""

    text: str
    field: str | None = None


class Choice(Struct, frozen=True, kw_only=True):
    value: str
    label: str
