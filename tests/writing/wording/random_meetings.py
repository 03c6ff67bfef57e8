"""Meetings with one item, as a secretary may have recorded it: whatever the rules of procedure allow."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Disqualification,
    Dissent,
    ElectionHeld,
    ItemFacts,
    ItemStated,
    MeetingFacts,
    RequestMade,
    Seat,
    Span,
    StopDeclared,
    VoteTaken,
)
from raadhus.core.record import Outcome

ITEM = "9"
OPENED = datetime.fromisoformat("2025-06-03T17:00:00+02:00")
_NAMES = (
    "Karla Vestergaard Holm", "Søren Tranholm", "Birgit Ankerstjerne", "Claus Rørmose", "Torben Kraglund",
    "Ditte Marie Overby", "Åge van der Meer", "Anne-Mette Bøgh", "Jens Erik O'Hara", "Zoë K. Lind", "Ib Å. Øst",
)  # fmt: skip
_LETTERS = ("A", "B", "C", "F", "V", "Ø", "Å", "N")
_OUTCOMES: tuple[Outcome, ...] = (
    "approved", "noted", "recommended", "approved_with_changes", "rejected", "postponed", "returned",
    "forwarded", "lapsed", "withdrawn", "discussed", "none",
)  # fmt: skip
_STATEMENTS = (
    "",
    "Planen er for dyr",
    "Vi stemte imod, fordi sagen burde være udsat. Den skulle være forkastet.",
    "Liste Ø tager forbehold for taget til efterretning! Hvorfor blev den godkendt?",
    "Udvalget bad ikke om det: 2. det er afvist, og »sagen« udgår.\nFor stemte ingen.",
)
_REMARKS = ("planen evalueres hvert år", "der tages højde for støj fra Storegade", "høringen varer 4 uger.")
_REQUESTS = (
    "at fremlægge et notat om økonomien",
    "en redegørelse for ventetiden",
    "at vende tilbage med 2 modeller",
)
_PROPOSALS = ("Punkt 2 udgår, og sagen sendes tilbage", "Taksten er uændret")


@st.composite
def meetings(draw: st.DrawFn) -> MeetingFacts:
    """Members and what was recorded of the item; who was there took part, who was recused did not."""
    seats = draw(_seats())
    there = [seat.key for seat in seats if seat.spans and (seat.is_member or seat.substitute_for)]
    recused = draw(st.sampled_from(there)) if len(there) > 3 and draw(st.booleans()) else None
    ruling = draw(st.sampled_from(("recused", "not_recused")))
    voting = [key for key in there if ruling != "recused" or key != recused]
    points = draw(st.sampled_from(((), ("1",), ("1", "2"), ("1", "2", "3"))))
    facts = draw(_facts(voting, points=points, ruled=_ruled(ruling, recused=recused), seats=seats))
    return MeetingFacts(
        organization="Børne- og Familieudvalget",
        size=len([seat for seat in seats if seat.is_member]),
        is_council=draw(st.booleans()),
        opened_at=OPENED,
        seats=seats,
        items=(
            (
                ItemStated(
                    key=ITEM,
                    number="4",
                    title="Ny skole",
                    points=tuple((p, f"punkt {p} sker") for p in points),
                ),
                facts,
            ),
        ),
    )


@st.composite
def _seats(draw: st.DrawFn) -> tuple[Seat, ...]:
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=4, max_size=9, unique=True))
    away = draw(st.integers(min_value=0, max_value=1))
    letters = [draw(st.sampled_from(_LETTERS)) for _ in names]
    whole = (Span(from_at=OPENED),)
    seats = [
        Seat(
            key=str(number),
            name=name,
            party=letter,
            group=letter,
            spans=whole if number >= away else (),
            absence=None if number >= away else "apology",
        )
        for number, (name, letter) in enumerate(zip(names[:-1], letters, strict=False))
    ]
    substitute_for = "0" if away and draw(st.booleans()) else None
    seats.append(
        Seat(
            key="s",
            name=names[-1],
            party=letters[-1],
            is_member=False,
            substitute_for=substitute_for,
            titles=() if substitute_for else ("centerchef",),
            spans=whole,
        )
    )
    return tuple(seats)


@st.composite
def _facts(
    draw: st.DrawFn,
    voting: list[str],
    *,
    points: tuple[str, ...],
    ruled: tuple[Disqualification, ...],
    seats: tuple[Seat, ...],
) -> ItemFacts:
    by_point = bool(points) and draw(st.booleans())
    parts: tuple[str | None, ...] = points if by_point else (None,)
    elections = () if by_point or draw(st.integers(0, 3)) else (draw(_elections(voting)),)
    decisions = tuple(draw(_decisions(point, elections=bool(elections))) for point in parts)
    voters = tuple(seat for seat in seats if seat.key in voting)
    votes = [
        draw(_votes(voters, point=one.point, outcome=one.outcome)) for one in decisions if draw(st.booleans())
    ]
    if draw(st.booleans()):
        votes.append(draw(_votes(voters, point=None, proposal=draw(st.sampled_from(_PROPOSALS)))))
    anywhere = st.sampled_from((None, *points))
    return ItemFacts(
        treated=(Span(from_at=OPENED + timedelta(minutes=5), until_at=OPENED + timedelta(minutes=25)),),
        decisions=decisions,
        votes=tuple(votes),
        dissents=tuple(draw(st.lists(_dissents(voting, points=anywhere), max_size=3))),
        requests=tuple(draw(st.lists(_requests(), max_size=2, unique=True))),
        stops=(StopDeclared(seat=voting[0], at=OPENED + timedelta(minutes=20)),)
        if draw(st.booleans())
        else (),
        disqualifications=ruled,
        elections=elections,
    )


def _ruled(ruling: str, *, recused: str | None) -> tuple[Disqualification, ...]:
    if recused is None:
        return ()
    return (Disqualification(seat=recused, ground="ejer grunden", ruling=ruling),)  # type: ignore[arg-type]  # one of two


@st.composite
def _decisions(draw: st.DrawFn, point: str | None, *, elections: bool) -> DecisionTaken:
    outcome: Outcome = "elected" if elections else draw(st.sampled_from(_OUTCOMES))
    remark = None
    if outcome in {"approved", "noted", "recommended"} and draw(st.booleans()):
        remark = draw(st.sampled_from(_REMARKS))
    until = date(2025, 8, 5) if outcome == "postponed" and draw(st.booleans()) else None
    to = "Kommunalbestyrelsen" if outcome in {"recommended", "forwarded"} and draw(st.booleans()) else None
    return DecisionTaken(outcome=outcome, point=point, remark=remark, until=until, forwarded_to=to)


@st.composite
def _votes(
    draw: st.DrawFn,
    voting: tuple[Seat, ...],
    *,
    point: str | None,
    outcome: Outcome = "approved",
    proposal: str | None = None,
) -> VoteTaken:
    """A vote that fell as the outcome says: more for, more against, or as many."""
    mode = draw(st.sampled_from(("names", "counts", "lists")))
    if mode == "lists":
        vote = draw(_votes_of_lists(voting, point=point, proposal=proposal))
        if _fell_as(outcome, vote=vote, voting=voting):
            return vote
    keys = draw(st.permutations([seat.key for seat in voting]))
    tied = outcome == "lapsed"
    few = draw(st.integers(1, len(keys) // 2) if tied else st.integers(0, (len(keys) - 1) // 2))
    many = few if tied else few + 1
    first, second, rest = tuple(keys[:many]), tuple(keys[many : many + few]), tuple(keys[many + few :])
    for_, against = (second, first) if outcome == "rejected" else (first, second)
    if mode == "counts":
        return VoteTaken(
            mode="counts",
            point=point,
            proposal=proposal,
            for_count=len(for_),
            against_count=len(against),
            abstain_count=len(rest),
        )
    return VoteTaken(point=point, proposal=proposal, for_=for_, against=against, abstain=rest)


@st.composite
def _votes_of_lists(
    draw: st.DrawFn, voting: tuple[Seat, ...], *, point: str | None, proposal: str | None
) -> VoteTaken:
    letters = draw(st.permutations(sorted({seat.party for seat in voting if seat.party})))
    sides = tuple(letters[:1]), tuple(letters[1:2]), tuple(letters[2:3])
    return VoteTaken(
        mode="lists", point=point, proposal=proposal, for_=sides[0], against=sides[1], abstain=sides[2]
    )


def _fell_as(outcome: Outcome, *, vote: VoteTaken, voting: tuple[Seat, ...]) -> bool:
    more = sum(seat.party in vote.for_ for seat in voting) - sum(
        seat.party in vote.against for seat in voting
    )
    return more < 0 if outcome == "rejected" else more == 0 if outcome == "lapsed" else more > 0


@st.composite
def _dissents(draw: st.DrawFn, voting: list[str], *, points: st.SearchStrategy[str | None]) -> Dissent:
    return Dissent(
        seats=tuple(draw(st.lists(st.sampled_from(voting), min_size=1, max_size=3, unique=True))),
        kind=draw(st.sampled_from(("against", "reservation", "minority_statement", "entry"))),
        text=draw(st.sampled_from(_STATEMENTS)),
        point=draw(points),
        at=OPENED + timedelta(minutes=20),
    )


@st.composite
def _requests(draw: st.DrawFn) -> RequestMade:
    due = date(2025, 9, 1) if draw(st.booleans()) else None
    return RequestMade(text=draw(st.sampled_from(_REQUESTS)), due=due)


@st.composite
def _elections(draw: st.DrawFn, voting: list[str]) -> ElectionHeld:
    """By ballots for candidates, lists or electing groups, blank ones among them, or by none; with lots, or not."""
    whom = st.sampled_from((*voting, "A", "V", "A, B og F", "C og V", "Bo Udefra"))
    candidates = st.lists(whom, max_size=4, unique=True)
    votes = tuple((one, draw(st.integers(0, 31))) for one in draw(candidates))
    return ElectionHeld(
        office=draw(st.sampled_from(("næstformand", "medlem af bestyrelsen for Egeborg Havn"))),
        method=draw(st.sampled_from(("agreement", "majority", "proportional", "lot"))),
        elected=tuple(draw(st.lists(st.sampled_from(voting), min_size=1, max_size=2, unique=True))),
        votes=votes,
        blank=draw(st.none() | st.integers(0, 5)),
        lots=tuple(draw(st.lists(whom, max_size=2, unique=True))),
        is_written=draw(st.booleans()),
    )
