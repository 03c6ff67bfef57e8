"""The text of a FirstAgenda JSON by a table of its fields, for counting that the reader lost nothing."""

import re

from raadhus.reading.coverage_html import visible_text
from raadhus.reading.firstagenda_json import decoded_json
from raadhus.reading.firstagenda_json.fields import LEVELS, REPEATS, field_name
from raadhus.reading.original import Original

_NO_TEXT = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|https?:\S+|[\d\s.:,TZ+-]*|true|false|null|[\w.+/=-]{200,}",
    re.IGNORECASE,
)


def source_text(original: Original) -> str:
    """Every text that the JSON states, each once, a line each; text in fields that the table lacks included."""
    texts: list[str] = []
    value = decoded_json(original.data)
    _collect(value, level="meeting", texts=texts)
    return "\n".join(texts)


def _collect(value: object, *, level: str, texts: list[str]) -> None:
    if isinstance(value, list):
        for entry in value:
            _collect(entry, level=level, texts=texts)
    elif isinstance(value, str):
        _add_unknown(value, texts=texts)
    elif isinstance(value, dict):
        names = {field_name(name): inner for name, inner in value.items()}
        for name, inner in names.items():
            _collect_field(name, inner, siblings=names, level=level, texts=texts)


def _collect_field(
    name: str, value: object, *, siblings: dict[str, object], level: str, texts: list[str]
) -> None:
    use = LEVELS.get(level, {}).get(name)
    if use in {"made", "sign"} or value is None or isinstance(value, bool):
        return
    if use == "inner" or (level == "meeting" and name in {"dagsordner", "agendas"}):
        _collect(value, level=name if name in LEVELS else level, texts=texts)
    elif use == "repeats":
        if isinstance(value, str) and not any(siblings.get(other) for other in REPEATS.get(name, ())):
            texts.append(value)
    elif use is None or isinstance(value, list | dict):
        _collect_unknown(value, texts=texts)
    elif use == "html" and isinstance(value, str):
        texts.append(visible_text(value))
    else:
        texts.append(str(value))


def _collect_unknown(value: object, *, texts: list[str]) -> None:
    if isinstance(value, list):
        for entry in value:
            _collect_unknown(entry, texts=texts)
    elif isinstance(value, dict):
        for entry in value.values():
            _collect_unknown(entry, texts=texts)
    elif isinstance(value, str):
        _add_unknown(value, texts=texts)


def _add_unknown(value: str, *, texts: list[str]) -> None:
    if not _NO_TEXT.fullmatch(value.strip()):
        texts.append(visible_text(value))
