"""The words that figures are told with: what is counted and its unit, what makes a number no figure, goals and limits.

A unit is a plural in English; a noun is known by its end, so that compounds need no row of their own.
"""

from collections.abc import Mapping
from typing import Final

UNITS: Final[tuple[tuple[str, str], ...]] = (
    (
        "full_time",
        (
            r"(?:helårs|fuldtids)(?:person|ansat|stilling|ledig|medarbejder|elev|modtager)(?:er|te|e)?"
            r"|årsværk|helårsværk|fuldtidsårsværk|fuldtidsansatte|fuldtidsledige"
        ),
    ),
    ("jobs", r"arbejdsplads(?:er)?|jobs?"),
    ("posts", r"stilling(?:er)?|normering(?:er)?"),
    ("dwellings", r"bolig(?:er)?|lejlighed(?:er)?|lejemål|rækkehuse|parcelhuse|husstande|boligenheder|huse"),
    ("places", r"plads(?:er)?"),
    ("municipalities", r"kommuner"),
    ("firms", r"virksomhed(?:er)?|leverandører|firmaer|selskaber"),
    ("meetings", r"møder|samtaler"),
    ("half_days", r"halve dage"),
    ("days", r"(?:dage|døgn)s?"),
    ("weeks", r"ugers?"),
    ("months", r"måned(?:er)?s?"),
    ("years", r"års?"),
    ("hours", r"timers?"),
    ("minutes", r"minutters?"),
    (
        "persons",
        (
            r"borger(?:e|ne|es)?|personer|person|deltager(?:e|ne)?|elev(?:er|erne)?|børn|barn|piger|drenge|kvinder|mænd"
            r"|medarbejder(?:e|ne)?|studerende|lærlinge|praktikanter|repræsentanter|modtagere|beboere|brugere|kunder"
            r"|flygtninge|indvandrere|medlemmer|frivillige|besøgende|patienter|forældre|familier|lærere|pædagoger"
            r"|kandidater|gæster|kursister|ansøgere|vælgere|iværksættere|turister|indbygger(?:e|ne)?|passagerer|indsatte"
            r"|pensionister|tilskuere|respondenter|seniorer|læger|dagplejere|ledere|sygeplejersker|assistenter|mennesker"
            r"|pårørende|tilmeldte|ansatte|ledige|unge|ældre|voksne|fuldmægtige|bestyrelsesmedlemmer|sagsbehandlere"
        ),
    ),
    ("square_metres", r"(?:etage|kvadrat)?(?:m2|m²|kvm\.?|kvadratmeter)"),
    ("cubic_metres", r"m3|m³|kubikmeter"),
    ("hectares", r"ha\.?|hektar"),
    ("kilometres", r"km\.?|kilometer"),
    ("metres", r"m\.?|meter"),
    ("centimetres", r"cm\.?|centimeter"),
    ("tonnes", r"tons?|ton co2"),
    ("kilograms", r"kg\.?|kilo"),
    ("megawatts", r"mw"),
    ("megawatt_hours", r"mwh"),
    ("kilowatt_hours", r"kwh"),
    ("decibels", r"db|decibel"),
    ("litres", r"liter"),
)
"""The pattern is matched against the end of a word in small letters."""

PERSONS_AS_ADJECTIVE: Final = frozenset(
    ("unge", "ledige", "ansatte", "ældre", "voksne", "tilmeldte", "studerende", "frivillige", "indsatte")
)
"""Words that stand before another noun as often as alone."""

NUMBER_WORDS: Final[Mapping[str, int]] = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
    "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18,
    "nitten": 19, "tyve": 20,
}  # fmt: skip

FRACTIONS: Final[Mapping[str, str]] = {
    "anden": "50", "tredje": "33.3", "fjerde": "25", "femte": "20", "tiende": "10",
}  # fmt: skip

