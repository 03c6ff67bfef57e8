"""The words around an amount that tell how far it has come, what budget it belongs to and how long it lasts.

Forms met in minutes of Ballerup, Greve, Aarhus and Glostrup. Patterns are for text in small letters.
"""

from raadhus.understanding.vocabulary.economy import DECREASES, INCREASES

RISES = (
    *(word for word in INCREASES if word != "tillægsbevilling"),
    "stigning", "stige(?!nde)", "steget", "hævet", "hæve", "opnorm", "udvidelse", "forøge",
)  # fmt: skip
"""How words begin after which an amount is added. A supplementary appropriation may also take away; "stigende til" tells the
next step of a path."""

FALLS = (
    *DECREASES,
    "fald(?!ende)", "nedgang", "nedbring", "sænket", "sænke", "nedlægg", "fjernet", "beskåret",
)  # fmt: skip

TELLS_DIRECTION = (
    "øge", "øget", "øgn", "høje", "hæve", "udvid", "tilfør", "opjust", "opskr", "stig", "steg", "opnorm", "merudg", "merforb", "mereforb",
    "merindt", "udgiftsbev", "spar", "redu", "mindre", "nedsæt", "nedsat", "sænk", "nedjust", "nedskr", "beskær", "beskår", "effektiv",
    "fald", "nedgang", "nedbring", "nedlægg", "fjernet",
)  # fmt: skip
"""Letters of all these words: a sentence without any of them tells no direction."""

_DONE = r"\b(?:er|blev|bliver|var|blevet|har|tidligere|allerede|der) (?:\w+ ){0,3}?"
_GOT = r"\b(?:fik|fået|opnåede|opnået|givet|modtaget) (?:\w+ ){0,4}?"
_COUNCIL = r"\b(?:byråd\w*|kommunalbestyrelsen|magistraten|borgerrepræsentationen)\b[^.;]{0,60}?\b"

STAGES = (
    ("granted", "bevilg", rf"{_DONE}bevilg(?:et|ede)\b|\bbevilgede"),
    ("granted", "bevillig", rf"{_DONE}bevillig(?:et|ede)\b"),
    ("granted", "frigiv", rf"{_DONE}frigiv(?:et|ne)\b"),
    ("granted", "frigjort", rf"{_DONE}frigjort"),
    ("granted", "frigav", None),
    ("granted", "meddelt", rf"{_DONE}meddelt\b|\bmeddelte? (?:de )?(?:tillægs|anlægs)?bevilling"),
    ("granted", "tildelt", rf"{_DONE}tildelt\b|{_GOT}tildelt"),
    ("granted", "imødekommet", None),
    ("granted", "tilsagn", rf"{_GOT}tilsagn"),
    ("granted", "tilskud", rf"{_GOT}tilskud"),
    ("granted", "støtte", rf"{_GOT}støtte"),
    ("granted", "godkendt", rf"{_COUNCIL}godkendte?\b"),
    ("granted", "stillede", rf"{_COUNCIL}stillede\b"),
    ("granted", "vedtog", rf"{_COUNCIL}vedtog\b"),
    ("granted", "afsatte", rf"{_COUNCIL}afsatte\b(?! midler)"),
    ("recommended", "anbefal", None),
    ("recommended", "indstill", r"\bindstill(?:er|es)\b"),
    ("recommended", "tiltræd", None),
    ("sought", "søge", r"\b(?:an)?søge[rs]?\b"),
    ("sought", "ansøgning", None),
    ("sought", "søgt", r"\b(?:an)?søgt"),
    ("sought", "anmod", None),
    ("sought", "foreslå", None),
    ("sought", "forslag", r"\bforslag (?:om|til)\b"),
    ("sought", "frigive", r"\bfrigives nu\b|\btil frigivelse\b"),
    ("spent", "forbrug", r"\bforbrugt\b|\bforbrug(?:et)? (?:er|var|udgør|udgjorde|har været)\b"),
    ("spent", "anvendt", r"\banvendt\b"),
    ("spent", "brugt", r"\bbrugt\b"),
    ("spent", "afholdt", None),
    ("spent", "kostede", None),
    ("spent", "udgjorde", None),
    ("spent", "udbetalt", None),
    ("spent", "finansieret af", None),
    ("expected", "forvent", None),
    ("expected", "estimer", None),
    ("expected", "anslå", None),
    ("expected", "skøn", r"\bskøn"),
    ("expected", "vil", r"\bvil\b"),
    ("expected", "budgett", r"\bbudgetter"),
    ("expected", "budgetlagt", None),
    ("expected", "kalkuler", None),
    ("expected", "afsat", r"\bafsat\b"),
    ("expected", "overslag", None),
    ("expected", "korrigerede budget", None),
)
"""The stage that words give to the amount behind them; of several, the nearest counts.

Each has the letters to look for, and the pattern that must fit around them, if they do not tell it alone.
"""

