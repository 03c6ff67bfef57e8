"""What we ask allauth to do otherwise: no signing up, mail by our own mailing room, Danish where it has none."""

import time
from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils import timezone

from raadhus.accounts.account_mail import keep_account_mail
from raadhus.accounts.models import User
from raadhus.accounts.queries.users import user_of_address
from raadhus.web.desk.frame.desk_frame import DeskPage, desk_frame

_JUST_NOW_SECONDS = 300


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth's classes carry no types of Django's
    """Users are made by the administrator; mail is kept, and sent by the worker."""

    error_messages: Mapping[str, object] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "E-mail og adgangskode passer ikke sammen.",
        "too_many_login_attempts": "For mange forkerte forsøg. Vent fem minutter, eller vælg en ny adgangskode.",
        "incorrect_password": "Adgangskoden er forkert.",
        "enter_current_password": "Det er ikke din adgangskode.",
        "rate_limited": "For mange forsøg. Vent lidt, og prøv igen.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  allauth's signature
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Keep the mail to be sent; to an address that no user has, nothing is ever sent."""
        user = user_of_address(email)
        if user is None:
            return
        keep_account_mail(template_prefix, user, context=context, now=timezone.now())

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell of a change to the address that the user has."""
        super().send_notification_mail(template_prefix, user, context, email or user.email)

    def is_reauthentication_required(self, *, app: str, **others: object) -> bool:
        """Not of whoever has just signed in: the first thing that is asked for is to set up a second step."""
        records = get_authentication_records(self.request, self.request.user)
        if records and time.time() - records[-1]["at"] < _JUST_NOW_SECONDS:
            return False
        return bool(super().is_reauthentication_required(app=app, **others))


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # as above
    """Whoever the provider vouches for is let in as the user whom the administrator made, and as nobody else."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the user by the address that the provider has verified; refuse whoever is none."""
        if sociallogin.state.get("process") not in {None, AuthProcess.LOGIN}:
            raise ImmediateHttpResponse(redirect("account_login"))  # identities are not joined by hand
        verified = [address.email for address in sociallogin.email_addresses if _is_verified(address)]
        user = next((user for email in verified if (user := user_of_address(email))), None)
        if user is None:
            reason = _why_refused(sociallogin)
            page = DeskPage(title="Du blev ikke logget ind", heading="Du blev ikke logget ind")
            context = {"page": page, "frame": desk_frame(request, None), "reason": reason}
            refused = render(request, "socialaccount/refused.html", context, status=403)
            raise ImmediateHttpResponse(refused)
        sociallogin.user = user

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        return False


def _is_verified(address: EmailAddress) -> bool:
    """Some providers say it as a text, of which "false" is one."""
    return str(address.verified).casefold() == "true"


def _why_refused(sociallogin: SocialLogin) -> str:
    """What the page says: whoever runs the provider can mend all but the first."""
    if any(map(_is_verified, sociallogin.email_addresses)):
        return "unknown"
    if not sociallogin.email_addresses:
        return "no-address"
    told = sociallogin.account.extra_data
    claims = {**told, **told.get("id_token", {}), **told.get("userinfo", {})}
    return "unverified" if "email_verified" in claims else "not-said"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # as above
    """The picture for the app stands in the page itself; keys are named in Danish."""

    def build_totp_svg(self, url: str) -> str:
        return "<svg" + str(super().build_totp_svg(url)).partition("<svg")[2]

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002  allauth's signature
        number = user.authenticator_set.filter(type=type).count() + 1  # type: ignore[attr-defined]  # allauth's relation
        return "Min nøgle" if number == 1 else f"Nøgle nr. {number}"
