"""Which persons of a body are likely one: proposed for somebody to decide, never joined by this."""

from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from raadhus.core.sentences import Sentences
from raadhus.published.models import Person, PersonName
from raadhus.published.people.decisions import pairs_said_two, subjects_between
from raadhus.published.people.facts import known_persons
from raadhus.published.people.likely_pairs import likely_pairs, ordinary_in
from raadhus.published.people.likeness import Likeness, likeness, were_listed_together
from raadhus.published.people.stays import stays_of

REASONS: Mapping[str, Sentences] = {
    "other-letters": Sentences("the same name in other letters", "samme navn med andre bogstaver"),
    "sounds-alike": Sentences("sounds the same", "lyder ens"),
    "one-letter": Sentences("a slip of a letter", "et bogstav til forskel"),
    "shortened": Sentences("a name is shortened", "et navn er forkortet"),
    "turned-round": Sentences("family name first", "efternavnet står først"),
    "middle-name-missing": Sentences("a middle name is missing", "et mellemnavn mangler"),
    "name-added": Sentences("a family name was added", "et efternavn er kommet til"),
    "first-name-missing": Sentences("a first name is missing", "et fornavn mangler"),
    "same-party": Sentences("same party", "samme parti"),
    "same-committee": Sentences("same committee", "samme udvalg"),
    "within-period": Sentences(
        "one is listed in the midst of the other's time", "den ene står midt i den andens tid"
    ),
}


class Proposal(Struct, frozen=True, kw_only=True):
    """Two persons by id and name, and why they are likely one; `reasons` are keys of REASONS."""

    body: str
    first: str
    second: str
    first_name: str
    second_name: str
    score: int
    reasons: tuple[str, ...]


class _Named(NamedTuple):
    """The names of a body: what each is and whose, by its id, and the names of each person."""

    texts: dict[str, str]
    persons: dict[str, str]
    of_person: dict[str, list[str]]


def proposals(body: str) -> tuple[Proposal, ...]:
    """Give every pair of persons that is likely one and that nobody has said to be two, the likeliest first."""
    named = _named(body)
    is_ordinary = ordinary_in(tuple(named.texts.values()))
    pairs = {
        (min(one, other), max(one, other))
        for first, second in likely_pairs(named.texts, is_ordinary=is_ordinary)
        if (one := named.persons[first]) != (other := named.persons[second])
    }
    known = known_persons({*chain.from_iterable(pairs)})
    likely: dict[tuple[str, str], Likeness] = {}
    for pair in pairs:
        found = likeness(known[pair[0]], known[pair[1]], is_ordinary=is_ordinary)
        if found is not None:
            likely[pair] = found
    open_pairs = _without_two(likely, named, body=body)
    shown = dict(Person.objects.filter(body=body).values_list("id", "name"))
    made = (
        Proposal(
            body=body,
            first=first,
            second=second,
            first_name=shown[first],
            second_name=shown[second],
            score=found.score,
            reasons=found.reasons,
        )
        for (first, second), found in open_pairs.items()
    )
    return tuple(
        sorted(made, key=lambda one: (-one.score, one.first_name, one.second_name, one.first, one.second))
    )


def _named(body: str) -> _Named:
    named = _Named({}, {}, {})
    rows = PersonName.objects.filter(person__body=body).order_by("id").values_list("id", "person_id", "name")
    for id_, person, name in rows:
        named.texts[id_] = name
        named.persons[id_] = person
        named.of_person.setdefault(person, []).append(id_)
    return named


def _without_two(
    likely: Mapping[tuple[str, str], Likeness], named: _Named, *, body: str
) -> dict[tuple[str, str], Likeness]:
    """Leave out whom a meeting lists side by side, and whom somebody has said to be two."""
    said_two = pairs_said_two(body)
    names = {id_ for person in chain.from_iterable(likely) for id_ in named.of_person[person]}
    stays = stays_of(names)
    kept: dict[tuple[str, str], Likeness] = {}
    for pair, found in likely.items():
        first, second = (named.of_person[person] for person in pair)
        if not said_two.isdisjoint(subjects_between(first, second)):
            continue
        places = [[stay for id_ in ids for stay in stays.get(id_, ())] for ids in (first, second)]
        if not were_listed_together(*places):
            kept[pair] = found
    return kept