STANDS_FOR_ITSELF = r"\b(?:over|under) $|\ber (?:nu |allerede |pt\. )?(?:anvendt|brugt|forbrugt)\b|\bresterer\b|\boprindelig\w*"
"""In a recommendation, words that tell of what is, not of what is recommended."""

_UP_TO_THE_AMOUNT = r"(?:(?!bevillige?|bevilg|frigiv|afsæt|meddel|, (?:og )?at | og at | og de |\bder gives|\bhvor(?:ved|af)\b|\bjusteres\b)[^;]){0,240}"
NEW_LEVEL = (
    r"\b(?:den |det )?(?:samlede|samlet|nye|korrigerede) [^.;,\d]{0,60}"
    r"\b(?:bliver|herefter (?:er|bliver|udgør)|(?:vil )?(?:herefter )?udgøre?|når op på|kommer op på) (?:herefter |i alt )?(?:på )?(?:ca\. )?$"
)
FINANCES = (
    rf"\bfinansier(?:es|et|e)(?: \w+)? (?:af|fra|ved|via|over|gennem|inden for|med)\b{_UP_TO_THE_AMOUNT}$"
)
PROPOSAL_TO_COME = rf"\b(?:udarbejde[srt]?|forelægges|fremlægges|indsendes|medtages) [^.;,]{{0,40}}(?:forslag|oplæg)\b{_UP_TO_THE_AMOUNT}$"
"""In a recommendation, words in front of an amount that is not what is given: what a budget then comes to, where money is
taken from, and what a proposal that is still to be made will ask for."""

BUDGETS = (
    ("supplementary", "tillægsbevilling", None),
    ("capital", "anlæg", (
        r"anlægs?(?:bevilling|midler|ramme|budget|sum|udgift|projekt|regnskab|overfør|økonomi|investering|beløb|pulje|plan|område)"
        r"|\banlæg(?:get|sområdet)?\b"
    )),
    ("capital", "rådighedsbeløb", None),
    ("capital", "investeringsoversigt", None),
    ("capital", "kvalitetsfond", None),
    ("saving", "bespar", None),
    ("saving", "effektivisering", None),
    ("saving", "spares", r"\bspares\b"),
    ("saving", "reduktionsforslag", None),
    ("loan", "lån", r"\blån(?:et|ene|eoptag\w*|optag\w*|egaranti\w*|eramme\w*)?\b|realkreditlån"),
    ("loan", "garanti", r"garanti(?:stillelse\w*|en|er)?\b"),
    ("loan", "gæld", r"gæld(?:en|s\w+)?\b"),
    ("loan", "byggekredit", None),
    ("loan", "deponer", None),
    ("loan", "grundkapital", None),
    ("grant", "tilskud", None),
    ("grant", "tilsagn", None),
    ("grant", "støtte", r"støttebeløb|\bstøtte på\b"),
    ("grant", "puljemidler", None),
    ("grant", "fondsmidler", None),
    ("grant", "ansøgningspulje", None),
    ("operating", "drift", r"\bdrift(?:s\w+|en)?\b"),
    ("operating", "service", r"serviceudgift|servicer+amme|\bservice\b"),
    ("operating", "bevillingsramme", None),
)  # fmt: skip
"""The budget that a word near an amount tells; of several, the nearest in front counts."""

