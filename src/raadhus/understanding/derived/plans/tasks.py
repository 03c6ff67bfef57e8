"""The numbered tasks of agreements and the actions of plans."""

import re
from collections.abc import Iterator

from raadhus.core.derived import Place, Task
from raadhus.core.record import List, MeetingRecord
from raadhus.understanding.derived.passages import Passage, Passages
from raadhus.understanding.derived.plans.named_plans import Plan, PlansAround, last_sentence, plan_in
from raadhus.understanding.derived.vocabulary.plans import (
    AGREEMENT,
    AGREEMENT_PARTS,
    DECIDED,
    LISTED,
    NUMBERED,
    NUMBERED_PARTS,
    QUOTED_PARTS,
)
from raadhus.understanding.sentences import sentence_places

_LISTED = re.compile(LISTED, re.IGNORECASE)
_WORDS = {"en": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10}
_SINGLE = rf"(?P<single>\d{{1,3}}|{'|'.join(_WORDS)})"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){1,2}"
_BEHIND = re.compile(
    rf"(?P<title>[^\n]{{3,180}}?)\s*\((?:{NUMBERED}(?: nr\.)? {_SINGLE}|(?P<number>{_NUMBER}))\)[.,;]?"
)
_IN_FRONT = re.compile(
    rf"{NUMBERED}(?: nr\.)? (?:(?P<number>{_NUMBER})|{_SINGLE})\b(?: om|:|\.|,)?(?: [-–])? "
    r"(?P<title>[^\n]{3,180}?)\.?"
)
_WITHIN = re.compile(
    rf"{NUMBERED}(?: nr\.)? (?P<number>{_NUMBER}) (?P<title>[A-ZÆØÅ][^.,;:\n]{{3,120}}?)(?= med | i | er |[.,;:]|$)"
)
_DECIDED = re.compile(
    rf"(?:{AGREEMENT}),? [^.;:]{{0,60}}?\b{DECIDED}\b[^.;:]{{0,80}}?,? at (?P<title>[^\n]{{3,300}})"
)
_QUOTED = re.compile(
    r"\b(?:tiltag|indsats|initiativ)\w*(?: er| kaldet| om)?:? [\"”“»] ?(?P<title>[^\"”“»«\n]{3,150}?) ?[\"”“«]"
)
_ASIDE = re.compile(r",? jf\.? .*$")
_LABEL = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?")
_ENTRY = re.compile(r"/items/(\d+)/sections/(\d+)/blocks/(\d+)/entries/(\d+)/blocks/0/text")
_BEGINNINGS = frozenset(word[:4] for part in NUMBERED_PARTS for word in (part, part.capitalize()))
_SHORT = 220
_LONGEST_SENTENCE = 1200
_OTHER_KINDS = frozenset({"attendance", "guests", "attachments", "law", "authority", "trailer", "previous"})


def tasks(passages: Passages, *, record: MeetingRecord) -> tuple[Task, ...]:
    """List them in the order of the text."""
    around = PlansAround(passages)
    shorts = dict(_shorts(passages))
    in_text = {
        *passages.holding(AGREEMENT_PARTS),
        *(place for place in passages.holding(QUOTED_PARTS) if _has_marks(passages[place])),
    }
    found: list[Task] = []
    for place in sorted(in_text | shorts.keys()):
        passage = passages[place]
        if passage.item is None or passage.kind in _OTHER_KINDS:
            continue
        task = _numbered(passage, place, around=around) if place in shorts else None
        if task is None and shorts.get(place):
            task = _listed(passage, place, around=around, record=record)
        if task is not None:
            found.append(task)
        elif place in in_text:
            found.extend(_in_text(passage, place, around=around))
    return tuple(found)


def _has_marks(passage: Passage) -> bool:
    return '"' in passage.text or "”" in passage.text or "»" in passage.text


def _shorts(passages: Passages) -> Iterator[tuple[int, bool]]:
    """Where short texts stand that may have a number, and whether they are in a list that its lead calls tasks."""
    lead, is_of_plan = "", False
    for place, passage in enumerate(passages):
        if passage.lead is not lead:
            lead = passage.lead
            is_of_plan = lead.endswith(":") and _LISTED.search(last_sentence(lead)) is not None
        text = passage.text
        if len(text) <= _SHORT and (is_of_plan or ")" in text[-2:] or text[:4] in _BEGINNINGS):
            yield place, is_of_plan


def _numbered(passage: Passage, place: int, *, around: PlansAround) -> Task | None:
    """A short text that ends or begins with its number: "Koordineret ungeindsats (3.23)", "Indsats nr. 3 om …"."""
    text = passage.text
    match = _BEHIND.fullmatch(text.strip()) or _IN_FRONT.fullmatch(text.strip())
    if match is None or not around.has_plan(place):
        return None
    single = match["single"]
    number = match["number"] or str(_WORDS.get(single, single))
    plan, unsure = around.plan_of(place)
    return _task(
        passage, (0, len(text)), title=_ASIDE.sub("", match["title"]), plan=plan, number=number, unsure=unsure
    )


def _listed(passage: Passage, place: int, *, around: PlansAround, record: MeetingRecord) -> Task | None:
    """An entry of a list that its lead calls the actions of a plan."""
    entry = _ENTRY.fullmatch(passage.at)
    if entry is None or not around.has_plan(place):
        return None
    plan, unsure = around.plan_of_entry(place)
    if plan is None or (unsure and plan.is_agreement):
        return None
    item, section, block, index = map(int, entry.groups())
    listed = record.items[item].sections[section].blocks[block]
    label = _LABEL.fullmatch(listed.entries[index].label) if isinstance(listed, List) else None
    number = label["number"] if label else None
    return _task(passage, (0, len(passage.text)), title=passage.text, plan=plan, number=number, unsure=unsure)


def _in_text(passage: Passage, place: int, *, around: PlansAround) -> Iterator[Task]:
    """What a sentence says was agreed, and the parts of a plan that it names with number or in quotation marks."""
    for start, end in sentence_places(passage.text):
        if end - start > _LONGEST_SENTENCE:
            continue
        sentence = passage.text[start:end].rstrip()
        plan = plan_in(sentence)
        patterns: tuple[re.Pattern[str], ...] = (_DECIDED, _WITHIN, _QUOTED)
        if plan is None and start:
            plan, patterns = plan_in(passage.text[max(0, start - _SHORT) : start]), (_QUOTED,)
        for pattern in patterns if plan is not None else ():
            match = pattern.search(sentence)
            if match is not None and plan is not None:
                number = match["number"] if pattern is _WITHIN else None
                stands = (start + match.start(), start + match.end())
                whole = around.whole(plan, place)
                yield _task(passage, stands, title=match["title"], plan=whole, number=number)


def _task(
    passage: Passage,
    place: tuple[int, int],
    *,
    title: str,
    plan: Plan | None,
    number: str | None = None,
    unsure: str | None = None,
) -> Task:
    start, end = place
    return Task(
        place=Place(at=passage.at, start=start, end=end),
        words=passage.text[start:end],
        agreement=plan.name if plan else None,
        year=plan.year if plan else None,
        number=number,
        title=" ".join(title.split()).strip(" .,;:–-"),
        unsure=unsure,
    )
