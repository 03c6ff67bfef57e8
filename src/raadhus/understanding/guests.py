"""Finds the guests of an item: staff and experts who take part in the treatment of that item only.

They stand in a section of their own, or in a sentence that says so: "Centerchef N.N. deltager under punktet."
"""

import re
from collections.abc import Iterator

from raadhus.core.record import Guest
from raadhus.understanding.names import is_name, is_title, name_key
from raadhus.understanding.sections import ItemText, SectionText, kind_by_heading
from raadhus.understanding.sentences import sentences_of
from raadhus.understanding.vocabulary.attendance_words import CAPITAL, NO_NAMES, TITLE_ENDINGS


def item_guests(text: ItemText) -> tuple[Guest, ...]:
    """The guests whom the item's text names, each once; a closed item names none."""
    if text.item.access == "closed":
        return ()
    found: dict[str, Guest] = {}
    for section in text.sections:
        if not _may_name_guests(section.text) and kind_by_heading(section) != "guests":
            continue
        for guest in _of_section(section):
            found.setdefault(name_key(guest.name), guest)
    return tuple(found.values())


_SAYS_GUEST = re.compile(
    # One character first: the search goes from one "d" or "m" to the next.
    r"[dm](?<!\w[dm])(?:eltager?|eltog|edvirker|edvirkede)\b[^.]{0,160}?"
    r"\b(?:under|ved) (?:(?:behandlingen|drøftelsen|gennemgangen) af (?:sagen|punktet|dette punkt)"
    r"|(?:punktet|dette punkt|sagen)s?(?: behandling)?\b|sagens behandling)"
)
_VERB = re.compile(
    # No word boundary first: the search goes from one first letter to the next.
    r"(?:vil deltage|deltager|deltog|deltage|medvirker|medvirkede|orienterer|orienterede|holder oplæg"
    r"|holdt oplæg|giver oplæg|gav oplæg|fremlægger|fremlagde|præsenterer|præsenterede|gennemgår|gennemgik|inviteres"
    r"|er inviteret|redegør|redegjorde|var til stede|er til stede)\b(?! ikke)"
)
_IN_WORD = re.compile(r"\w")
_CUT = re.compile(
    r" (?:under (?!navn)|ved (?:behandlingen|punktet|sagens|drøftelsen|gennemgangen)|i (?:mødet|punktet|sagens)"
    r"|i behandlingen|på (?:mødet|udvalget|byråd|[A-ZÆØÅ][\w-]+(?:udvalg|råd))"
    r"|og (?:orienterer|holder|giver|fremlægger|besvarer|svarer)\b|, der |, som |for at )"
)
_WORD = rf"[{CAPITAL}](?:\.|[\w'’´-]+\.?)"
_NAME = rf"(?:{_WORD}(?: (?:{_WORD}|van|de|von|af|den|der)){{0,4}} {_WORD}|(?:[A-ZÆØÅ]\.){{2,}})"


def _by_first_letter(words: tuple[str, ...]) -> str:
    """The words in small letters, with a capital and in capitals; those with other first letters cost one look."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        for printed in (word, word.capitalize(), word.upper()):
            by_letter.setdefault(printed[0], []).append(printed[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


_TITLE_WORD = (
    r"(?:(?!og |samt |med |af )[A-ZÆØÅ]?[a-zæøå]+ )?"
    rf"[\w-]*(?:{_by_first_letter(TITLE_ENDINGS)})(?:en|n|e)?(?!\w)"
)
_BEFORE = rf"(?P<before>\b{_TITLE_WORD}(?: (?:for|i|på|af) [\w&, -]{{1,120}}?(?<!&)(?<! og)(?<! samt))?),? "
_AFTER = (
    rf",? \(?(?P<after>{_TITLE_WORD}(?: og [a-zæøå]+)?"
    r"(?: (?:for|i|på|af|ved|fra) [^,()]{1,120}?(?:, [\w-]+ (?:og|&|samt) [\w-]+)*)?)\)?"
    rf"(?=,|\)| og {_WORD} | samt |\.?$)"
)
_UNIT = (
    r",? (?:(?:fra|ved|hos) |(?=Center |Afdeling|Team |Forvaltning))"
    rf"(?P<unit>[A-ZÆØÅ][^,()]{{0,120}}?(?:, [\w-]+ (?:og|&) [\w-]+)*)(?=,| og {_WORD} {_WORD}| samt |\.?$)"
)
_GUEST = re.compile(rf"(?:{_BEFORE})?(?P<name>{_NAME})(?:{_AFTER})?(?:{_UNIT})?")
_TITLE_IN_UNIT = re.compile(r"^(?P<title>.+?) (?:i|ved|fra) (?P<unit>[A-ZÆØÅ].+)$")


_SILENT = frozenset({"previous", "decision", "attachments"})


def _of_section(section: SectionText) -> Iterator[Guest]:
    kind = kind_by_heading(section)
    is_guests = kind == "guests"
    if kind in _SILENT and section.heading:
        return
    lines = section.lines
    if is_guests and not any(_verb_in(line) for line in lines):
        for line in lines:
            yield from _named(line)
        return
    for text in (_in_one_line(lines),) if is_guests else _mentions(lines):
        for sentence in sentences_of(text):
            if is_guests or _SAYS_GUEST.search(sentence):
                yield from _of_sentence(sentence)


def _may_name_guests(text: str) -> bool:
    return ("deltag" in text or "deltog" in text or "edvirke" in text) and ("under" in text or "ved" in text)


def _in_one_line(lines: tuple[str, ...]) -> str:
    return " ".join(" ".join(lines).split())


def _mentions(lines: tuple[str, ...]) -> Iterator[str]:
    """The lines that may name a guest, with the lines around them: a sentence may be broken over lines."""
    for index, line in enumerate(lines):
        if "deltag" in line or "deltog" in line or "edvirke" in line:
            text = _in_one_line(lines[max(0, index - 1) : index + 2])
            if ("under" in text or "ved" in text) and _SAYS_GUEST.search(text):
                yield text


def _of_sentence(sentence: str) -> Iterator[Guest]:
    verb = _verb_in(sentence)
    if verb is None:
        return
    before = tuple(_named(sentence[: verb.start()].removesuffix(",")))
    if before:
        yield from before
        return
    after = sentence[verb.end() :]
    cut = _CUT.search(after)
    yield from _named(after[: cut.start()] if cut else after)


def _verb_in(sentence: str) -> re.Match[str] | None:
    return next(
        (
            verb
            for verb in _VERB.finditer(sentence)
            if not verb.start() or not _IN_WORD.match(sentence, verb.start() - 1)
        ),
        None,
    )


def _named(text: str) -> Iterator[Guest]:
    for match in _GUEST.finditer(text.strip()):
        name = match["name"].rstrip(".") if not match["name"][-2:-1].isupper() else match["name"]
        if not is_name(name) or _is_no_person(name):
            continue
        title, unit = match["before"] or match["after"], match["unit"]
        if match["before"] and not is_title(title):
            continue
        inner = _TITLE_IN_UNIT.match(title) if title and unit is None else None
        if inner is not None:
            title, unit = inner["title"], inner["unit"]
        yield Guest(
            name=name, title=title, unit=unit.rstrip(" .") if unit else None, as_printed=match[0].strip(" ,.")
        )


def _is_no_person(name: str) -> bool:
    words = [word.casefold() for word in name.split()]
    return any(
        word in NO_NAMES or word.endswith(("udvalget", "udvalgets", "rådet", "kommune")) for word in words
    )
