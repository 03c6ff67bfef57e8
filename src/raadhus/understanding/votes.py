"""How the votes fell, where the decision says so: by count, by party, by name or by roll call; never from silence."""

import re
from typing import Literal, NamedTuple

from raadhus.core.parties import party_letter
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Vote, VoteSide
from raadhus.understanding.points import label_in, points_in, single_points
from raadhus.understanding.vote_clauses import clauses_of, vote_sentences
from raadhus.understanding.who import Who, who_in

_IN_VOTES = ("stem", "Stem", "ndlod", "ndlad", "or:", "mod:", "medlem")
_LONGEST_ROLL_CALL = 100
_SIDE_WORDS = r"(?P<side>for|imod|mod|undlod|undlader|blank|blankt|hverken for eller imod|ja|nej)"
_BEFORE_WHO = re.compile(
    rf"^{_SIDE_WORDS}(?:(?: [\w-]+){{0,4}}? (?:stemte|stemmer)|:"
    rf"| at stemme(?::|(?= \d)))[: ]*(?P<count>\d{{1,3}})?(?: medlem(?:mer)?| stemmer)?[ :]*(?P<who>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_WHO = re.compile(
    r"^(?P<who>.{1,600}?),? (?:(?:[Ss]temte|stemmer|har stemt) (?P<side>for|imod|mod|blankt"
    r"|hverken for eller imod)"
    r"|(?P<abstain>undl(?:od|ader)(?! byrådet)))\b(?P<rest>.*)$",
    re.DOTALL,
)
_REASON = re.compile(r",? [\"“”«»]?(?:fordi|da|idet|eftersom|med (?:den )?(?:begrundelse|henvisning))\b")
_ROLL_CALL = re.compile(rf"^(?P<who>[A-ZÆØÅ][^:]{{3,60}}): {_SIDE_WORDS}(?: at stemme)?\.?$", re.IGNORECASE)
_COUNTS = re.compile(
    r"med (?:stemmerne )?(?P<for>\d{1,3})(?: stemmer?)?(?: for)?(?:,? (?:og|mod|imod) (?P<against>\d{1,3})"
    r"(?: stemmer?)?(?: imod| mod)?)?"
    r"(?:,? (?:og|mens) (?P<abstain>\d{1,3}) (?:undlod|stemte blankt|hverken)\w*)?",
    re.IGNORECASE,
)
_SOME_MEMBERS = re.compile(
    r"^(?P<count>\d{1,3}) medlem(?:mer)?(?: af \w+)? \((?P<who>[^)]*(?:\([^)]*\)[^)]*)*)\) "
    r"(?:(?P<for>anbefaler|anbefalede|stemte for|stemmer for|tiltrådte|kan tiltræde|kunne tiltræde"
    r"|støtter)|(?P<against>stemte imod|stemmer imod|kan ikke|kunne ikke|imod)|(?P<abstain>undlod))"
)
_CARRIED = re.compile(r"godkend|vedtog|vedtage|tiltråd|beslutte|anbefal", re.IGNORECASE)
_FELL = re.compile(r"forkast|faldt\b|ikke vedtaget|bortfaldt|nedstemt", re.IGNORECASE)
_NEW_MATTER = re.compile(r"\b(?:ændrings|under|mod|del)?forslag|indstilling|\bpunkt", re.IGNORECASE)
_EXPLAINS = re.compile(r"^(?:\(?[A-ZÆØÅ]{1,3}\d?\)?|[^.:]{1,200}\([A-ZÆØÅ]{1,3}\d?\)) (?:støtter|støttede)\b")

_Side = Literal["for", "against", "abstain"]
_SIDES: dict[str, _Side] = {
    "for": "for", "ja": "for", "imod": "against", "mod": "against", "nej": "against",
}  # fmt: skip


class _Statement(NamedTuple):
    sides: dict[_Side, VoteSide]
    points: tuple[str, ...]
    carried: bool | None
    as_printed: str
    adds_up: bool
    is_reasoned: bool = False


def votes_in(lines: tuple[str, ...], *, point: str | None = None) -> tuple[Vote, ...]:
    """Every vote that the lines of a decision state; statements that go on telling one vote are joined."""
    votes: list[Vote] = []
    joined: list[_Statement] = []
    for line in lines:
        statements = _statements_in(line) if _may_tell(line) else []
        if not statements and joined and _NEW_MATTER.search(line) and not _EXPLAINS.match(line):
            votes.extend(_votes(joined, point=point))
            joined = []
        for statement in statements:
            if statement.is_reasoned and _is_told(statement, by=joined):
                continue
            if joined and not _goes_on(joined, statement):
                votes.extend(_votes(joined, point=point))
                joined = []
            joined.append(statement)
    if joined:
        votes.extend(_votes(joined, point=point))
    return tuple(votes)


