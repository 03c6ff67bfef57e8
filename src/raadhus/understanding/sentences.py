"""Where Danish sentences end: good enough for minutes, with their initials, item numbers and abbreviations."""

import re

_END = re.compile(
    r"(?<=[a-zæøå)\]\"”»’'0-9])(?<!\bnr)(?<!\bpkt)(?<!\bjf)(?<!\bca)(?<!\bbl\.a)(?<!\bf\.eks)(?<!\bevt)(?<!\bvedr)(?<!\bmio)"
    r"(?<!\bkl)(?<!\bstk)(?<!\bkr)[.!?][\"”»]?\s+(?=[A-ZÆØÅ(\"”«])"
)
_AMOUNT_END = re.compile(r"(?<=\bkr)\.\s+(?=[A-ZÆØÅ])")


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, each with its full stop."""
    if ". " not in text and "! " not in text and "? " not in text:
        return (text,) if text else ()
    found = []
    start = 0
    for end in sorted({match.end() for pattern in (_END, _AMOUNT_END) for match in pattern.finditer(text)}):
        found.append(text[start:end].strip())
        start = end
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if sentence)
