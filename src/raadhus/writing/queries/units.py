"""The units of a body that cases are written for: those that somebody has a role in, or that have approvers."""

from raadhus.accounts.models import RoleAssignment
from raadhus.core.danish_order import danish_order
from raadhus.writing.models import ChainStep


def units_of_body(body: str) -> tuple[str, ...]:
    """Their names, in Danish order."""
    held = RoleAssignment.objects.filter(body=body, unit__isnull=False).values_list("unit", flat=True)
    chained = ChainStep.objects.filter(body=body).values_list("unit", flat=True)
    return tuple(sorted({unit for unit in (*held, *chained) if unit}, key=danish_order))