NOT_COUNTED: Final = (
    r"bilag|bilagene|gange|gang|punkt(?:er|erne)?|pkt|spørgsmål|forslag|indstillinger?|afsnit|kapit(?:el|ler)|sider?|mål"
    r"|udgaver?|versioner|klasse|kl|årgange?|etager?|plan|temaer|fokusområder|scenarier?|modeller|spor|faser?|etaper?"
    r"|underskrifter|alternativer|varianter|sæt|delmål|anbefalinger|trin|behandling(?:er)?|læsninger?|grader?"
    r"|stemmer|mandater|kr|kroner|øre|årige?|år gamle|årskravet|hundrede|tusind|digit|promille"
)
"""What stands behind a number that is no figure: parts of a paper, votes, money, ages."""

LABELS: Final = (
    r"punkt|punkter|pkt|nr|nummer|bilag|side|sider|s|kapitel|§|§§|stk|kl|klokken|tabel|figur|version|fase|lokale|ramme"
    r"|budgetopfølgning|alternativ|scenarie|scenario|model|spor|etape|verdensmål|afsnit|kolonne|tlf|telefon|trin|uge"
    r"|område|delområde|kategori|zone|gruppe|type|klasse|artikel|tillæg|litra|lokalplan|kommuneplantillæg|forslag"
    r"|rev|matr|matrikel|vej|allé|gade|stræde|plads|torv|hus|blok|opgang|løntrin|niveau|løsning|mulighed|den|d"
    r"|år|året|årene|linje|rute|station|postnr|cvr|p|journalnr|sag|sagsnr|sagen|dok|dokument|runde|bind|boks|hold|ad"
    r"|prioritet|indsats|budgetår|skoleår|skoleåret|primo|medio|ultimo|juni|regnskab|budget|dot|note|covid"
)
"""What stands before a number that is a name or a place."""

AGES: Final = r"under|over|mellem|fyldt|fylder|alderen|fra|til|og|på|ældre end|yngre end|minimum|højst"

TARGETS: Final = (
    "målsætning", "måltal", "målet er", "målet om", "mål om", "med mål", "ambition", "skal nå", "er sat til",
    "besluttet at", "anbefaler", "skal være", "sigtes", "tilstræbe", "reduktionsmål", "2030-mål", "mål for",
)  # fmt: skip
GOAL_LEADS: Final = ("mål", "målsætning", "ambition")
EXPECTED: Final = (
    "forvent", "prognose", "skøn", "estimer", "vil ", "ville ", "hvis ", "ventes", "i budgettet", "budgettere",
    "kunne ", "anslå", "såfremt", "planlagt", "planlægges", "beregnes", "fremskriv", "potential", "mulighed for",
    "foreslås", "skal ", "ved et salg",
)  # fmt: skip
LIMITS: Final = (
    "mindst", "højst", "maks", "maksimal", "maksimum", "minimum", "loft", "grænse", "krav om", "ikke over",
    "må ikke overstige", "op mod grænsen",
)  # fmt: skip
COMPARED: Final = (
    "mod", "mod henholdsvis", "sammenlignet med", "i forhold til", "landsgennemsnit", "på landsplan",
    "hele landet", "gennemsnittet", "gennemsnit på",
)  # fmt: skip
NOW: Final = (
    "i dag",
    "aktuelt",
    "pt.",
    "p.t.",
    "på nuværende tidspunkt",
    "nuværende",
    "lige nu",
    "i øjeblikket",
)
CARRIES_ON: Final = (
    "heraf", "således", "dermed", "af dem", "af disse", "det ", "dette ", "disse ", "her ", "tilsvarende",
    "hvoraf", "fordelt", "af de ",
)  # fmt: skip
UNDERTAKING: Final = (
    "projekt", "forløb", "forsøg", "kampagne", "indsats", "pilot", "ordning", "aktivitet", "undersøgelse",
)  # fmt: skip
MONEY_HEADS: Final = (
    "kr.", "kr ", "kroner", "mio", "budget", "beløb", "udgift", "indtægt", "takst", "pris", "forbrug",
    "regnskab", "bevilling", "t.kr", "drift", "anlæg", "tilskud", "sats", "løn", "afgift", "leje", "finansier",
)  # fmt: skip
COUNT_HEADS: Final = ("antal", "andel", "pct", "procent", "%", "gennemsnit", "i alt antal", "stk")
