"""How Danish minutes name agreements and plans, and what they call their parts.

Sources are the minutes of Ballerup ("Budgetaftale 2020", "handleplan for samarbejdet med …") and Greve ("budgetforliget
for 2024-27", "handlingsplanen for Tryghed i Greve Nord", "Indsats nr. 3 om …").
"""

_YEARS = r"(?P<year>20\d\d)(?:\s?[-–/]\s?(?:20)?\d\d)?"
AGREEMENT = (
    r"(?:[Bb]udget(?:aftale|forlig)(?:en|et|n)?s?|[Aa]ftale(?:n)? om [Bb]udget(?:tet)?)"
    rf"(?:(?: for)?(?: [Bb]udget(?:tet)?)? {_YEARS})?"
)
"""An agreement on the budget, with its first year."""

AGREEMENT_PARTS = ("budgetaftale", "budgetforlig", "om budget")
AGREEMENT_SIGNS = ("udgetaftale", "udgetforlig", " om budget", " om Budget")
"""What every agreement holds as it is printed."""

QUOTED_PARTS = ("tiltag", "indsats", "initiativ")

_NOUNS = (
    "handleplan", "handlingsplan", "helhedsplan", "masterplan", "udviklingsplan", "trivselsplan", "klimaplan", "visionsplan",
    "strategiplan", "strategi", "politik", "rammeaftale", "partnerskabsaftale", "roadmap",
)  # fmt: skip
PLAN_SIGNS = tuple(noun[1:] for noun in _NOUNS)
"""What every plan holds as it is printed."""

PLAN_NOUN = f"(?:{'|'.join(f'[{noun[0].upper()}{noun[0]}]{noun[1:]}' for noun in _NOUNS)})"
_STOP = (
    r"[.,;:()\"”“»«\n]|$| (?:er|blev|bliver|har|skal|vil|kan|som|der|at|fremgår|indeholder|løber|bidrager|godkend\w+"
    r"|forelæg\w+|fremlæg\w+|drøft\w+|tages|omfatter|beskriver|sker|på baggrund|med henblik|og at)\b"
)
PLAN = (
    rf"(?:\b[A-ZÆØÅ][\w-]{{1,40}} Kommunes )?(?:\b[A-ZÆØÅ]\w{{1,40}}- og )?(?<![\w-])[\w-]{{0,40}}{PLAN_NOUN}"
    r"(?:kens|ken|ens|en|ns|n|s|erne|er)?(?!\w)"
    rf"(?: (?:for|om|mod) [^.,;:()\"”“»«\n]{{3,90}}?(?={_STOP})| {_YEARS})?"
)
"""A plan by its name, with what it is for or its years."""

UNNAMED_PLANS = frozenset({"strategi", "strategien", "politik", "politikken", "plan", "planen"})
"""Words that name no plan when they stand alone."""


LISTED = (
    r"\b(?:fokusområder(?:ne)?|indsatsområder(?:ne)?|indsatser(?:ne)?|initiativer(?:ne)?|tiltag(?:ene)?|handlinger(?:ne)?"
    r"|opgaver(?:ne)?|aktiviteter(?:ne)?|pejlemærker(?:ne)?|delmål(?:ene)?|aftalepunkter(?:ne)?)\b"
)
"""What the entries of a list are, as its lead calls them."""

NUMBERED_PARTS = (
    "indsatsområde", "indsats", "initiativ", "tiltag", "handling", "fokusområde", "pejlemærke", "aftalepunkt", "delmål",
)  # fmt: skip
NUMBERED = f"(?:{'|'.join(f'[{part[0].upper()}{part[0]}]{part[1:]}' for part in NUMBERED_PARTS)})"
"""What a numbered part is called: "Indsats nr. 3 om …"."""

DECIDED = r"(?:blev|er|bliver|besluttede|besluttedes|beslutter|vedtog|vedtaget|aftalte|ønskede|ønsker|fremgår|indgår|afsatte|har)"
"""What a sentence says of an agreement before it tells what was agreed."""
