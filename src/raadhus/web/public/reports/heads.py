"""What every report of a page says of itself."""

from collections.abc import Iterable
from datetime import date

from raadhus.core.record import Paragraph
from raadhus.documents.reports import Chart, Report, ReportSection
from raadhus.following_up.queries.outstanding import known_until
from raadhus.published.manuscripts.appearances import appearance_of
from raadhus.web.components.drawings import Drawing
from raadhus.web.components.tags import thousands
from raadhus.web.public.frame.page import Page
from raadhus.web.public.reports.sources import Sources
from raadhus.web.public.words.how_read import how_read

MOST_ROWS = 500


def report_of(
    page: Page,
    *,
    sources: Sources,
    place: str,
    sections: Iterable[ReportSection],
    how: str,
    introduction: Iterable[str] = (),
    known: date | None = None,
) -> Report:
    """The report of a page that stands at `place`; `known` is the day that its minutes go to, where it is one's own."""
    here = sources.here
    assert here.body is not None
    told = tuple(sections)
    last = known or known_until(here.body.id, today=here.today)
    return Report(
        title=page.title,
        municipality=here.body.name,
        day=here.today.isoformat(),
        known_until=last.isoformat() if last else None,
        address=sources.absolute(place),
        appearance=appearance_of(here.body.id, day=here.today.isoformat()),
        introduction=paragraphs(*introduction),
        sections=told,
        how_read=tuple(how_read(how)),
        sources=sources.listed,
    )


def paragraphs(*said: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=one) for one in said if one)


def chart_of(drawn: Drawing | None) -> Chart | None:
    if drawn is None:
        return None
    return Chart(svg=drawn.printed, title=drawn.name, description=drawn.description)


def cut_words(total: int) -> str:
    """That there are more than are shown."""
    if total <= MOST_ROWS:
        return ""
    return f"Her er de første {thousands(MOST_ROWS)} af {thousands(total)}. Siden har dem alle."
