"""What is derived from a meeting record: promises, money, figures, changes of the organisation, tasks of agreements.

Never part of the record. Each row says where its words stand, and what it makes of them as far as they say it; a null
means that the text does not say. `unsure` is the code of why a row may be wrong (docs/reference/derived.md).
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from raadhus.core.record import Direction, Moment, Sha256, Span

SCHEMA: Literal["raadhus.derived/1.0"] = "raadhus.derived/1.0"

PromiseSource: TypeAlias = Literal[
    "decision", "remark", "request", "recommendation", "motion", "message", "text"
]
MoneyStage: TypeAlias = Literal["sought", "recommended", "granted", "spent", "expected", "stated"]
MoneyBudget: TypeAlias = Literal["operating", "capital", "supplementary", "grant", "loan", "saving"]
FigureRole: TypeAlias = Literal["measured", "target", "expected", "limit", "compared"]
ChangeKind: TypeAlias = Literal["renamed", "moved", "merged", "vacated", "founded", "abolished"]
RuleKind: TypeAlias = Literal["rule", "dispensation"]


class Row(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A frozen part of what is derived; its attributes are the JSON keys."""


class Place(Row, frozen=True, kw_only=True):
    """Where words stand: `at` is the JSON Pointer (RFC 6901) of a text of the record, the rest counts code points."""

    at: str
    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=0)]


class Told(Row, frozen=True, kw_only=True):
    """What every row has: its place, the words as printed there, and why it may be wrong."""

    place: Place
    words: str
    unsure: str | None = None


class Rhythm(Row, frozen=True, kw_only=True):
    """`times` in `years`: three times a year is 3 in 1, every second year 1 in 2; without times it is ongoing."""

    times: Annotated[int, Meta(ge=1)] | None = None
    years: Annotated[int, Meta(ge=1)] = 1


class Promise(Told, frozen=True, kw_only=True):
    """Something that somebody said would be done.

    `event` are the words of an occasion without a date ("ved tredje budgetopfølgning"). External is what neither the
    municipality nor its committees do.
    """

    what: str
    owner: str | None = None
    to: str | None = None
    rhythm: Rhythm | None = None
    due: Span | None = None
    event: str | None = None
    source: PromiseSource
    is_conditional: bool = False
    is_external: bool = False


class Money(Told, frozen=True, kw_only=True):
    """An amount in øre, negative as printed or told.

    `from_year` to `to_year` is what it is for; amounts of one path ("5 mio. kr. i 2020 stigende til 15") share the
    `path` number, those that make up a total its place in `part_of`, the place of the total's amount.
    """

    oere: int
    as_printed: str
    what: str | None = None
    from_year: int | None = None
    to_year: int | None = None
    direction: Direction | None = None
    stage: MoneyStage = "stated"
    budget: MoneyBudget | None = None
    frame: str | None = None
    frame_name: str | None = None
    inside: bool | None = None
    lasting: bool | None = None
    by: str | None = None
    path: int | None = None
    part_of: Place | None = None


class Frame(Told, frozen=True, kw_only=True):
    """A budget frame that the text names with its number: "20.05 …, uden for servicerammen"."""

    number: str
    name: str | None = None
    inside: bool | None = None
    year: int | None = None


class Figure(Told, frozen=True, kw_only=True):
    """A number that is no money: `value` is a decimal number with a point, `unit` a plural in English or as printed.

    `definition` says how it was counted, `compared_to` is the place of the figure that this one is held against.
    `is_flow` tells what happened within the period from what stood at its end.
    """

    value: Annotated[str, Meta(pattern=r"^-?[0-9]+(\.[0-9]+)?$(?!\n)")]
    unit: str | None = None
    what: str
    period: Span | None = None
    population: str | None = None
    definition: str | None = None
    role: FigureRole = "measured"
    is_flow: bool | None = None
    compared_to: Place | None = None


class Change(Told, frozen=True, kw_only=True):
    """A change of the organisation: what `before` was named or stood under, what it is `after`."""

    kind: ChangeKind
    before: tuple[str, ...] = ()
    after: str | None = None
    what: str | None = None
    date: Span | None = None


class Task(Told, frozen=True, kw_only=True):
    """A numbered task or action of an agreement or a plan; `year` is that of the agreement."""

    agreement: str | None = None
    year: int | None = None
    number: str | None = None
    title: str


class Rule(Told, frozen=True, kw_only=True):
    """A rule that a scheme is under, or a dispensation from one; `evaluated` is the earlier period it was judged by."""

    kind: RuleKind
    scheme: str | None = None
    what: str
    applicant: str | None = None
    authority: str | None = None
    period: Span | None = None
    evaluated: Span | None = None


class DerivedFrom(Row, frozen=True, kw_only=True):
    """Which record it was derived from: its source, and the meeting's begin, for a source may hold several."""

    name: str | None
    sha256: Sha256
    start: Moment | None


class Derived(Row, frozen=True, kw_only=True):
    """Everything derived from one record; `extractor` is the version of what derived it."""

    schema: Literal["raadhus.derived/1.0"] = SCHEMA
    extractor: str
    source: DerivedFrom
    promises: tuple[Promise, ...] = ()
    money: tuple[Money, ...] = ()
    frames: tuple[Frame, ...] = ()
    figures: tuple[Figure, ...] = ()
    changes: tuple[Change, ...] = ()
    tasks: tuple[Task, ...] = ()
    rules: tuple[Rule, ...] = ()
