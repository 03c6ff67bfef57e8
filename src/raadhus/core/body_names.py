"""Whether two printed names mean one political body."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def is_same_body(first: str, second: str) -> bool:
    """True when two names mean one body: "byrådet" and "Aarhus Byråd", with or without commas and article."""
    one, other = _key(first), _key(second)
    return bool(one and other) and (one == other or one.endswith(other) or other.endswith(one))


def _key(name: str) -> str:
    letters = "".join(letter for letter in name.casefold() if letter.isalpha())
    for ending in ("et", "en"):
        if letters.endswith(
            ("udvalg" + ending, "råd" + ending, "bestyrelse" + ending[1:], "magistrat" + ending)
        ):
            return letters.removesuffix(ending).removesuffix("n")
    return letters
