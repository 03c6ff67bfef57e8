"""The pages of figures as reports to print and to take along to a meeting."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import body_page_made_anew
from raadhus.web.public.pages.annual_wheel import wheel_page
from raadhus.web.public.pages.appropriations import appropriations_page
from raadhus.web.public.pages.appropriations_of_frame import frame_page
from raadhus.web.public.pages.indicator import indicator_page
from raadhus.web.public.pages.indicators import indicators_page, report_page
from raadhus.web.public.pages.outstanding import outstanding_page
from raadhus.web.public.reports.answer import report_answer
from raadhus.web.public.reports.heads import MOST_ROWS
from raadhus.web.public.reports.of_indicator import report_of_indicator
from raadhus.web.public.reports.of_indicators import (
    MOST_REPORTS,
    report_of_indicators,
    report_of_one_report,
)
from raadhus.web.public.reports.of_money import report_of_appropriations, report_of_frame
from raadhus.web.public.reports.of_outstanding import report_of_outstanding
from raadhus.web.public.reports.of_wheel import report_of_wheel


@body_page_made_anew
def show_report_of_indicator(request: HttpRequest, here: Here, *, series: str) -> HttpResponseBase:
    return report_answer(
        request,
        here,
        name=f"noegletal-{series}",
        make=lambda sources: report_of_indicator(
            indicator_page(request, sources.here, series=series), sources=sources
        ),
    )


@body_page_made_anew
def show_report_of_indicators(request: HttpRequest, here: Here) -> HttpResponseBase:
    """The overview, or the numbers of the paper that was asked for."""
    report = request.GET.get("rapport", "")
    if report:
        return report_answer(
            request,
            here,
            name=f"noegletal-{report}",
            make=lambda sources: report_of_one_report(
                report_page(request, sources.here, report=report), sources=sources
            ),
        )
    return report_answer(
        request,
        here,
        name="noegletal",
        make=lambda sources: report_of_indicators(
            indicators_page(request, sources.here, number=1, on_a_page=MOST_REPORTS), sources=sources
        ),
    )


@body_page_made_anew
def show_report_of_appropriations(request: HttpRequest, here: Here) -> HttpResponseBase:
    return report_answer(
        request,
        here,
        name="bevillinger",
        make=lambda sources: report_of_appropriations(
            appropriations_page(request, sources.here, number=1, on_a_page=MOST_ROWS), sources=sources
        ),
    )


@body_page_made_anew
def show_report_of_frame(request: HttpRequest, here: Here, *, frame: str) -> HttpResponseBase:
    return report_answer(
        request,
        here,
        name=f"bevillinger-{frame}",
        make=lambda sources: report_of_frame(
            frame_page(request, sources.here, frame=frame, number=1, on_a_page=MOST_ROWS), sources=sources
        ),
    )


@body_page_made_anew
def show_report_of_wheel(request: HttpRequest, here: Here) -> HttpResponseBase:
    return report_answer(
        request,
        here,
        name="aarshjul",
        make=lambda sources: report_of_wheel(wheel_page(request, sources.here), sources=sources),
    )


@body_page_made_anew
def show_report_of_outstanding(request: HttpRequest, here: Here) -> HttpResponseBase:
    return report_answer(
        request,
        here,
        name="udestaaende",
        make=lambda sources: report_of_outstanding(
            outstanding_page(request, sources.here, number=1, on_a_page=MOST_ROWS), sources=sources
        ),
    )
