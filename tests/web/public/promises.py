"""Promises in minutes of Egeborg, followed up as the worker does, for the pages that tell of them."""

from msgspec.structs import replace

from egeborg_meetings import ROADS, item
from publishing import publish
from raadhus.core.record import Paragraph, Section
from raadhus.published.following.catch_up import catch_up
from web.public.matters import held

BY_MAY = "Center for Veje fremlægger en evaluering af broen for udvalget senest den 1. maj 2024."
IN_AUTUMN = "Administrationen vender tilbage med en sag om rensning af åen i september 2024."
TWICE_A_YEAR = "Udvalget orienteres to gange årligt om status på socialt ansvar."
WITHOUT_DAY = "Udvalget vil blive orienteret om det videre forløb for havnen."


def promised(
    *texts: str, day: str = "2024-04-10", organization: str = ROADS, title: str = "Ny bro over Egeåen"
) -> None:
    """Let the minutes of a meeting tell them, one paragraph each, and follow up."""
    told = Section(heading="Sagsfremstilling", blocks=tuple(Paragraph(text=text) for text in texts))
    publish(held(replace(item("1", title), sections=(told,)), day=day, organization=organization))
    catch_up()


def read_until(day: str) -> None:
    """Let there be minutes of a later day that tell nothing of them."""
    promised(day=day, title="Godkendelse af dagsordenen")
