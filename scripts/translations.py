"""Makes the English words of the pages ready for Django, and keeps their list in step with the pages.

Usage: translations.py            make django.mo from django.po, where it is not of today
       translations.py update     put new Danish sentences into django.po, take those that are gone out of it
"""

import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "src" / "raadhus" / "web"
CATALOG = WEB / "locale" / "en" / "LC_MESSAGES" / "django.po"
_KEYWORDS = ("gettext", "gettext_lazy", "ngettext", "pgettext", "pgettext_lazy", "npgettext", "_")
_PLURAL = frozenset({"ngettext", "npgettext"})
_CONTEXT = re.compile(r"^n?pgettext(_lazy)?$")

# Of what such a file says of itself Django needs the language, its plural and its letters.
_NO_MATTER = re.compile(
    rb'^"(?:Project|Report|POT|PO-|Last-T|Language-Team|MIME|Content-Transfer|Generated)[^\n]*\n',
    re.MULTILINE,
)

Message = tuple[str | None, str, str | None]
"""Its context, the Danish sentence, and its plural."""


def messages() -> Iterator[Message]:
    """Every sentence of the pages that is to be said in two languages."""
    for path in sorted(WEB.rglob("*.py")):
        yield from _found(path.read_bytes())
    for path in sorted(WEB.rglob("*.html")):
        yield from _found(templatize(path.read_text(encoding="utf-8"), origin=str(path)).encode())


def read_catalog() -> Catalog:
    with CATALOG.open("rb") as opened:
        return read_po(opened, locale="en", domain="django")


def make() -> None:
    """Write the .mo file beside the .po file, if it is older than that or not there."""
    made = CATALOG.with_suffix(".mo")
    if made.exists() and made.stat().st_mtime >= CATALOG.stat().st_mtime:
        return
    with made.open("wb") as opened:
        write_mo(opened, read_catalog())


def update() -> int:
    """Bring the list in step with the pages; gives how many sentences have no English yet."""
    old = read_catalog() if CATALOG.exists() else Catalog(locale="en")
    new = Catalog(locale="en", domain="django", header_comment="# English for the public pages.", fuzzy=False)
    for context, singular, plural in sorted(set(messages()), key=lambda found: (found[1], found[0] or "")):
        known = old.get(singular, context)
        said = known.string if known else ("", "") if plural else ""
        if plural and isinstance(said, str):
            said = (said, "")
        new.add((singular, plural) if plural else singular, said, context=context)
    CATALOG.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, new, width=110, sort_output=True, no_location=True)
    CATALOG.write_bytes(_NO_MATTER.sub(b"", written.getvalue()))
    return sum(not _is_said(message.string) for message in new if message.id)


def _found(source: bytes) -> Iterator[Message]:
    for found in extract_python(io.BytesIO(source), dict.fromkeys(_KEYWORDS), (), {}):
        keyword, said = str(found[1]), cast("str | Sequence[object]", found[2])
        parts = [str(part) for part in ((said,) if isinstance(said, str) else said) if part]
        if not parts:
            continue
        context = parts.pop(0) if _CONTEXT.match(keyword) else None
        yield context, parts[0], parts[1] if keyword in _PLURAL and len(parts) > 1 else None


def _is_said(said: object) -> bool:
    return all(said) if isinstance(said, tuple | list) else bool(said)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        print(f"{update()} sentences have no English yet: {CATALOG.relative_to(ROOT)}")
    else:
        make()
