"""Cheap looks into a text, which tell whether a slow pattern can find anything in it."""


def holds_any(text: str, parts: tuple[str, ...]) -> bool:
    """Whether one of the parts stands in the text."""
    for part in parts:  # noqa: SIM110  # a generator costs more than the look-ups
        if part in text:
            return True
    return False


def in_small_letters(text: str) -> str:
    """The text in small letters, each character in its place: a pattern that need not fold case is faster."""
    lowered = text.lower()
    # "İ" alone becomes two characters.
    return lowered if len(lowered) == len(text) else text.replace("İ", "i").lower()
