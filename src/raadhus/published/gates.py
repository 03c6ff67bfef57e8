"""The two gates of the door: what stops a record, and what is cut from it before it goes in."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.door import Finding, findings
from raadhus.core.field_kinds import stated_only
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.record_json import encode_record
from raadhus.core.sentences import CodedError, Sentences
from raadhus.core.withheld import Withheld, censored
from raadhus.published.submission import Confirmation, Submission
from raadhus.published.taken_names import BODY_NAME_TAKEN, TAKEN_NAMES
from raadhus.understanding import understand

GATE_ERRORS: Mapping[str, Sentences] = {
    "body-name-taken": BODY_NAME_TAKEN,
    "door-refuses": Sentences(
        "The record is not published: {english}",
        "Mødet er ikke udgivet: {danish}",
    ),
    "reason-missing": Sentences(
        "The meeting has been published before. Say why there is a new edition.",
        "Mødet er udgivet før. Skriv, hvorfor der kommer en ny udgave.",
    ),
    "seals-missing": Sentences(
        "There are {seals} seals for {leaves} leaves: one for the head and one for each item. Make them anew.",
        "Der er {seals} segl til {leaves} blade: ét til hovedet og ét til hvert punkt. Lav dem på ny.",
    ),
    "seal-differs": Sentences(
        "The seal of leaf {leaf} is not that of its text. Make the seals anew and have them approved again.",
        "Seglet på blad {leaf} passer ikke til teksten. Lav seglene på ny, og få dem godkendt igen.",
    ),
}


class RefusedAtTheDoor(CodedError):
    """Nothing was published; `code` says why, `findings` are what a person must answer first."""

    sentences = GATE_ERRORS

    def __init__(
        self, code: str, *, values: Mapping[str, object] = {}, open_findings: Sequence[Finding] = ()
    ) -> None:
        self.findings = tuple(open_findings)
        super().__init__(code, values=values)


class Passed(Struct, frozen=True, kw_only=True):
    """A record that may go in, and what was kept back of it."""

    record: MeetingRecord
    withheld: tuple[Withheld, ...] = ()
    was_cut: bool = False


def pass_the_door(submission: Submission) -> Passed:
    """Let a record through the gate that it came to.

    Raises InvalidRecord when it is none, and RefusedAtTheDoor when its body can have no pages or own minutes leave
    a question open.
    """
    if submission.body in TAKEN_NAMES:
        raise RefusedAtTheDoor("body-name-taken", values={"body": submission.body})
    encode_record(submission.record)  # what has no JSON has no place in the store either
    if submission.gate == "own":
        return _own(submission)
    cut = censored(submission.record, profile=submission.profile)
    of_faces = [item for item in cut.record.items if cut.was_cut or item.access == "closed"]
    record = _understood_anew(cut.record, of=of_faces)
    return Passed(record=record, withheld=cut.withheld, was_cut=cut.was_cut)


def _understood_anew(record: MeetingRecord, *, of: Sequence[AgendaItem]) -> MeetingRecord:
    """Understand these items by what is left of them alone: what was understood before may tell what was cut."""
    if not of:
        return record
    # What kind a section is, is a word of ours, which the source's reader may know better.
    stated = tuple(replace(stated_only(item), sections=item.sections) for item in of)
    anew = {item.position: item for item in understand(replace(record, items=stated)).items}
    return replace(record, items=tuple(anew.get(item.position, item) for item in record.items))


def _own(submission: Submission) -> Passed:
    found = findings(submission.record, profile=submission.profile)
    unanswered = [one for one in found if not _is_answered(one, submission.confirmations)]
    if unanswered:
        values = {
            "english": " ".join(one.english for one in unanswered),
            "danish": " ".join(one.danish for one in unanswered),
        }
        raise RefusedAtTheDoor("door-refuses", values=values, open_findings=unanswered)
    return Passed(record=submission.record)


def _is_answered(finding: Finding, confirmations: Sequence[Confirmation]) -> bool:
    if finding.severity == "refuse" and not finding.reason_lifts:
        return False
    return any(
        one.code == finding.code and one.item == finding.item and one.by and one.reason
        for one in confirmations
    )
