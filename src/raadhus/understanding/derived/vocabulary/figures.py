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
            r"|flygtninge|indvandrere|medlemmer|frivillige|besøgende|patienter|forældre|lærere|pædagoger"
            r"|kandidater|gæster|kursister|ansøgere|vælgere|iværksættere|turister|indbygger(?:e|ne)?|passagerer|indsatte"
            r"|pensionister|tilskuere|respondenter|seniorer|læger|dagplejere|ledere|sygeplejersker|assistenter|mennesker"
            r"|pårørende|ukrainere|rygere|sygemeldte|henviste|klienter|hjemløse|personale|beskæftigede|spillere|trænere|cyklister"
            r"|bilister|lånere|politikere|rådgivere|vejledere|terapeuter|musikere|dimittender|svømmere|chauffører|voksenelever"
            r"|dagpengemodtagere|borgmestre|kørestolsbrugere|børnene|pædagogstuderende|hjemmehjælpere|tosprogede|udsatte|berørte"
            r"|tilmeldte|ansatte|ledige|unge|ældre|voksne|fuldmægtige|bestyrelsesmedlemmer|sagsbehandlere"
        ),
    ),
    ("m2", r"(?:etage|kvadrat)?(?:m2|m²|kvm|kvadratmeter)"),
    ("m3", r"m3|m³|kubikmeter"),
    ("ha", r"ha|hektar"),
    ("km", r"km|kilometer"),
    ("m", r"m|meter"),
    ("cm", r"cm|centimeter"),
    ("tonnes", r"tons?"),
    ("kg", r"kg|kilo"),
    ("mw", r"mw"),
    ("mwh", r"mwh"),
    ("kwh", r"kwh"),
    ("db", r"db|decibel"),
    ("litres", r"liter"),
    ("institutions", r"institutioner|dagtilbud|børnehaver|vuggestuer"),
    ("schools", r"skoler"),
    ("families", r"familier"),
    ("vehicles", r"køretøjer|biler|busser|lastbiler|elbiler"),
    ("trips", r"ture|rejser|bilture|cykelture"),
)
"""The pattern is matched against the end of a word in small letters."""

UNITS_OF_SEVERAL_WORDS: Final[tuple[tuple[str, str], ...]] = (
    ("half_days", r"halve dage"),
    ("km_per_hour", r"km/t|km/h|km i timen|km/time|km\.? pr\. time"),
    ("tonnes_co2e", r"tons? (?:co2|co₂)(?:-?e|-?ækvivalenter)?"),
    ("vehicles_per_day", r"(?:køretøjer|biler) (?:pr\. døgn|i døgnet|om dagen)"),
    ("vehicles_per_hour", r"(?:køretøjer|biler) (?:pr\. time|i timen)"),
)
"""These are looked for before the nouns."""

