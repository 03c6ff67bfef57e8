"""Lays aside what members said in their own words: a statement that is quoted tells nothing of how the matter ended."""

import re
from typing import NamedTuple

_STATEMENT = re.compile(
    r"(?P<lead>(?:protokol\w*|referatet|mindretalsudtalelse|begrundelse|forbehold|ændringsforslag\w*)"
    r"[^.:»«“”\"„]{0,60}: ?)"
    r"(?:»(?P<danish>[^»«]+)«|[“„](?P<curly>[^“”„]+)[”“])"
)
_FIRST_MARK = 0xF0000
_MARK = re.compile("[\U000f0000-\U000f0fff]")


class LaidAside(NamedTuple):
    """Lines in which each quoted statement is a single mark, and the statements by their mark's place."""

    lines: tuple[str, ...]
    statements: tuple[str, ...]

    def restored(self, text: str) -> str:
        """The text with the statements back where their marks stand."""
        if not self.statements:
            return text
        return _MARK.sub(lambda mark: self.statements[ord(mark[0]) - _FIRST_MARK], text)


def laid_aside(lines: tuple[str, ...]) -> LaidAside:
    """Put a mark in the place of every quoted statement; a text that has such marks itself is left as it is."""
    if not any("»" in line or "“" in line or "„" in line for line in lines) or any(map(_MARK.search, lines)):
        return LaidAside(lines, ())
    statements: list[str] = []

    def kept(match: re.Match[str]) -> str:
        statements.append(match[0][len(match["lead"]) :])
        return f"{match['lead']}{chr(_FIRST_MARK + len(statements) - 1)}"

    marked = tuple(_STATEMENT.sub(kept, line) for line in lines)
    return LaidAside(marked, tuple(statements))
