"""Who approves the cases of each unit: set by the administrator, in the order in which they approve."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, Refusal
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.proposals.set_chain import set_chain
from raadhus.writing.queries.chains import ApprovalChain, chains_of_body

_EMPTY_STEPS = 2


class ChainField(Struct, frozen=True, kw_only=True):
    """`steps` are the chosen approvers and some empty ones, `choices` those who can be chosen."""

    number: int
    key: str
    unit: str
    steps: tuple[str, ...]
    choices: tuple[Choice, ...]


class ChainsPage(DeskPage, frozen=True, kw_only=True):
    chains: tuple[ChainField, ...]


@desk_page
def edit_chains(request: HttpRequest, by: Acting) -> HttpResponseBase:
    bodies = tuple(dict.fromkeys(held.body for held in by.roles if held.role == "administrator"))
    if not bodies:
        raise MayNot
    chains = tuple(chain for body in bodies for chain in chains_of_body(body))
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        chosen = next((one for one in chains if _key(one) == request.POST.get("chain")), None)
        steps = [int(one) for one in request.POST.getlist("step") if one.isascii() and one.isdigit()]
        try:
            if chosen is not None:
                set_chain(chosen.unit, body=chosen.body, approvers=steps, by=by)
                messages.success(request, f"Godkenderne for {chosen.unit} er gemt.")
            return redirect("desk-chains")
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish),)
    shown = ChainsPage(
        title="Godkendere",
        heading="Godkendere",
        section="chains",
        errors=errors,
        crumbs=(Crumb(label="Overblik", address=reverse("desk")), Crumb(label="Godkendere")),
        chains=tuple(_field(number, chain) for number, chain in enumerate(chains)),
    )
    return show(request, by, "desk/cases/chains.html", shown, status=400 if errors else 200)


def _field(number: int, chain: ApprovalChain) -> ChainField:
    return ChainField(
        number=number,
        key=_key(chain),
        unit=chain.unit,
        steps=(*(str(user) for user in chain.steps), *[""] * _EMPTY_STEPS),
        choices=tuple(Choice(value=str(one.user), label=one.name) for one in chain.may),
    )


def _key(chain: ApprovalChain) -> str:
    return f"{chain.body}/{chain.unit}"
