"""The field for text with form: an editor where scripts run, plain text where none does, blocks either way."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from django.http import QueryDict
from msgspec import Struct

from raadhus.core.record import Block
from raadhus.writing.editing.html import blocks_of, html_of
from raadhus.writing.editing.plain import blocks_of_plain, plain_of

TextForm: TypeAlias = Literal["text", "html"]


class TypedText(Struct, frozen=True, kw_only=True):
    """What was typed, and in which form it was sent."""

    form: TextForm = "text"
    text: str = ""


class RichText(Struct, frozen=True, kw_only=True):
    """The field as the template `desk/cases/_rich_text.html` shows it: `plain` without a script, `html` with one.

    `hint` and `error` are as in the other components for forms.
    """

    name: str
    label: str
    plain: str
    html: str
    hint: str = ""
    error: str = ""
    required: bool = False
    rows: int = 8


def rich_text(
    name: str,
    blocks: Sequence[Block],
    *,
    label: str,
    hint: str = "",
    error: str = "",
    required: bool = False,
    html: str | None = None,
) -> RichText:
    """The field with these blocks in it; `html` is what the editor shows instead, where there is more to it."""
    plain = plain_of(blocks)
    return RichText(
        name=name,
        label=label,
        plain=plain,
        html=html_of(blocks) if html is None else html,
        hint=hint,
        error=error,
        required=required,
        rows=min(max(6, plain.count("\n") + 2), 20),
    )


def typed_text(posted: QueryDict, *, name: str) -> TypedText:
    """What the field of that name was sent with."""
    return TypedText(
        form="html" if posted.get(f"{name}-form") == "html" else "text", text=posted.get(name, "")
    )


def blocks_of_typed(typed: TypedText, *, before: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The blocks that were typed; without a script, what was not touched of `before` keeps its form."""
    if typed.form == "html":
        return blocks_of(typed.text)
    return blocks_of_plain(typed.text, before=before)
