"""The forms on pages of the desk, filled in as they stand there: what somebody could copy and send again."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

_TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of a field
_FIELDS = "input[name]:not([type=file]):not([type=submit]), textarea[name], select[name]"
_BUTTONS = "button[type=submit], input[type=submit]"
_TYPED = "Tekst"


class FormOfDesk(Struct, frozen=True, order=True):
    """Where it is sent, and the values of its fields; what is empty has some text typed into it."""

    address: str
    fields: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> tuple[str, ...]:
        """What it asks for, and the verb of the button that sends it."""
        return (
            *(name for name, _ in self.fields),
            *(value.partition(":")[0] for _, value in self.fields[-1:]),
        )

    @property
    def data(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in self.fields:
            found.setdefault(name, []).append(value)
        return found


def forms_on(page: bytes, *, address: str) -> Iterator[FormOfDesk]:
    """Each form that writes, once for each of its buttons."""
    for form in LexborHTMLParser(page).css("form[method=post]"):
        fields = tuple(_filled(form.css(_FIELDS)))
        for button in form.css(_BUTTONS):
            name = button.attributes.get("name")
            pressed = ((name, button.attributes.get("value") or ""),) if name else ()
            to = button.attributes.get("formaction") or form.attributes.get("action") or address
            yield FormOfDesk(to, (*fields, *pressed))


def _filled(fields: Iterable[LexborNode]) -> Iterator[tuple[str, str]]:
    for field in fields:
        name = field.attributes["name"] or ""
        if name != _TOKEN:
            yield name, _value(field) or _TYPED


def _value(field: LexborNode) -> str:
    if field.tag == "select":
        chosen = [one.attributes.get("value") or "" for one in field.css("option")]
        return next(filter(None, chosen), "")
    return field.text() if field.tag == "textarea" else field.attributes.get("value") or ""