def _may_tell(line: str) -> bool:
    return holds_any(line, _IN_VOTES) or (len(line) < _LONGEST_ROLL_CALL and ": " in line)


def _statements_in(line: str) -> list[_Statement]:
    label, text = label_in(line)
    found = []
    for sentence in vote_sentences(text):
        for clause in clauses_of(sentence):
            statement = _statement(clause, sentence=sentence)
            if statement is not None:
                found.append(statement._replace(points=statement.points or label))
    return found


def _statement(clause: str, *, sentence: str) -> _Statement | None:
    if (match := _SOME_MEMBERS.match(clause)) is not None:
        side: _Side = next(side for side in ("for", "against", "abstain") if match[side])
        return _told(side, who_in(match["who"]), count=match["count"], sentence=sentence)
    if (match := _BEFORE_WHO.match(clause)) is not None:
        side = _SIDES.get(match["side"].casefold(), "abstain")
        return _told(side, who_in(match["who"]), count=match["count"], sentence=sentence)
    if "stemme" in clause and (match := _COUNTS.search(clause)) is not None:
        return _counted(match, sentence=sentence)
    if (match := _ROLL_CALL.match(clause)) is not None:
        side = _SIDES.get(match["side"].casefold(), "abstain")
        return _told(side, who_in(match["who"]), count=None, sentence=sentence, adds_up=True)
    if (match := _AFTER_WHO.match(clause)) is not None:
        side = "abstain" if match["abstain"] else _SIDES.get(match["side"], "abstain")
        told = _told(side, who_in(match["who"]), count=None, sentence=sentence, adds_up=True)
        return told and told._replace(is_reasoned=_REASON.match(match["rest"] or "") is not None)
    return None


def _told(
    side: _Side, who: Who, *, count: str | None, sentence: str, adds_up: bool = False
) -> _Statement | None:
    if not who.all and count is None:
        return None
    told = VoteSide(count=int(count) if count else None, names=who.names, parties=who.parties)
    return _Statement(
        {side: told}, points_in(sentence), _carried(sentence) if count else None, sentence, adds_up
    )


def _counted(match: re.Match[str], *, sentence: str) -> _Statement:
    sides: dict[_Side, VoteSide] = {
        side: VoteSide(count=int(match[side])) for side in ("for", "against", "abstain") if match[side]
    }
    return _Statement(sides, points_in(sentence), _carried(sentence), sentence, adds_up=False)


def _carried(sentence: str) -> bool | None:
    if _FELL.search(sentence):
        return False
    return True if _CARRIED.search(sentence) else None


def _is_told(statement: _Statement, *, by: list[_Statement]) -> bool:
    """True when the vote that is being told has everybody on the side that a statement only gives a reason for."""
    return any(
        {party_letter(one, on=None) or one for one in (*told.parties, *told.names)}
        <= {party_letter(one, on=None) or one for one in (*known.parties, *known.names)}
        for side, told in statement.sides.items()
        for other in by
        if (known := other.sides.get(side)) is not None
    )


def _goes_on(joined: list[_Statement], statement: _Statement) -> bool:
    """True when a statement tells another side of the vote that is being told."""
    if statement.points and any(
        other.points and not set(other.points) & set(statement.points) for other in joined
    ):
        return False
    for side, told in statement.sides.items():
        for other in joined:
            known = other.sides.get(side)
            if known is None:
                continue
            if known.count is not None and (told.count is not None or (known.names or known.parties)):
                return False
            if not (statement.adds_up and other.adds_up) and _is_named(known) and _is_named(told):
                return False
    return True


def _is_named(side: VoteSide) -> bool:
    return bool(side.names or side.parties)


def _votes(joined: list[_Statement], *, point: str | None) -> tuple[Vote, ...]:
    points = tuple(dict.fromkeys(number for statement in joined for number in statement.points))
    if not points:
        return tuple(_vote(joined, point=number) for number in (single_points(point) if point else (None,)))
    return tuple(
        _vote([one for one in joined if not one.points or number in one.points], point=number)
        for number in points
    )


def _vote(told: list[_Statement], *, point: str | None) -> Vote:
    return Vote(
        point=point,
        for_=_side(told, side="for"),
        against=_side(told, side="against"),
        abstain=_side(told, side="abstain"),
        carried=next((one.carried for one in told if one.carried is not None), None),
        as_printed="\n".join(dict.fromkeys(one.as_printed for one in told)),
    )


def _side(joined: list[_Statement], *, side: _Side) -> VoteSide:
    told = [statement.sides[side] for statement in joined if side in statement.sides]
    return VoteSide(
        count=next((one.count for one in told if one.count is not None), None),
        names=tuple(name for one in told for name in one.names),
        parties=tuple(party for one in told for party in one.parties),
    )
