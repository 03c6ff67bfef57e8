"""The addresses of the desk, all under `desk/`."""

from django.urls import URLPattern, URLResolver, include, path

from raadhus.web.desk.agendas.urls import PAGES as AGENDAS
from raadhus.web.desk.cases.urls import PAGES as CASES
from raadhus.web.desk.frame.front import show_front
from raadhus.web.desk.log.urls import PAGES as LOG
from raadhus.web.desk.meeting.urls import PAGES as MEETING
from raadhus.web.desk.member.urls import PAGES as MEMBER
from raadhus.web.desk.minutes.urls import PAGES as MINUTES
from raadhus.web.desk.sign_in.urls import PAGES as SIGN_IN

DESK_PAGES: tuple[URLPattern | URLResolver, ...] = (
    path("", show_front, name="desk"),
    *SIGN_IN,
    *CASES,
    *AGENDAS,
    *MEETING,
    *MINUTES,
    *MEMBER,
    *LOG,
)
DESK: tuple[URLResolver, ...] = (path("desk/", include(list(DESK_PAGES))),)
