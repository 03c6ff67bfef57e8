"""Where a case goes next."""

from raadhus.writing.models import Proposal, RouteStop


def next_stop(case: Proposal, *, organization: str) -> RouteStop | None:
    """The stop after this committee's; a route that does not name it begins at its first."""
    stops = sorted(case.route.all(), key=lambda stop: stop.position)
    here = [place for place, stop in enumerate(stops) if stop.organization == organization]
    ahead = stops[here[-1] + 1 :] if here else stops
    return ahead[0] if ahead else None
