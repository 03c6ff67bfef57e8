"""Lines of a plain text, numbered as in the file."""

from raadhus.reading.extract.line import Line


def text_lines(text: str) -> tuple[Line, ...]:
    """Every line of the text, blank ones too; form feeds begin a page as three blank lines do."""
    if "\f" in text:
        text = text.replace("\f", "\n\n\n")
    if "\u00a0" in text:
        text = text.replace("\u00a0", " ")
    return tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
