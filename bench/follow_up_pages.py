"""What the pages of follow-up cost when a store is large, beside the list of meetings in the same process.

    PYTHONPATH=src python bench/follow_up_pages.py [--items 250000] [--folder build/bench/site] [--minutes 45]

The store is made once and kept (`made_site.py`); what is derived of it is taken in first, about a fifth of a second a
meeting. CPU time of the whole page in this process, the second time it is asked for.
"""

import sys

from made_site import BODY, made_site, options
from measure import Figure, cpu_seconds, report

MOST_MS = 100.0
PAGES = ("udestaaende", "aarshjul", "bevillinger", "noegletal", "ordninger", "organisation", "planer")
_RIVAL = "moeder"


def main() -> int:
    site = made_site(options(__doc__ or "").parse_args())
    from django.test import Client

    from raadhus.published.following.catch_up import catch_up

    catch_up()
    client = Client(headers={"host": "localhost"})

    def milliseconds(page: str) -> float:
        return 1000 * cpu_seconds(lambda: _asked(client, page))

    rival = milliseconds(_RIVAL)
    print(f"{site.items} items of {site.meetings} meetings", file=sys.stderr)
    return report(
        [
            Figure(page, cpu, "ms", at_most=MOST_MS, ratio=cpu / rival, rival="the list of meetings")
            for page in PAGES
            for cpu in (milliseconds(page),)
        ]
    )


def _asked(client: object, page: str) -> None:
    answer = client.get(f"/{BODY}/{page}/")  # type: ignore[attr-defined]  # Django's client, known after set-up
    assert answer.status_code == 200, (page, answer.status_code)


if __name__ == "__main__":
    sys.exit(main())
