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

STAGES = (
    ("granted", (
        r"(?:er|blev|bliver|var|blevet|har|tidligere|allerede|der) (?:\w+ ){0,3}?(?:bevilge[dt]e?|bevilliget|bevilligede|frigivet|frigivne"
        r"|frigjort|meddelt|tildelt|imødekommet)\b"
        r"|\b(?:byråd\w*|kommunalbestyrelsen|magistraten|borgerrepræsentationen)\b[^.;]{0,60}?\b(?:godkendte?|stillede|vedtog|afsatte|bevilgede)\b"
        r"|\bbevilgedes\b|\bbevilgede\b|\bfrigav\b|\b(?:er|blev) frigivet|\b(?:fik|fået|opnå(?:ede|et)) (?:\w+ ){0,4}?(?:tilsagn|tilskud|støtte|bevilling|tildelt)"
        r"|\bgivet tilsagn\b|\bmeddelt(?:e|e de)? (?:tillægs|anlægs)?bevilling"
    )),
    ("recommended", r"\banbefal\w*|\bindstill(?:er|es)\b|\btiltræd\w*"),
    ("sought", (
        r"\b(?:an)?søge[rs]?\b|\bansøgt\w*|\bansøgning\w*|\bsøgt\b|\banmod\w*|\bforeslå(?:r|s|et|ede)\b|\bforslag (?:om|til)\b|\bfrigives nu\b|\btil frigivelse\b|\bønske[rs] (?:om )?bevilling"
    )),
    ("spent", r"\bforbrugt\b|\bforbrug(?:et)? (?:er|var|udgør|udgjorde|på)\b|\banvendt\b|\bbrugt\b|\bafholdt\w*|\bkostede\b|\budgjorde\b"
              r"|\budbetalt\w*|\bfinansieret af\b"),
    ("expected", r"\bforvent\w*|\bestimer\w*|\banslå\w*|\bskøn\w*|\bvil\b|\bbudgetter\w*|\bbudgetlagt\w*|\bkalkuler\w*|\bafsat\b|\boverslag\w*"
                 r"|\bkorrigerede budget\b"),
)  # fmt: skip
"""The stage that words give to the amount behind them; of several, the nearest counts."""

STANDS_FOR_ITSELF = r"\b(?:over|under) $|\ber (?:nu |allerede |pt\. )?(?:anvendt|brugt|forbrugt)\b|\bresterer\b|\boprindelig\w*"
"""In a recommendation, words that tell of what is, not of what is recommended."""

BUDGETS = (
    ("supplementary", r"tillægsbevilling\w*|\btb\b"),
    ("capital", r"anlægs?(?:bevilling|midler|ramme|budget|sum|udgift|projekt|regnskab|overfør|økonomi|investering|beløb|pulje|plan)\w*"
                r"|\banlæg(?:get|sområdet)?\b|rådighedsbeløb\w*|anlægsområde\w*|investeringsoversigt\w*|bruttoanlæg\w*|kvalitetsfond\w*"),
    ("saving", r"bespar\w*|effektivisering\w*|\bspares\b|reduktionsforslag\w*"),
    ("loan", r"\blån(?:et|ene|eoptagelse\w*|optag\w*|egaranti\w*|eramme\w*)?\b|garanti(?:stillelse|en|er)?\b|gæld(?:en|s\w+)?\b|byggekredit\w*"
             r"|deponer\w*|kreditforening\w*|realkreditlån\w*|grundkapital\w*"),
    ("grant", r"tilskud\w*|\btilsagn\w*|støttebeløb\w*|\bpuljemidler\w*|fondsmidler\w*|ansøgningspulje\w*|\bstøtte på\b"),
    ("operating", r"\bdrift(?:s|en\b|\b)\w*|serviceudgift\w*|servicer+amme\w*|\bservice\b|bevillingsramme\w*"),
)  # fmt: skip
"""The budget that a word near an amount tells; of several, the nearest in front counts."""

IS_FRAME = r"\bramme[rn]?\b|\bbudget(?:tet|terne)?\b|\bbudgetramme\w*|m(?:er|indre)forbrug|regnskabsresultat|\bforbrug(?:et)?\b"
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

LASTS = r"\bårlig\w*|\bvarig\w*|\bhvert år\b|\bpr\.? år\b|\bom året\b|/år\b|\bog frem(?:over|adrettet|efter)?\b|\bpermanent\w*"
ONCE = r"\b[eé]n?gangs\w*|\béngangs\w*|\bmidlertidig\w*|\benkeltstående\b|\bi én omgang\b|\bekstraordinær\w* tilskud"

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
