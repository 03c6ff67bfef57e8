"""What the history of a meeting calls what was done, and the log what was read."""

from collections.abc import Mapping

DONE_WORDS: Mapping[str, str] = {
    "meeting.plan": "Planlagde mødet",
    "meeting.move": "Flyttede mødet",
    "meeting.cancel": "Aflyste mødet",
    "meeting.call": "Indkaldte til mødet",
    "meeting.open": "Åbnede mødet",
    "meeting.adjourn": "Afbrød mødet",
    "meeting.resume": "Genoptog mødet",
    "meeting.close": "Hævede mødet",
    "meeting.reopen": "Åbnede mødet igen",
    "meeting.arrival": "Noterede, at en kom",
    "meeting.departure": "Noterede, at en gik",
    "meeting.presence": "Rettede, hvem der var til stede",
    "meeting.call_substitute": "Indkaldte en stedfortræder",
    "meeting.release_substitute": "Tog indkaldelsen af en stedfortræder tilbage",
    "meeting.add_official": "Noterede en embedsmand",
    "meeting.announce_absence": "Meldte afbud",
    "meeting.take_back_absence": "Trak afbuddet tilbage",
    "agenda.invite_guest": "Inviterede en gæst",
    "agenda.take_back_invitation": "Tog invitationen af en gæst tilbage",
    "agenda.compose": "Arbejdede på dagsordenen",
    "agenda.approve": "Godkendte dagsordenen",
    "agenda.send": "Sendte dagsordenen",
    "agenda.publish": "Offentliggjorde dagsordenen",
    "item.add": "Tog punktet med på mødet",
    "item.take_up": "Tog punktet op",
    "item.take_up_again": "Tog punktet op igen",
    "item.record": "Noterede om punktet",
    "item.strike": "Strøg en note om punktet",
    "item.write_text": "Skrev beslutningens ord",
    "item.decide": "Noterede beslutningen",
    "item.postpone": "Udsatte punktet",
    "item.return": "Sendte punktet tilbage",
    "item.withdraw": "Tog punktet af",
    "item.stop": "Noterede, at en standsede beslutningen",
    "item.disqualification": "Noterede en inhabilitet",
    "item.open_to_public": "Åbnede punktet",
    "item.close_to_public": "Lukkede punktet",
    "minutes.draft": "Lavede et udkast til referatet",
    "minutes.choose_public_wording": "Valgte, hvad offentligheden læser",
    "minutes.send": "Sendte referatet til godkendelse",
    "minutes.remind": "Rykkede for godkendelse",
    "minutes.take_back": "Tog referatet tilbage",
    "minutes.approve": "Godkendte referatet",
    "minutes.approve_with_remark": "Godkendte med en bemærkning",
    "minutes.cannot_approve": "Kunne ikke godkende",
    "minutes.let_out_remark": "Lod offentligheden læse en bemærkning",
    "minutes.publish": "Offentliggjorde referatet",
    "minutes.correct": "Rettede ved et tillæg",
    "minutes.withdraw_item": "Trak et punkt tilbage",
    "case.place_on_agenda": "Satte sagen på dagsordenen",
    "case.take_off": "Tog sagen af dagsordenen",
    "case.settle": "Noterede, hvad der blev af sagen",
    "case.forward": "Sendte sagen videre",
    "case.close": "Afsluttede sagen",
}
THING_WORDS: Mapping[str, str] = {
    "case": "sag",
    "meeting": "møde",
    "item": "punkt",
    "minutes": "referat",
    "attachment": "bilag",
    "approval": "godkendelse",
    "seat": "deltager",
}
WAY_WORDS: Mapping[str, str] = {
    "page": "læste siden",
    "file": "hentede filen",
    "document": "hentede dokumentet",
    "search": "fandt ved søgning",
}


def thing_in_words(subject: str) -> str:
    """”item:12” as ”punkt nr. 12”: the number in the desk's table, which says nothing of what it is about."""
    kind, _, number = subject.partition(":")
    return f"{THING_WORDS.get(kind, kind)} nr. {number}"