PERSONS_AS_ADJECTIVE: Final = frozenset(
    (
        "unge",
        "ledige",
        "ansatte",
        "ældre",
        "voksne",
        "tilmeldte",
        "studerende",
        "frivillige",
        "indsatte",
        "henviste",
        "udsatte",
        "berørte",
        "tosprogede",
        "sygemeldte",
        "hjemløse",
        "beskæftigede",
    )
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

FUNCTION_WORDS: Final = (
    r"eller|over|under|efter|inden|uden|flere|andre|mellem|hver|ikke|stadig|skulle|ville|kunne|måtte|være|have"
    r"|blive|bliver|bruger|har|var|for|der|her|når|siger|bare|alle|samme|denne|disse|henholdsvis|per|år|senere"
    r"|foreslår|forventer|betyder|svarer|giver|viser|sker|skal|ligger|omfatter|indeholder|kommer"
)
"""Words with the end of a plural that are none."""

TIME_BEFORE: Final = (
    r"efter|for|om|seneste|sidste|første|kommende|næste|forgangne|foregående|inden|senest|hver|hvert|over|under"
    r"|end|hveranden|mere end|siden|forrige|tidligst|indenfor|inden for|cirka hver"
)
"""What stands before a duration that tells when something is."""

TELLS_ON: Final = (
    r"er|har|i|på|kom|kommet|sprunget|blev|blevet|fik|fået|deltog|afsluttede|gennemførte|fra|med|var|gennem|ud af"
    r"|af|offentlige|private|fortsat|stadig|havde|ikke|som|der|til|for"
)
"""What goes on after a number that stands without a noun, because the noun was told before."""

AFTER_YEAR_LIKE: Final = (
    r"personer|borgere|deltagere|børn|elever|medarbejdere|ansatte|stillinger|arbejdspladser|pladser|boliger|timer"
    r"|virksomheder|køretøjer|biler|m2|m²|kvm|meter|km|tons?|stk"
)
"""The nouns that make a number such as 2021 a count."""

NOT_COUNTED: Final = (
    r"bilag|bilagene|gange|gang|punkt(?:er|erne)?|pkt|spørgsmål|forslag|indstillinger?|afsnit|kapit(?:el|ler)|sider?|mål"
    r"|udgaver?|versioner|klasse|kl|årgange?|etager?|plan|temaer|fokusområder|scenarier?|modeller|spor|faser?|etaper?"
    r"|underskrifter|alternativer|varianter|sæt|delmål|anbefalinger|trin|behandling(?:er)?|læsninger?|grader?"
    r"|stemmer|mandater|kr|kroner|øre|årige?|år gamle|årskravet|hundrede|tusind|digit|promille"
)
"""What stands behind a number that is no figure: parts of a paper, votes, money, ages."""

LABELS: Final = frozenset(
    [
        "punkt",
        "punkter",
        "pkt",
        "nr",
        "nummer",
        "bilag",
        "side",
        "sider",
        "s",
        "kapitel",
        "§",
        "§§",
        "stk",
        "kl",
        "klokken",
        "tabel",
        "figur",
        "version",
        "fase",
        "lokale",
        "ramme",
        "budgetopfølgning",
        "alternativ",
        "scenarie",
        "scenario",
        "model",
        "spor",
        "etape",
        "verdensmål",
        "afsnit",
        "kolonne",
        "tlf",
        "telefon",
        "trin",
        "uge",
        "kategori",
        "zone",
        "gruppe",
        "type",
        "klasse",
        "artikel",
        "tillæg",
        "litra",
        "lokalplan",
        "kommuneplantillæg",
        "forslag",
        "rev",
        "matr",
        "matrikel",
        "vej",
        "allé",
        "gade",
        "stræde",
        "plads",
        "torv",
        "hus",
        "blok",
        "opgang",
        "løntrin",
        "niveau",
        "løsning",
        "mulighed",
        "den",
        "d",
        "år",
        "året",
        "årene",
        "linje",
        "rute",
        "station",
        "postnr",
        "cvr",
        "p",
        "journalnr",
        "sag",
        "sagsnr",
        "sagen",
        "dok",
        "dokument",
        "runde",
        "bind",
        "boks",
        "hold",
        "ad",
        "prioritet",
        "budgetår",
        "skoleår",
        "skoleåret",
        "primo",
        "medio",
        "ultimo",
        "juni",
        "regnskab",
        "budget",
        "dot",
        "note",
        "covid",
    ]
)
"""What stands before a number that is a name or a place."""

LABEL_ENDS: Final = (
    "område", "indsats", "model", "spor", "fase", "etape", "scenarie", "scenario", "bilag", "punkt", "tabel", "figur",
    "pulje", "mærkesag",
)  # fmt: skip
"""Ends of such words."""

AGES: Final = r"under|over|mellem|fyldt|fylder|alderen|fra|til|og|på|ældre end|yngre end|minimum|højst"

TARGETS: Final = (
    "målsætning", "målsatning", "måltal", "målet er", "målet om", " mål om", "ambition", "skal nå", "skal være",
    "skal reduceres", "skal øges", "skal have", "er sat til", "besluttet at", " anbefaler", "sigtes", "tilstræb",
    "reduktionsmål", " mål for", "foreslås",
)  # fmt: skip
"""Words before a figure that somebody wants to reach."""

EXPECTED: Final = (
    "forvent", "prognose", "skøn", "estimer", "ventes", "budgettet", "budgetteret", "budgetlagt", "anslå", "planlagt",
    "planlægges", "fremskriv", "potentiel", "fremadrettet", "beregnet kapacitet", "vurderes at", "mulighed for",
    "ønske", "etableres", "opføres", "udlægges", "anlægges", "indrettes", "udvides", "reduceres", "forslag", "scenari",
)  # fmt: skip
LIMITS: Final = (
    "mindst", "højst", "højest", "maks", "maksimal", "maksimalt", "maksimum", "minimum", r"loft på", r"grænse på",
    r"grænse er", r"krav om", r"ikke (?:over|overstige)", "maximalt", "max", "min", "op til maksimalt", r"kapacitet (?:på|til)",
)  # fmt: skip
OTHERS: Final = (
    "hele landet", "landsgennemsnit", "lands-gennemsnit", "lands- gennemsnit", "på landsplan", "nationalt",
    "året før", "året forinden", "forrige år", "forrige periode", "forrige opgørelse", "forrige måling",
    "forrige halvår", "forrige kvartal", "i regionen", "sammenlignelige kommuner", "andre kommuner",
    "i landet som helhed", "resten af landet", "til sammenligning", "samme periode i", "samme periode sidste",
)  # fmt: skip
"""Words of other places and times that one's own figure is held against."""

HAPPENED: Final = (
    "har været", "har haft", "er registreret", "blev gennemført", "deltog ", "er steget", "er faldet", "har opnået",
    "valgte ", "havde ", "er modtaget", "er indkommet", "har modtaget", "er ansat",
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
