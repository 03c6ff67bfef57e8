"""The identity provider that users may sign in with, by OpenID Connect."""

from typing import Any

from raadhus.server.environment import Environment, WrongSetting

PROVIDER = "kommune"


def open_id_provider(environment: Environment) -> dict[str, Any]:
    """What allauth is told about the provider; nothing when there is none. Raises WrongSetting."""
    issuer = environment.web_address("RAADHUS_OIDC_ISSUER")
    client = environment.text("RAADHUS_OIDC_CLIENT_ID")
    secret = environment.text("RAADHUS_OIDC_CLIENT_SECRET")
    name = environment.text("RAADHUS_OIDC_NAME") or "din kommunes login"
    # Only a provider that hands out the addresses itself may be believed without saying that it has verified them.
    is_trusted = environment.yes_or_no("RAADHUS_OIDC_TRUST_EMAIL", default=False)
    if issuer is None:
        return {}
    if client is None or secret is None:
        missing = "RAADHUS_OIDC_CLIENT_SECRET" if client else "RAADHUS_OIDC_CLIENT_ID"
        raise WrongSetting(name=missing, reason="it is needed with RAADHUS_OIDC_ISSUER")
    app = {
        "provider_id": PROVIDER,
        "name": name,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": issuer, "oauth_pkce_enabled": True, "verified_email": is_trusted},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}
