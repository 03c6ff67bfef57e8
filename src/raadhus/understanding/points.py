"""Which points of a recommendation a sentence speaks of: "indstillingens beslutningspunkter 1 og 2"."""

import re

_POINTS = re.compile(
    r"(?:(?:indstillings|beslutnings|del)?punkt(?:erne|er|et|s)?|pkt\.?|at-punkt(?:erne|er)?|ad\.?) ?"
    r"(?P<points>\d{1,2}[a-z]?(?:(?:, | og |-|–| til |, og | samt )\d{1,2}[a-z]?)*)",
    re.IGNORECASE,
)
_NUMBERS = r"\d{1,2}[a-z]?(?:\.? ?(?:[-–,]|og) ?\d{1,2}[a-z]?)*"
_LABEL = re.compile(
    rf"^(?:(?P<points>{_NUMBERS})\.|(?i:ad|pkt|punkt)\.? (?P<named>{_NUMBERS})\.? ?:) (?=[A-ZÆØÅ(])"
)
_ONE = re.compile(r"(\d{1,2}[a-z]?)(?: ?(?:-|–|til) ?(\d{1,2}))?")


def points_in(sentence: str) -> tuple[str, ...]:
    """The numbers of the points that a sentence names, ranges written out; none when it names none."""
    match = _POINTS.search(sentence)
    return single_points(match["points"]) if match else ()


def label_in(line: str) -> tuple[tuple[str, ...], str]:
    """The numbers of the points that stand before a line, "1.-4. (V) stemmer imod", and the rest of the line."""
    match = _LABEL.match(line)
    if match is None:
        return (), line
    return single_points(match["points"] or match["named"]), line[match.end() :]


def single_points(numbers: str) -> tuple[str, ...]:
    """Each point of "1.-3", "2 og 3" or "4", by itself."""
    listed: list[str] = []
    for first, last in _ONE.findall(numbers.replace(".", "")):
        if last and first.isdigit() and int(first) < int(last) <= int(first) + 30:
            listed.extend(str(number) for number in range(int(first), int(last) + 1))
        else:
            listed.append(first)
    return tuple(dict.fromkeys(listed))
