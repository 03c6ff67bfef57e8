"""That nothing typed is lost: a form that came when the session had expired is kept until its sender is back."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from raadhus.accounts.models import User
from raadhus.accounts.operations.keep_form import SentForm, keep_form
from raadhus.accounts.queries.kept_form import kept_form
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.web.desk.frame.page import desk_page, show
from raadhus.web.desk.frame.typed import TypedField, TypedPage, show_typed

_TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of a field


def keep_posted_form(request: HttpRequest) -> HttpResponseBase:
    """Answer a form from one who is not signed in any more: keep it, and lead to sign in and back to it.

    Whose the session was says the server's own row of it; where there is none, the form goes back in the page.
    """
    user = _user_of_expired_session(request)
    if user is None:
        return show_typed(request, title="Du er ikke logget ind længere", status=403)
    key = keep_form(_sent(request), user=user, now=timezone.now())
    back = reverse("desk-kept-form", args=[key])
    return redirect(f"{reverse('account_login')}?{urlencode({'next': back})}")


@desk_page
def show_kept_form(request: HttpRequest, by: Acting, key: str) -> HttpResponseBase:
    """Give the form back to whoever sent it. Raises NotThere."""
    sent = kept_form(key, user=by.user, now=timezone.now())  # a demonstration stands still on its day
    if sent is None:
        raise NotThere
    page = TypedPage(
        title="Du var logget ud, da du sendte",
        heading="Du var logget ud, da du sendte",
        address=sent.address,
        sign_in=reverse("account_login"),
        is_signed_in=True,
        fields=tuple(
            TypedField(name=name, value=value, is_shown=len(value.split()) > 1) for name, value in sent.fields
        ),
        had_files=bool(sent.file_names),
    )
    return show(request, by, "desk/typed.html", page)


def _sent(request: HttpRequest) -> SentForm:
    return SentForm(
        address=request.get_full_path(),
        fields=tuple(
            (name, str(value)) for name, values in request.POST.lists() for value in values if name != _TOKEN
        ),
        file_names=tuple(file.name or "" for _, files in request.FILES.lists() for file in files),
    )


def _user_of_expired_session(request: HttpRequest) -> User | None:
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    row = Session.objects.filter(pk=key).first() if key else None
    number = row.get_decoded().get(SESSION_KEY) if row else None
    return User.objects.filter(pk=number, is_active=True).first() if number else None
