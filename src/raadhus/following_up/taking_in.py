"""Following the store: the promises of meetings that changed, joined anew with all they have to do with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from raadhus.following_up.decided import DecisionsOfBody, tellings_marked
from raadhus.following_up.joining import joined
from raadhus.following_up.models import Obligation, Occurrence, Showing, Telling
from raadhus.following_up.obligations import Joined, made
from raadhus.following_up.tellings import MeetingTells, told, what_is_told
from raadhus.following_up.touched import buckets_before, buckets_concerned, showings_for
from raadhus.published.following.standing_record import standing_records
from raadhus.published.projection.components import Components
from raadhus.published.projection.rows import Rows
from raadhus.understanding.derived import derive


def take_in(meetings: Sequence[str]) -> None:
    """Make the rows of these meetings anew, and every obligation that they have or had to do with."""
    standing = standing_records(meetings)
    tells: defaultdict[str, list[MeetingTells]] = defaultdict(list)
    for record in standing.values():
        tells[record.body].append(what_is_told(record, derive(record.record, kinds={"promises"})))
    before = _buckets_by_body(meetings)
    Telling.objects.filter(meeting__in=meetings).delete()
    Showing.objects.filter(meeting__in=meetings).delete()
    for body in sorted({*before, *tells}):
        _take_in(tells[body], body=body, before=before.get(body, set()))


def join_again(buckets: Iterable[str], *, body: str) -> None:
    """Make the obligations of these buckets anew, as after somebody decided on one."""
    _write(set(buckets), body=body, new=())


def _buckets_by_body(meetings: Sequence[str]) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    touched = buckets_before(meetings)
    for body, bucket in Telling.objects.filter(bucket__in=touched).values_list("body", "bucket").distinct():
        found[body].add(bucket)
    return found


def _take_in(tells: Sequence[MeetingTells], *, body: str, before: set[str]) -> None:
    showings = [row for one in tells for row in one.showings]
    tellings = [row for one in tells for row in one.tellings]
    rows = Rows()
    rows.add(showings)
    rows.write()
    touched = before | {row.bucket for row in tellings} | buckets_concerned(showings, body=body)
    _write(touched, body=body, new=tellings)


def _write(buckets: set[str], *, body: str, new: Sequence[Telling]) -> None:
    """Join what stands in these buckets, and write what became of it; `new` tellings are not yet in the database."""
    decisions = DecisionsOfBody(body)
    pairs = _decided_pairs(decisions, new=new)
    buckets = _with_partners(buckets, pairs)
    there = tuple(Telling.objects.filter(bucket__in=buckets))
    found = tuple(_joined([*there, *new], pairs=pairs, decisions=decisions))
    at_hand = showings_for(found, body=body)
    changed = list(_led(found))
    rows = Rows()
    rows.add(new)
    for one in found:
        obligation, occurrences = made(one, at_hand=at_hand)
        rows.add([obligation])
        rows.add(occurrences)
    _remove_obligations(buckets)
    rows.write()
    known = {row.id for row in there}
    Telling.objects.bulk_update([row for row in changed if row.id in known], ["obligation"], batch_size=500)


def _joined(
    tellings: Sequence[Telling], *, pairs: Sequence[tuple[Telling, Telling]], decisions: DecisionsOfBody
) -> Iterator[Joined]:
    by_bucket: defaultdict[str, list[Telling]] = defaultdict(list)
    for row in tellings:
        by_bucket[row.bucket].append(row)
    rows = {row.id: row for row in tellings}
    order = {row.id: told(row) for row in tellings}
    groups = Components(rows)
    for bucket in by_bucket.values():
        for group in joined(order[row.id] for row in bucket):
            for one in group[1:]:
                groups.join(group[0].id, one.id)
    for first, second in pairs:
        if first.id in rows and second.id in rows:
            groups.join(first.id, second.id)
    for ids in groups.groups():
        ordered = tuple(rows[id_] for id_ in sorted(ids, key=lambda id_: order[id_].order))
        yield Joined(ordered, decisions.on(ordered))


def _decided_pairs(
    decisions: DecisionsOfBody, *, new: Sequence[Telling]
) -> tuple[tuple[Telling, Telling], ...]:
    """The tellings of obligations that somebody joined, two by two."""
    found: list[tuple[Telling, Telling]] = []
    for joining in decisions.joinings:
        one, other = (tellings_marked(marks, also=new) for marks in (joining.one, joining.other))
        group = (*one, *other)
        if one and other:
            found += [(group[0], later) for later in group[1:]]
    return tuple(found)


def _with_partners(buckets: set[str], pairs: Sequence[tuple[Telling, Telling]]) -> set[str]:
    """The buckets with those that decisions join them to."""
    groups = Components(buckets)
    for first, second in pairs:
        groups.join(first.bucket, second.bucket)
    return {partner for bucket in buckets for partner in groups.group(bucket)}


def _remove_obligations(buckets: set[str]) -> None:
    gone = tuple(Obligation.objects.filter(bucket__in=buckets).values_list("id", flat=True))
    Occurrence.objects.filter(obligation__in=gone).delete()
    Obligation.objects.filter(id__in=gone).delete()


def _led(found: Iterable[Joined]) -> Iterator[Telling]:
    """The tellings that lead to another obligation than they did, so changed."""
    for one in found:
        for row in one.tellings:
            if row.obligation != one.first.anchor:
                row.obligation = one.first.anchor
                yield row
