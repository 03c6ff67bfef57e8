"""What members asked to have entered, what the committee asked for, and who brings the case before the council."""

from collections.abc import Mapping

from raadhus.core.procedure.meeting_facts import Dissent, MeetingFacts, RequestMade, StopDeclared
from raadhus.core.record import PositionKind
from raadhus.writing.wording.people import day, names_of

# Each with the words before a statement, and those that stand when there is none.
_SAID: Mapping[PositionKind, tuple[str, str]] = {
    "against": ("kunne ikke tiltræde {}", "med denne begrundelse"),
    "reservation": ("tog forbehold{}", "med denne begrundelse"),
    "minority_statement": ("afgav mindretalsudtalelse{}", ""),
    "entry": ("ønskede tilført protokollen{}", ""),
}
_QUOTES = str.maketrans({"»": "“", "«": "”", "\n": " ", "\r": None})


def dissent_sentence(dissent: Dissent, *, meeting: MeetingFacts, names_point: bool, whole: str) -> str:
    """One position; `whole` is what is taken exception to where that is no point, as "indstillingen"."""
    phrase, lead = _SAID[dissent.kind]
    about = f"punkt {dissent.point}" if dissent.point is not None and names_point else ""
    if dissent.kind == "against":
        about = about or ("punktet" if dissent.point is not None else whole)
    elif about:
        about = f" til {about}"
    said = f"{names_of(dissent.seats, meeting=meeting)} {phrase.format(about)}"
    text = " ".join(dissent.text.translate(_QUOTES).split())
    if not text:
        return f"{said}."
    return f"{said}{f' {lead}' if lead else ''}: »{text}«"


def request_sentence(request: RequestMade, *, meeting: MeetingFacts) -> str:
    who = "Kommunalbestyrelsen" if meeting.is_council else "Udvalget"
    due = f" senest den {day(request.due)}" if request.due is not None else ""
    return f"{who} bad administrationen om {request.text.strip().rstrip('.')}{due}."


def stop_sentence(stop: StopDeclared, *, meeting: MeetingFacts) -> str:
    """Kommunestyrelsesloven § 23; the wording is fixed, so that there is no doubt of it."""
    return f"{names_of((stop.seat,), meeting=meeting)} begærede sagen indbragt for kommunalbestyrelsen."
