"""Rules that schemes are under, and dispensations from them."""

import re
from collections.abc import Iterator

from raadhus.core.date_spans import find_spans
from raadhus.core.derived import Place, Rule, RuleKind
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Span
from raadhus.understanding.derived.organisation.clause import bare, subject_before
from raadhus.understanding.derived.passages import Passage, Passages
from raadhus.understanding.derived.vocabulary.schemes import (
    AUTHORITY,
    KEPT,
    OBLIGES,
    RULE_PARTS,
    SCHEME_PARTS,
)
from raadhus.understanding.sentences import sentence_places

_AUTHORITY = re.compile(AUTHORITY)
_SCHEME = re.compile(rf"(?:{'|'.join(SCHEME_PARTS)})\w*", re.IGNORECASE)
_WHAT = r"dispensation(?:en)? (?P<how>fra|for|til) (?P<what>[^.;:]{3,200}?)"
_END = (
    r"(?= i perioden| for perioden|,? samt (?:godkend|tilslut|forelagt)|, (?:der|som|hvor|da|idet|men|når|hvis)\b"
    r"| og (?:har|er|blev)\b|[.;:]|$)"
)
_APPLIED = re.compile(
    r"\b(?:har (?:\w+ )?)?(?:ansøgt|søgt|ansøger|søger) (?:hos )?(?P<authority>[^.;]{3,80}? )?"
    rf"om (?:forlængelse af )?(?:en )?{_WHAT}{_END}"
)
_GRANTED = re.compile(
    r"\b(?:(?:(?P<may>kan|vil kunne)|har|er|blev|bliver) (?:\w+ ){0,2}?(?:give|givet|meddele|meddelt|bevilget|godkendt"
    r"|fået|opnået|modtaget|forlænget)|giver|meddeler|bevilger|fik|gives|meddeles)"
    r" (?:(?P<receiver>[A-ZÆØÅ][\w -]{2,40}?) )?"
    rf"(?:bevilling af |ansøgning(?:en)? om |tilladelse og |en |midlertidig )?{_WHAT}{_END}"
)
_RECEIVES = re.compile(r"\b(?:fået|opnået|modtaget|fik)\b")
_EVALUATED = re.compile(
    r"\bevaluering\w* (?:af [^.;:]{2,60}? )?(?:i |for )?(?:perioden )?(?=(?:19|20)\d\d)", re.IGNORECASE
)
_CRITERION = re.compile(r"\bKriteriet for [^.;]{3,240}? (?:er|vil være|lyder)\b,?:? [^.;]{3,}", re.IGNORECASE)
_OBLIGES = re.compile(OBLIGES, re.IGNORECASE)
_KEPT = re.compile(KEPT)
_CLAUSE = re.compile(r", (?:hvor|idet|således at|så|og at) ")
_OWN_PARTS = (*RULE_PARTS, "dispensation", "kriteriet for")
"""Each alone may make a rule; the others only beside a scheme."""

_LIMITS = ("højst", "maksimalt", "mindst", "må ikke")
_LONGEST_SENTENCE = 1000
_OTHER_KINDS = frozenset({"attendance", "guests", "attachments", "authority", "trailer", "title"})


def rules(passages: Passages) -> tuple[Rule, ...]:
    """List them in the order of the text."""
    places = set(passages.holding(_OWN_PARTS))
    places |= {
        place
        for place in passages.holding(_LIMITS)
        if holds_any(in_small_letters(passages[place].text), SCHEME_PARTS)
    }
    found: list[Rule] = []
    for place in sorted(places):
        passage = passages[place]
        if passage.kind in _OTHER_KINDS:
            continue
        for start, end in sentence_places(passage.text):
            if end - start <= _LONGEST_SENTENCE:
                found.extend(_of_sentence(passage.text[start:end].rstrip(), start, passages, place))
    return tuple(found)


def _of_sentence(sentence: str, begin: int, passages: Passages, place: int) -> Iterator[Rule]:
    lowered = in_small_letters(sentence)
    passage = passages[place]
    if "dispensation" in lowered:
        yield from _dispensations(sentence, begin, passage, title=passages.title_of(place))
    elif holds_any(lowered, RULE_PARTS) and _KEPT.search(lowered):
        clause = next(
            (
                match.end()
                for match in _CLAUSE.finditer(sentence)
                if holds_any(lowered[match.end() :], RULE_PARTS)
            ),
            0,
        )
        yield _rule(passage, "rule", (begin + clause, begin + len(sentence)), what=sentence[clause:])
    elif holds_any(lowered, _LIMITS) and holds_any(lowered, SCHEME_PARTS) and _OBLIGES.search(sentence):
        yield _rule(passage, "rule", (begin, begin + len(sentence)), what=sentence)
    if "kriteriet for" in lowered:
        match = _CRITERION.search(sentence)
        if match:
            yield _rule(passage, "rule", (begin + match.start(), begin + match.end()), what=match[0])


def _dispensations(sentence: str, begin: int, passage: Passage, *, title: str) -> Iterator[Rule]:
    evaluation = _EVALUATED.search(sentence)
    told = sentence[: evaluation.start()] if evaluation else sentence
    match = _APPLIED.search(told) or _GRANTED.search(told)
    if match is None:
        return
    start, subject = subject_before(sentence, match.start())
    who = subject if _AUTHORITY.search(subject) else None
    start = start if who else match.start()
    is_applicant = match.re is _APPLIED or _RECEIVES.search(match[0]) is not None
    receiver = match["receiver"] if match.re is _GRANTED else None
    applicant = who if is_applicant else receiver if receiver and _AUTHORITY.search(receiver) else None
    authority = bare(match["authority"] or "") if match.re is _APPLIED else None if is_applicant else who
    yield Rule(
        kind="dispensation",
        place=Place(at=passage.at, start=begin + start, end=begin + match.end()),
        words=sentence[start : match.end()],
        scheme=_scheme(match["what"]) or _scheme(title),
        what=_without_period(match["what"]),
        applicant=applicant,
        authority=authority or None,
        period=_period(told[match.start("what") :]) or _period(title),
        evaluated=_period(sentence[evaluation.end() :]) if evaluation else None,
        unsure="only-possible" if match.re is _GRANTED and match["may"] else None,
    )


def _rule(passage: Passage, kind: RuleKind, place: tuple[int, int], *, what: str) -> Rule:
    start, end = place
    return Rule(
        kind=kind,
        place=Place(at=passage.at, start=start, end=end),
        words=passage.text[start:end],
        scheme=_scheme(what),
        what=bare(what),
    )


def _scheme(text: str) -> str | None:
    match = _SCHEME.search(text)
    return match[0] if match else None


def _period(text: str) -> Span | None:
    found = find_spans(text)
    return Span(from_=found[0].from_, to=found[0].to, as_printed=found[0].as_printed) if found else None


def _without_period(what: str) -> str:
    found = find_spans(what)
    return bare(re.sub(r" (?:i|for) perioden$", "", what[: found[0].start].rstrip()) if found else what)
