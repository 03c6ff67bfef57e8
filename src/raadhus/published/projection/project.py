"""One meeting's derived rows, and whatever it touches, made again from primary data alone."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from raadhus.published.chain import lock_body
from raadhus.published.human_decisions import answers_to_doubts, decided_pairs
from raadhus.published.models import File, Organization, PersonName
from raadhus.published.projection.attendance_rows import attendance_rows
from raadhus.published.projection.bodies import is_known, project_body
from raadhus.published.projection.file_rows import file_rows
from raadhus.published.projection.identities import keep_identities
from raadhus.published.projection.item_rows import KnownRows, item_rows
from raadhus.published.projection.meeting_rows import (
    Sitting,
    doubt_rows,
    numbered_doubts,
    sitting_of,
    sitting_rows,
)
from raadhus.published.projection.organizations import (
    StatedOrganizations,
    project_organizations,
    stated_organizations,
)
from raadhus.published.projection.paper_identities import inheriting_items
from raadhus.published.projection.papers import project_papers
from raadhus.published.projection.people import NamedNow, NameGroups, link_names, project_people
from raadhus.published.projection.primary import MeetingTexts, meetings_texts, public_files
from raadhus.published.projection.rows import Rows
from raadhus.published.projection.touched import (
    Touched,
    remove_doubts,
    remove_meetings,
    touched_before,
    touched_by,
)
from raadhus.published.register import Statement, standing_statements

BODY_KINDS = ("body", "organization", "succession")


def project_meeting(meeting: str) -> None:
    """Make the rows of this meeting again, and those of its body that it had or has to do with."""
    with transaction.atomic(savepoint=False):
        for texts in meetings_texts([meeting]):
            _Projection(texts).run()


def project_meetings_showing(hashes: Iterable[str]) -> None:
    """Make the rows again of every meeting that shows one of these files, which may be shown no longer.

    The caller has locked their bodies.
    """
    shown = File.objects.filter(sha256__in=tuple(hashes)).values_list("meeting__body", "meeting_id")
    for body, meeting in sorted(set(shown)):
        lock_body(body)  # one that got such a file since
        project_meeting(meeting)


class _Projection:
    """One meeting on its way from before to after."""

    def __init__(self, texts: MeetingTexts) -> None:
        self._texts = texts
        self._body = texts.body
        self._sitting = sitting_of(texts)
        self._before = touched_before(texts.id)
        self._after = touched_by(self._sitting) if self._sitting else Touched()
        decided = decided_pairs(texts.body)
        self._papers_decided = decided.papers
        self._groups = NameGroups(decided.people)

    def run(self) -> None:
        before, after = self._before, self._after
        if before.is_there:
            remove_meetings([self._texts.id])
        remove_doubts([self._texts.id])
        keep_identities(after.identities, body=self._body)
        write_outline([self._texts], self._sittings, body=self._body)
        statements = self._statements()
        if before.names_body or after.names_body or not after.is_there or not is_known(self._body):
            project_body(self._body, statements=statements)
        stated = stated_organizations(statements, body=self._body)
        project_organizations(before.organizations | after.organizations, body=self._body, stated=stated)
        named = project_people(
            before.names | after.names, body=self._body, groups=self._groups, statements=statements
        )
        write_details(self._sittings, known=self._known(named, stated=stated))
        link_names(named.changed)
        items = before.items | after.items
        project_papers(
            {*items, *inheriting_items(items, body=self._body)},
            cases=before.cases | after.cases,
            body=self._body,
            decided=self._papers_decided,
        )

    @property
    def _sittings(self) -> tuple[Sitting, ...]:
        return (self._sitting,) if self._sitting else ()

    def _statements(self) -> tuple[Statement, ...]:
        before, after = self._before, self._after
        if before.organizations - after.organizations:
            # A committee that may have lost its last meeting lives on if any seat in it is stated.
            return standing_statements(body=self._body, kinds=(*BODY_KINDS, "membership"))
        members = self._groups.touched_by(before.names | after.names)
        return standing_statements(body=self._body, kinds=BODY_KINDS, members=members)

    def _known(self, named: NamedNow, *, stated: StatedOrganizations) -> KnownRows:
        persons = dict(named.persons)
        others = self._after.mentioned - self._after.names
        if others:
            persons |= dict(PersonName.objects.filter(id__in=others).values_list("id", "person_id"))
        elsewhere = self._after.named_organizations - self._after.organizations
        there = Organization.objects.filter(id__in=elsewhere).values_list("id", flat=True)
        return KnownRows(
            persons=persons, organizations=self._after.organizations.union(there), lives=stated.lives
        )


def write_outline(texts: Sequence[MeetingTexts], sittings: Sequence[Sitting], *, body: str) -> None:
    """Write what persons and committees are made from, and the doubts."""
    rows = Rows()
    for sitting in sittings:
        rows.add(sitting_rows(sitting))
    doubts = [id_ for one in texts for id_ in numbered_doubts(one)]
    answers = answers_to_doubts(doubts, body=body) if doubts else {}
    for one in texts:
        rows.add(doubt_rows(one, answers=answers))
    rows.write()


def write_details(sittings: Sequence[Sitting], *, known: KnownRows) -> None:
    """Write what refers to persons and committees."""
    rows = Rows()
    files = public_files(sitting.id for sitting in sittings)
    for sitting in sittings:
        rows.add(item_rows(sitting, known=known))
        rows.add(attendance_rows(sitting, known=known))
        rows.add(file_rows(sitting, files=files.get(sitting.id, {})))
    rows.write()
