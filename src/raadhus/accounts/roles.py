"""What the roles are called, and what each is held in: a whole body, one of its committees or one of its units."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

Scope: TypeAlias = Literal["body", "committee", "committee or body", "unit or body"]
SCOPES: Mapping[Scope, str] = {
    "body": "hele kommunen",
    "committee": "et udvalg",
    "committee or body": "et udvalg eller hele kommunen",
    "unit or body": "en enhed eller hele kommunen",
}


class RoleKind(NamedTuple):
    """The name of a role on pages, where it is held, and what it lets one do, in one sentence."""

    danish: str
    scope: Scope
    may: str


ROLE_KINDS: Mapping[str, RoleKind] = {
    "case_worker": RoleKind(
        "Sagsbehandler", "unit or body", "Skriver sager for enheden og svarer på spørgsmål."
    ),
    "approver": RoleKind("Godkender", "unit or body", "Godkender enhedens sager eller sender dem tilbage."),
    "secretary": RoleKind(
        "Udvalgssekretær", "committee or body", "Laver dagsordener, fører protokol og offentliggør referater."
    ),
    "chair": RoleKind("Formand", "committee", "Godkender dagsordenen og kan alt, hvad et medlem kan."),
    "member": RoleKind("Medlem", "committee", "Læser dagsordener, melder afbud, godkender referater."),
    "substitute": RoleKind("Stedfortræder", "committee", "Som et medlem, når den er indkaldt."),
    "guest": RoleKind("Gæst", "committee", "Læser de punkter, som den er indbudt til."),
    "mayor": RoleKind("Borgmester", "body", "Læser alle udvalgs dagsordener og referater."),
    "data_protection": RoleKind("Databeskytter", "body", "Ser, hvem der har læst lukkede sager."),
    "administrator": RoleKind("Administrator", "body", "Styrer brugere og roller. Ser ingen lukkede sager."),
}
