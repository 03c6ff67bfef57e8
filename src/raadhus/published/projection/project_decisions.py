"""What a person's decision on two names, two papers or a doubt changes in the graph."""

from collections.abc import Iterable

from raadhus.published.human_decisions import answers_to_doubts, decided_pairs
from raadhus.published.models import OpenDoubt
from raadhus.published.projection.papers import project_papers
from raadhus.published.projection.people import NameGroups, link_names, project_people
from raadhus.published.register import standing_statements


def project_names(names: Iterable[str], *, body: str) -> None:
    """Make again the persons who have these names, given by their ids."""
    groups = NameGroups(decided_pairs(body).people)
    touched = groups.touched_by(names)
    statements = standing_statements(body=body, kinds=(), members=touched)
    link_names(project_people(touched, body=body, groups=groups, statements=statements).changed)


def project_papers_of(items: Iterable[str], *, body: str) -> None:
    """Make again the papers that these items are treatments of."""
    project_papers(items, cases=(), body=body, decided=decided_pairs(body).papers)


def project_answers(doubts: Iterable[str], *, body: str) -> None:
    """Write down beside these doubts what was answered to each."""
    asked = tuple(doubts)
    answers = answers_to_doubts(asked, body=body)
    for doubt in asked:
        OpenDoubt.objects.filter(id=doubt).update(answer=answers.get(doubt))
