"""Names that no body can have, for the site's own pages stand there: `/om/` is no municipality."""

from raadhus.core.sentences import Sentences

TAKEN_NAMES = frozenset({"desk", "en", "om", "proev", "soeg", "static", "tilgaengelighed"})
BODY_NAME_TAKEN = Sentences(
    "No body can be called «{body}», for a page of the site stands at that address. Give it another slug.",
    "Ingen kan hedde «{body}» her, for en af sitets egne sider har den adresse. Giv den et andet navn i adressen.",
)
