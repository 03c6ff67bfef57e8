"""What the pages of cases call things."""

from collections.abc import Mapping

STATE_WORDS: Mapping[str, str] = {
    "draft": "Udkast",
    "in_review": "Til godkendelse",
    "sent_back": "Sendt tilbage",
    "ready": "Klar til dagsorden",
    "on_agenda": "På dagsorden",
    "decided": "Besluttet",
    "forwarded": "Sendt videre",
    "closed": "Afsluttet",
    "withdrawn": "Trukket tilbage",
}
STATE_KINDS: Mapping[str, str] = {
    "draft": "",
    "in_review": "info",
    "sent_back": "warning",
    "ready": "success",
    "on_agenda": "info",
    "decided": "success",
    "forwarded": "info",
    "closed": "",
    "withdrawn": "",
}
PURPOSE_WORDS: Mapping[str, str] = {
    "recommend": "Anbefaler videre",
    "decide": "Beslutter",
    "inform": "Orienteres",
}
ANSWER_WORDS: Mapping[str, str] = {
    "waiting": "Venter",
    "approved": "Godkendt",
    "sent_back": "Sendt tilbage",
}
DIRECTION_WORDS: Mapping[str, str] = {"increase": "Merudgift", "decrease": "Mindreudgift"}
SCAN_WORDS: Mapping[str, str] = {
    "clean": "Scannet for virus",
    "not_scanned": "Ikke scannet for virus",
}
VERB_WORDS: Mapping[str, str] = {
    "case.draft": "Oprettede sagen",
    "case.edit": "Rettede i sagen",
    "case.route": "Satte sagens vej",
    "case.submit": "Sendte sagen til godkendelse",
    "case.approve": "Godkendte",
    "case.send_back": "Sendte sagen tilbage",
    "case.withdraw": "Trak sagen tilbage",
    "case.reopen": "Tog sagen op igen",
    "case.close": "Afsluttede sagen",
    "case.comment": "Skrev en kommentar",
    "case.attach": "Lagde et bilag i sagen",
    "case.change_attachment": "Ændrede et bilag",
    "case.take_off_attachment": "Tog et bilag af sagen",
    "case.take_pen": "Tog pennen",
    "case.lay_down_pen": "Lagde pennen",
    "case.place_on_agenda": "Satte sagen på en dagsorden",
    "case.take_off": "Tog sagen af en dagsorden",
    "case.decide": "Sagen blev besluttet",
    "case.forward": "Sendte sagen videre",
}