OF_CAPITAL = ("nlægsb", "nlægsm", "nlægsr", "nlægspr", "nlægsu", "ådighedsbeløb", "nvesteringsoversigt")
OF_OPERATING = ("drift ", "drifts", "Drift", "driften", "ervicerammen", "erviceudgift")
"""Parts of words that tell what a whole matter is about."""

IS_FRAME = (
    ("frame", "ramme", r"\bramme[rn]?\b|\bbudgetramme"),
    ("frame", "budget", r"\bbudget(?:tet|terne)?\b"),
    ("frame", "forbrug", r"m(?:er|indre)forbrug|\bforbrug(?:et)?\b"),
    ("frame", "regnskabsresultat", None),
)
"""Words that mean the operating budget in an item about operating budgets."""

INSIDE = (
    r"(?P<both>inden\s?for (?:og|samt|eller) uden\s?for)|(?P<out>uden\s?for|ud over)(?: kommunens| den)? (?:serviceudgifts|service)r*amme\w*"
    r"|(?P<into>inden\s?for|på|i)(?: kommunens| den)? (?:serviceudgifts|service)r*amme(?:n\w*|\b)|\bafsat til (?P<service>service)\b"
)

BREAKS_OFF = r",? (?:hvorfor|hvormed|men|mens|idet|således|hvorefter)\b"
"""Words behind an amount after which the sentence speaks of something else."""

IS_BUDGET_TITLE = (
    r"budgetopfølgning|budgetkontrol|bevillingskontrol|budgetrevision|budgetvurdering|budgetstatus|økonomirapport|økonomiopfølgning|forventet regnskab"
    r"|(?<!anlægs)regnskab|økonomisk redegørelse|overførsel|overførsler|budgetforslag|budgetlægning|rammebeskrivelse"
)
"""Titles whose year is that of all their amounts."""

LASTS = (
    ("lasting", "årlig", r"\bårlig"),
    ("lasting", "varig", r"\bvarig"),
    ("lasting", " år", r"\bhvert år\b|\bpr\.? år\b"),
    ("lasting", "om året", None),
    ("lasting", "/år", None),
    ("lasting", "og frem", r"\bog frem(?:over|adrettet|efter)?\b"),
    ("lasting", "permanent", None),
    ("once", "gangs", r"\b[eé]n?gangs"),
    ("once", "midlertidig", None),
    ("once", "enkeltstående", None),
    ("once", "én omgang", None),
    ("once", "ekstraordinær", r"\bekstraordinær\w* tilskud"),
)

PATH = (
    r"[\s,]*(?:(?:årligt|netto|hvert år|\([^()]{1,40}\)) ?)*(?:(?:i|for|fra|til)(?: budget(?:tet)?| året| budgetåret)? )?(?:(?:19|20)\d\d)?(?:-\d\d(?:\d\d)?)?"
    r"[\s,]*(?:og |samt )?(?:(?:stigende|faldende|voksende|aftagende|stiger|falder|der stiger|som stiger) (?:gradvist )?til |og |samt |"
    r"herefter |derefter )?(?:yderligere )?(?:ca\.? |cirka |omkring |omtrent )?"
)
"""What may stand between two amounts of one path: "i 2020 stigende til", "i 2022 og ca."."""

DIVIDES = r"\b(?:hvoraf|(?P<new>[Hh]eraf)|(?P<whole>fordelt (?:på|med|som)|fordeler sig (?:på|med)|fordeles (?:på|med)|bestående af))\b"
"""Words between a total and its parts: some of them, or all of them ("whole"); "heraf" may begin the next sentence."""

IN_ALL = r"(?:i alt|ialt|total|totalt|sum|samlet|hovedtotal|(?:\S+ ){1,3}(?:i alt|sum|total))\b(?! (?:for|af|til))[ :.]*(?:\([^)]{1,30}\)|\w+\.? moms)?$"
"""What the row of a table is called that gives the sum of those above it."""

