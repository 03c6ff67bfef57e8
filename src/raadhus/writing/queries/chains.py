"""Who approves the cases of each unit of a body, and who could."""

from msgspec import Struct

from raadhus.accounts.models import RoleAssignment
from raadhus.writing.models import ChainStep
from raadhus.writing.queries.units import units_of_body


class Approver(Struct, frozen=True, kw_only=True):
    user: int
    name: str


class ApprovalChain(Struct, frozen=True, kw_only=True):
    """`steps` are users in their order, `may` those who hold the role of an approver for the unit."""

    body: str
    unit: str
    steps: tuple[int, ...]
    may: tuple[Approver, ...]


def chains_of_body(body: str) -> tuple[ApprovalChain, ...]:
    """The chain of every unit, empty ones too."""
    held = list(
        RoleAssignment.objects.filter(body=body, role="approver", ended_at=None)
        .order_by("user__name")
        .values_list("user", "user__name", "unit")
    )
    steps = list(ChainStep.objects.filter(body=body).order_by("position").values_list("unit", "approver"))
    return tuple(
        ApprovalChain(
            body=body,
            unit=unit,
            steps=tuple(approver for of_unit, approver in steps if of_unit == unit),
            may=tuple(
                Approver(user=user, name=name)
                for user, name in dict.fromkeys(
                    (user, name) for user, name, of_unit in held if of_unit in {unit, None}
                )
            ),
        )
        for unit in units_of_body(body)
    )
