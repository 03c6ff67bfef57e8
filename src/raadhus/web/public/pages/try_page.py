"""«Prøv med dit eget referat»: anybody sends a file, and the page that shows what was read of it comes back."""

from collections.abc import Mapping
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt

from raadhus.core.sentences import CodedError
from raadhus.reading.check_page.page import Site
from raadhus.reading.child_process import MEGABYTE
from raadhus.reading.errors import ReadError
from raadhus.web.components.made_files import address_of
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, Page, installation_page, show, unless_known
from raadhus.web.public.trying.picture_memory import PictureMemory
from raadhus.web.public.trying.reading import read_for_site
from raadhus.web.public.trying.refusals import TryRefused
from raadhus.web.public.trying.samples import sample, samples
from raadhus.web.public.trying.senders import Attempts, check_origin, sender_of
from raadhus.web.public.trying.turns import Turns
from raadhus.web.public.trying.upload import FIELD, LARGEST_FILE, check_length, take_upload

SAMPLE_FIELD = "eksempel"
PICTURE_MINUTES = 10
pictures = PictureMemory(seconds=PICTURE_MINUTES * 60)
attempts = Attempts(most=10, seconds=600)
# Of the four threads of a process, two are left for other readers.
turns = Turns(waiting=1, patience=25.0)


class TryPage(Page, frozen=True, kw_only=True):
    """`problem` says why the file that was sent is not shown, and what to do."""

    action: str
    field: str
    sample_field: str
    samples: Mapping[str, str]
    largest_bytes: int
    largest_megabytes: int
    minutes: int
    problem: str | None


@csrf_exempt  # it asks where the form comes from itself, and acts for nobody who is signed in
@installation_page
def show_try(request: HttpRequest, here: Here) -> HttpResponseBase:
    if request.method != "POST":
        return unless_known(request, here, make=lambda: _form(request, here))
    try:
        return _read_page(request, here)
    except TryRefused as refusal:
        response = _form(request, here, problem=refusal, status=refusal.status)
        if refusal.retry_seconds is not None:
            response["Retry-After"] = str(refusal.retry_seconds)
        return response
    except ReadError as error:
        return _form(request, here, problem=error, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@csrf_exempt  # it asks where the form comes from itself, and acts for nobody who is signed in
@installation_page
def show_try_picture(request: HttpRequest, here: Here, *, key: str) -> HttpResponse:  # noqa: ARG001  a view's signature
    picture = pictures.picture(key)
    if picture is None:
        raise NoSuchThing(key)
    request.META.pop("HTTP_ACCEPT_ENCODING", None)  # a picture is compressed already
    return _unkept(HttpResponse(picture, content_type="image/png"))


def _read_page(request: HttpRequest, here: Here) -> HttpResponse:
    """Take the file and show what was read of it. Raises TryRefused and ReadError."""
    check_origin(request)
    attempts.count(sender_of(request, is_behind_proxy=settings.BEHIND_PROXY))
    check_length(request)
    with turns.place():
        sent = take_upload(request)
        upload = sent or sample(request.POST.get(SAMPLE_FIELD, ""))
        if upload is None:
            raise TryRefused("no-file")
        key = pictures.new_key()
        site = _site(here, is_sample=sent is None)
        with turns.turn():
            made = read_for_site(upload, site=site, pictures=address("try-picture", here=here, key=key))
        pictures.keep(key, made.pictures)
    return _unkept(HttpResponse(made.html, headers={"Content-Language": "da"}))


def _site(here: Here, *, is_sample: bool) -> Site:
    """What the site says on the page is in the reader's language; the rest is in Danish, as the text on it is."""
    notes = []
    if is_sample:
        notes.append(gettext("Egeborg Kommune er opfundet: mennesker, sager og tal findes ikke."))
    if here.operator.name:
        notes.append(gettext("Siden drives af %(operator)s.") % {"operator": here.operator.name})
    else:
        notes.append(gettext("Det er ikke oplyst, hvem der driver siden."))
    return Site(
        language=here.language,
        style=address_of("check_page.css"),
        script=address_of("try.js"),
        back=address("try", here=here),
        icon=address_of("mark.svg"),
        notes=tuple(notes),
        minutes=PICTURE_MINUTES,
    )


def _form(
    request: HttpRequest,
    here: Here,
    *,
    problem: CodedError | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    heading = gettext("Prøv med dit eget referat")
    page = TryPage(
        title=heading if problem is None else gettext("Filen blev ikke læst"),
        heading=heading,
        description=gettext("Se en dagsorden eller et referat læst af Raadhus. Filen gemmes ikke."),
        section="try",
        may_be_indexed=problem is None,
        action=address("try", here=here),
        field=FIELD,
        sample_field=SAMPLE_FIELD,
        samples=samples(),
        largest_bytes=LARGEST_FILE,
        largest_megabytes=LARGEST_FILE // MEGABYTE,
        minutes=PICTURE_MINUTES,
        problem=None if problem is None else _sentence(problem, here=here),
    )
    response = show(request, "public/try.html", page, here, status=status)
    return response if problem is None else _unkept(response)


def _sentence(error: CodedError, *, here: Here) -> str:
    return error.english if here.language == "en" else error.danish


def _unkept(response: HttpResponse) -> HttpResponse:
    """Neither a browser nor anything on the way keeps what was in the file, and no search engine shows it."""
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex"
    return response
