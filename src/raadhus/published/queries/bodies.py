"""Which bodies the store holds anything of."""

from raadhus.published.models import Edition, RegisterStatement


def is_anything_of(body: str) -> bool:
    """Whether something was published or stated of the body."""
    return Edition.objects.filter(body=body).exists() or RegisterStatement.objects.filter(body=body).exists()
