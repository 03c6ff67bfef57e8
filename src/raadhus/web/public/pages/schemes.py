"""The schemes of subsidised work: when and by which law they hold, and what the minutes tell of permits and rules."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.permits import PermitState, ShownPermit, ToldRule, permits_of_body
from raadhus.figures.queries.scheme_counts import CountOfScheme, latest_scheme_counts
from raadhus.figures.schemes.kinds import SCHEMES, Scheme
from raadhus.figures.schemes.law import Validity
from raadhus.figures.schemes.ratio_rule import rules_for
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.items.said_places import SaidPlace, address_of_words, said_place
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.pages.scheme_calculator import ShownSource, shown_sources
from raadhus.web.public.words.scheme_words import (
    permit_state_words,
    scheme_words,
    stage_words,
    validity_words,
    who_counts,
)


class CountOnPage(Struct, frozen=True, kw_only=True):
    """`time` is what was counted over, in words; `series` is the address of earlier counts."""

    count: CountOfScheme
    time: str
    address: str
    series: str | None


class SchemeOnPage(Struct, frozen=True, kw_only=True):
    """`has_ended`: its end lies before today. `ratio_until` is the day on which its ratio was abolished, if it was."""

    key: str
    name: str
    who: str
    valid: str
    has_ended: bool
    has_ratio: bool
    ratio_until: str | None
    sources: tuple[ShownSource, ...]
    counts: tuple[CountOnPage, ...]


class PermitOnPage(Struct, frozen=True, kw_only=True):
    permit: ShownPermit
    scheme: str
    stage: str
    state: PermitState
    state_words: str
    places: tuple[SaidPlace, ...]


class RuleOnPage(Struct, frozen=True, kw_only=True):
    rule: ToldRule
    scheme: str
    place: SaidPlace


class SchemesPage(Page, frozen=True, kw_only=True):
    """`definition` is how most of the counts were made; those made otherwise say so themselves."""

    schemes: tuple[SchemeOnPage, ...]
    definition: str | None
    permits: tuple[PermitOnPage, ...]
    rules: tuple[RuleOnPage, ...]
    is_cut: bool


class PermitRow(Struct, frozen=True, kw_only=True):
    """A dispensation as data: each telling is a row."""

    scheme: str | None
    since: str | None
    until: str | None
    state: str
    applicants: tuple[str, ...]
    authorities: tuple[str, ...]
    stage: str
    is_evaluated: bool
    date: date | None
    organization: str
    title: str
    words: str
    unsure: str | None
    address: str


@body_page
def show_schemes(request: HttpRequest, here: Here) -> HttpResponse:
    found = permits_of_body(here.slug or "")
    counts = latest_scheme_counts(here.slug or "")
    heading = gettext("Ordninger")
    page = SchemesPage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext(
            "Ordningerne for støttet beskæftigelse: hvornår de gælder, efter hvilken lov, og hvem der har dispensation."
        ),
        forms=forms_of(request),
        schemes=tuple(_scheme(scheme, counts=counts.get(scheme.key, ()), here=here) for scheme in SCHEMES),
        definition=_usual_definition(counts.values()),
        permits=tuple(_permit(permit, here=here) for permit in found.permits),
        rules=tuple(
            RuleOnPage(
                rule=rule, scheme=scheme_words(rule.scheme), place=said_place("", rule.place, here=here)
            )
            for rule in found.rules
        ),
        is_cut=found.is_cut,
    )
    return show(request, "public/schemes.html", page, here)


@body_page
def show_schemes_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """The dispensations; of the schemes themselves the calculator tells the rules."""
    permits = permits_of_body(here.slug or "").permits
    listing = Listing(
        title=gettext("Dispensationer i ordningerne"),
        row=PermitRow,
        rows=tuple(row for permit in permits for row in _rows(permit, request=request, here=here)),
        entries=tuple(entry for permit in permits if (entry := _entry(permit, here=here))),
    )
    return as_data(listing, form=form, request=request, here=here)


def _scheme(scheme: Scheme, *, counts: tuple[CountOfScheme, ...], here: Here) -> SchemeOnPage:
    rules = rules_for(scheme.key)
    return SchemeOnPage(
        key=scheme.key,
        name=scheme_words(scheme.key),
        who=who_counts(scheme.key),
        valid=validity_words(scheme.valid),
        has_ended=_is_ended(scheme.valid.until, today=here.today),
        has_ratio=bool(rules),
        ratio_until=rules[-1].valid.until if rules else None,
        sources=shown_sources(scheme.sources),
        counts=tuple(
            CountOnPage(
                count=count,
                time=validity_words(Validity(since=count.since, until=count.until)),
                address=address_of_words(count.place, here=here),
                series=address("indicator", here=here, series=count.series) if count.series else None,
            )
            for count in counts
        ),
    )


def _usual_definition(counts: Iterable[tuple[CountOfScheme, ...]]) -> str | None:
    told = Counter(count.definition for some in counts for count in some if count.definition)
    return told.most_common(1)[0][0] if told else None


def _is_ended(until: str | None, *, today: date) -> bool:
    """An end in a year that has begun has come, when the source gives no day."""
    return until is not None and until <= today.isoformat()[: len(until)]


def _permit(permit: ShownPermit, *, here: Here) -> PermitOnPage:
    state = permit.state(today=here.today)
    places = []
    for telling in permit.tellings:
        evaluation = f" · {gettext('evaluering')}" if telling.is_evaluated else ""
        places.append(said_place(f"{stage_words(telling.stage)}{evaluation}", telling.place, here=here))
    return PermitOnPage(
        permit=permit,
        scheme=scheme_words(permit.scheme) or permit.named or gettext("Ukendt ordning"),
        stage=stage_words(permit.stage),
        state=state,
        state_words=permit_state_words(state),
        places=tuple(places),
    )


def _rows(permit: ShownPermit, *, request: HttpRequest, here: Here) -> tuple[PermitRow, ...]:
    return tuple(
        PermitRow(
            scheme=permit.scheme,
            since=permit.since,
            until=permit.until,
            state=permit.state(today=here.today),
            applicants=permit.applicants,
            authorities=permit.authorities,
            stage=telling.stage,
            is_evaluated=telling.is_evaluated,
            date=telling.place.date,
            organization=telling.place.committee,
            title=telling.place.title,
            words=telling.place.words,
            unsure=telling.place.unsure,
            address=request.build_absolute_uri(address_of_words(telling.place, here=here)),
        )
        for telling in permit.tellings
    )


def _entry(permit: ShownPermit, *, here: Here) -> FeedEntry | None:
    newest = permit.tellings[0].place
    if newest.date is None:
        return None
    said = (stage_words(permit.stage), permit.period, newest.committee, day(newest.date))
    return FeedEntry(
        id=newest.item,
        title=scheme_words(permit.scheme) or permit.named or newest.title,
        address=address("item", here=here, item=newest.item),
        known_as=address_of_words(newest, here=here),
        updated=newest.date,
        summary=". ".join(part for part in said if part),
    )
