"""The body itself and its terms: from its register, its newest papers, or the list of municipalities."""

from datetime import date

from raadhus.core.municipalities import municipality
from raadhus.published.models import Body, LegislativeTerm, Meeting, RegisterStatement
from raadhus.published.projection.rows import replace_rows
from raadhus.published.register import BodyStatement, Statement, TermStatement


def project_body(body: str, *, statements: tuple[Statement, ...]) -> None:
    """Make the body again; there is one as long as it has meetings or its register says anything."""
    row = _body(body, statements=statements)
    replace_rows(Body.objects.filter(id=body), [row] if row else [])


def is_known(body: str) -> bool:
    return Body.objects.filter(id=body).exists()


def project_terms(body: str, *, statements: tuple[Statement, ...]) -> None:
    rows = [
        LegislativeTerm(
            id=f"{body}-{statement.id}",
            body_id=body,
            name=statement.data.name,
            start_date=date.fromisoformat(statement.valid_from),
            end_date=date.fromisoformat(statement.valid_until) if statement.valid_until else None,
        )
        for statement in statements
        if isinstance(statement.data, TermStatement) and statement.valid_from
    ]
    replace_rows(LegislativeTerm.objects.filter(body=body), rows)


def _body(body: str, *, statements: tuple[Statement, ...]) -> Body | None:
    stated = [one.data for one in statements if isinstance(one.data, BodyStatement)]
    if stated:
        return Body(
            id=body, name=stated[-1].name, code=stated[-1].code, classification=stated[-1].classification
        )
    printed = (
        Meeting.objects.filter(body=body, body_name__isnull=False)
        .order_by("-date", "-id")
        .values_list("body_name", "body_code")
        .first()
    )
    if printed is None:
        there = Meeting.objects.filter(body=body).exists()
        if not there and not RegisterStatement.objects.filter(body=body).exists():
            return None
    name, code = printed or _official(body)
    return Body(id=body, name=name or body, code=code)


def _official(body: str) -> tuple[str, str | None]:
    known = municipality(body)
    return (known.name, known.code) if known and known.slug == body else (body, None)