_YEAR = r"(?:19|20)\d\d"
_RANGE = rf"(?P<first>{_YEAR}) ?(?:-|–|/|til og med|til) ?(?:primo |medio |ultimo |udgangen af )?(?P<last>{_YEAR}|\d\d)(?!\d|\.\d)"
RANGE_BEHIND = (
    rf"(?:(?!,|\bsamt\b|\bdels\b|\bheraf\b|\bhvoraf\b)[^.;\n\d]){{0,40}}?\b(?:i|for|til|fra|over|perioden|årene|budget|år)"
    rf"(?: årene| perioden| budget(?:årene|tet| ?år)?)? {_RANGE}"
)
RANGE_IN_FRONT = rf"(?P<adopted>(?:vedtagelse|forhandling|aftale|lægning|forslag)\w* )?(?:\b(?:i|for|fra|perioden|årene|[Bb]udget)\w*) {_RANGE}[^.;\n\d]{{0,45}}$"
AND_ON = rf"[^.;\n\d]{{0,30}}?\b(?:fra|i)(?: og med| budget)? (?P<first>{_YEAR}) og (?:frem|fremover|fremadrettet|efterfølgende|de følgende|overslags)"
TWO_YEARS = rf"[^.;\n\d]{{0,25}}?\bi (?P<first>{_YEAR}) og (?:i )?(?P<last>{_YEAR})\b"
BEGINS_WITH_YEAR = rf"\s*I (?:budget |regnskab )?(?P<first>{_YEAR}) (?:(?!, (?:og|men|som)\b)[^\d])*"
"""Where the years of an amount stand; "adopted" is what a council adopted, not the years of the amount."""

FRAMES_IN_TEXT = r"\b(?:bevillings|budget|drifts|udgifts)?ramme[rn]?\s+(?P<number>\d{2}\.\d{2})(?P<more>(?:(?:, | og | samt )\d{2}\.\d{2})*)(?!\d|[.:]\d)"
"""Frames that a sentence names by their numbers."""

TABLE_UNITS = (
    r"(?P<mia>\b(?:mia\.?|milliarder)(?: (?:kr\b|kroner|dkk))?)|(?P<mio>\b(?:mio\.?|mill\.?|millioner)(?: ?(?:kr\b|kroner|dkk)|\b))"
    r"|(?P<thousand>\b1\.?000(?:,-)? ?(?:kr\b|kroner|dkk)|\bt\.? ?kr\b|\btkr\b|\btusinde?r? (?:kr\b|kroner)|\bt\.? ?dkk\b)"
    r"|(?P<crowns>(?:^|[(\s/])(?:hele )?(?:kr\b|kroner\b|dkk\b))"
)
TABLE_NUMBER = r"(?P<sign>[-–−+]\s?|minus )?(?P<number>\d{1,3}(?:[.\u00a0 ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?: ?(?:kr\.?|mio\.?(?: ?kr\.?)?|t\.? ?kr\.?|,-))?\*{0,3}"
"""How the head of a table tells its unit, and what a cell with an amount looks like."""

_BARE = r"(?P<number>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)"
BARE_BEFORE = rf"\b(?:fra|på|til|ca\.|omkring|udgør) {_BARE} (?:årligt |om året )?til (?:ca\. )?$|\bmellem {_BARE.replace('number', 'other')} og (?:ca\. )?$"
BARE_BEHIND = rf" i (?:19|20)\d\d,? (?:og|samt) (?:ca\. )?(?:yderligere )?{_BARE}(?= (?:i|fra) (?:19|20)\d\d)"
"""Numbers without a unit that stand before or behind an amount and have its unit."""

FOLLOWED_YEAR = r"(?:[Bb]udgetopfølgning(?:en)?|BO) ?\d? ?(?:for |i )?(?P<year>20\d\d)\b|\b(?:pr\.|ultimo|den) (?:\d{1,2}\. )?[a-z]{3,9} (?P<pr>20\d\d)\b"
"""How a budget follow-up whose title names no year tells it."""
