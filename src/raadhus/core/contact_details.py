"""E-mail addresses, phone numbers and private addresses in text that people read.

Each is taken narrowly: what is found is put before a person to confirm, and too many false ones would
teach that person to confirm unseen.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

ContactKind: TypeAlias = Literal["email-address", "phone-number", "private-address"]


class ContactDetail(NamedTuple):
    kind: ContactKind
    text: str


_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?:\+45|\b0045)[ ]?[2-9](?:[ ]?[0-9]){7}\b"
    r"|(?:\b(?:tlf|telefon|tel|mobil|mobilnr|telefonnummer|ring)\b[.: ]{0,3}(?:nr\.?|på)?[ ]?)[2-9](?:[ ]?[0-9]){7}\b"
    r"|(?<![\w.,/+-])(?<![0-9] )[2-9][0-9](?P<gap>[ -])[0-9]{2}(?P=gap)[0-9]{2}(?P=gap)[0-9]{2}\b(?![ -.,/]?[0-9])",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(?:(?:Store|Lille|Gammel|Gl\.|Ny|Nørre|Nr\.|Sønder|Sdr\.|Øster|Vester|Sankt|Skt\.) )?[A-ZÆØÅ][\wé]*"
    r"(?:vej|vejen|gade|gaden|allé|alléen|alle|stræde|strædet|vænge|vænget|toften|bakken|parken|boulevard)"
    r" [0-9]{1,3}(?:[a-z]| ?[A-Z])?\b(?![\w.-]*[0-9%])"
    r"(?P<dwelling>,? (?:st|kl|[0-9]{1,2})\.?,? ?(?:sal|tv|th|mf)\b\.?)?"
)
_PERSON_BEFORE = re.compile(
    r"\b(?:bor|boende|bopæl|bopælen|beboer|beboeren|beboerne|ejer|ejeren|ejerne|ansøger|ansøgeren|klager|klageren"
    r"|borger|borgeren|lejer|lejeren|nabo|naboen|naboerne|hr|fru|frøken|privatadresse|hjemadresse)\b[^!?\n]{0,50}$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:[A-ZÆØÅ][a-zæøåé]+[ -]){1,3}(?P<last>[A-ZÆØÅ][a-zæøåé]+)(?:,| på| fra) $")
_INSTITUTION = re.compile(
    r"(?:skole|skolen|hus|huset|center|centret|have|haven|hal|hallen|kommune|forening|kirke|bibliotek|museum"
    r"|station|gård|gården|hjem|hjemmet|råd|rådet|plads|pladsen|område|området|klub|klubben)$",
    re.IGNORECASE,
)
_REACH = 80


def contact_details(text: str) -> Iterator[ContactDetail]:
    """Yield the e-mail addresses, then the phone numbers, then the private addresses of a text."""
    if "@" in text:
        yield from (ContactDetail("email-address", match[0]) for match in _EMAIL.finditer(text))
    yield from (ContactDetail("phone-number", match[0]) for match in _PHONE.finditer(text))
    for match in _STREET.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if match["dwelling"] or _PERSON_BEFORE.search(before) or _follows_a_name(before):
            yield ContactDetail("private-address", match[0])


def _follows_a_name(before: str) -> bool:
    name = _NAME_BEFORE.search(before)
    return name is not None and not _INSTITUTION.search(name["last"])
