"""Which ways there are to sign in, besides a password."""

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from msgspec import Struct

from raadhus.web.desk.sign_in.demo_cast import is_demonstration


class Ways(Struct, frozen=True, kw_only=True):
    """`open_id` is the name of the identity provider, `demo` the address of the cast; each null where there is none."""

    open_id: str | None = None
    open_id_address: str | None = None
    demo: str | None = None


def ways_to_sign_in(*, then: str | None) -> Ways:
    """The ways, each leading on to the page that was asked for."""
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", ())
    address = reverse("openid_connect_login", args=[apps[0]["provider_id"]]) if apps else None
    query = f"?{urlencode({'next': then})}" if then else ""
    return Ways(
        open_id=apps[0]["name"] if apps else None,
        open_id_address=f"{address}{query}" if address else None,
        demo=reverse("desk-try") if is_demonstration() else None,
    )
