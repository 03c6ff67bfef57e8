"""Words by which minutes say who was there: statuses, titles, political offices and party names.

Sources are the layouts of public minutes 2002-2025. To add a phrase, add it to its row; matching folds case.
"""

from collections.abc import Mapping

from raadhus.core.record import AttendanceStatus

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĜĞĠĢĦĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŹŻŽ"
"""The capital letters that names in Danish papers begin with, for a character class."""

STATUS_WORDS: Mapping[AttendanceStatus, tuple[str, ...]] = {
    "present": ("deltog", "deltager", "til stede", "tilstede", "mødt", "fremmødt"),
    "apology": ("afbud", "meldt afbud", "med afbud", "fraværende med afbud", "ikke til stede - afbud"),
    "absent": (
        "fraværende", "fravær", "deltog ikke", "ikke til stede", "ikke tilstede", "ikke mødt", "udeblevet",
        "udeblev", "udeblev uden afbud", "fraværende uden afbud", "uden afbud",
    ),
    "recused": ("inhabil", "inhabile", "erklæret inhabil"),
    "left": ("forlod mødet", "gik"),
    "arrived": ("ankom",),
    "substitute": ("suppleant", "stedfortræder"),
}  # fmt: skip
"""Marks printed beside a name: "- Deltog", "(Afbud)"."""

LIST_STATUS: Mapping[AttendanceStatus, tuple[str, ...]] = {
    "present": (
        "deltagere", "mødedeltagere", "medlemmer", "tilstede", "til stede", "mødt", "fremmøde", "sekretær",
        "fremmøde og inhabilitet", "derudover deltog", "øvrige deltagere", "deltog", "til stede var",
    ),
    "apology": ("afbud", "afbud fra", "fraværende med afbud", "meldt afbud"),
    "absent": (
        "afbud/fraværende", "fraværende", "fravær", "ikke til stede", "ikke tilstede", "ikke mødt",
        "følgende deltog ikke i behandlingen af punktet", "fraværende uden afbud",
        "udeblevet",
    ),
    "recused": ("inhabil", "inhabile", "inhabilitet"),
    "substitute": ("suppleanter", "stedfortrædere", "suppleant", "stedfortræder", "indkaldte stedfortrædere"),
}  # fmt: skip
"""What a heading over names says of everybody under it; "Afbud/Fraværende" says no more than absent."""

PEOPLE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("navn", "medlem", "medlemmer", "deltager", "deltagere", "mødedeltagere", "udvalgsmedlem", "mødedeltager"),
    "party": ("parti", "liste", "partibogstav"),
    "title": ("titel", "stilling", "funktion", "rolle", "hverv"),
}  # fmt: skip
"""Heads of a table of those present; its other columns bear the words of LIST_STATUS."""

TICKS: frozenset[str] = frozenset(("x", "✓", "✗", "☒", "☑", "ja", "√", "+"))
"""What stands in such a column for a yes."""

NO_TICKS: frozenset[str] = frozenset(("nej", "-", "–", "÷", "☐"))
"""What stands there for a no, which says nothing of why."""

POLITICAL_OFFICES: frozenset[str] = frozenset(
    (
        "borgmester", "viceborgmester", "rådmand", "formand", "næstformand", "forkvinde", "næstforkvinde",
        "udvalgsformand", "udvalgsnæstformand", "byrådsmedlem", "kommunalbestyrelsesmedlem", "medlem",
        "rådsformand", "gruppeformand", "mødeleder", "ordfører",
    )
)  # fmt: skip

TITLE_ENDINGS: tuple[str, ...] = (
    "direktør", "direktører", "chef", "leder", "konsulent", "koordinator", "medarbejder", "sekretær", "referent",
    "specialist", "rådgiver", "planlægger", "arkitekt", "ingeniør", "jurist", "økonom", "læge", "pædagog",
    "inspektør", "rektor", "forstander", "formand", "næstformand", "borgmester", "rådmand", "revisor",
    "sygeplejerske",
    "fuldmægtig", "assistent", "advokat", "biolog", "controller", "partner", "professor", "lektor", "projektleder",
    "forkvinde", "medlem", "vejleder", "terapeut", "politikommissær", "direktion", "tolk", "praktikant", "student",
    "analytiker", "geolog", "geograf", "psykolog", "manager", "lærer", "provst", "præst", "næstforkvinde", "ordfører",
)  # fmt: skip
"""A word with one of these endings is a title: "chefkonsulent", "centerchef", "2. viceborgmester"."""

PARTY_NAMES: frozenset[str] = frozenset(
    (
        "løsgænger", "uden for partierne", "udenfor partierne", "frie liberale", "socialdemokratiet", "venstre",
        "enhedslisten", "radikale venstre", "det konservative folkeparti", "konservative", "dansk folkeparti",
        "liberal alliance", "nye borgerlige", "alternativet", "danmarksdemokraterne", "moderaterne",
        "socialistisk folkeparti", "kristendemokraterne", "borgerlisten", "lokallisten", "fælleslisten",
        "uafhængig", "uden for parti",
    )
)  # fmt: skip

NO_NAMES: frozenset[str] = frozenset(
    (
        "ingen", "intet", "alle", "udvalget", "byrådet", "kommunalbestyrelsen", "administrationen", "forvaltningen",
        "økonomiudvalget", "magistraten", "borgmesteren", "formanden", "direktionen", "medlemmerne", "mødet", "punkt",
        "punktet", "punkterne", "sagen", "sag", "kl", "dagsordenen", "dagsorden", "godkendt", "beslutning", "referat",
        "center", "kommune", "lukket", "åben", "bilag", "afbud", "fraværende", "deltagere", "se", "der", "den", "det",
        "de", "på", "i", "til", "fra", "og", "samt", "herefter", "herudover", "derudover", "udover", "endvidere",
        "orienteringen", "indstillingen", "indstilling", "liste", "partiet", "rådet", "regionsrådet", "ældrerådet",
        "handicaprådet", "bestyrelsen", "virksomheden", "kommunen", "regionen", "efter", "under", "ved", "da", "når",
        "samtlige", "hele", "region", "kommune", "teknik", "sundhed", "afdelingen", "enheden", "team",
        "psykiatrien", "repræsentanter", "repræsentant", "både", "møde", "orientering", "meddelelser",
    )
)  # fmt: skip
"""Words that no person's name begins with, or stands alone as."""

NAME_PARTICLES: frozenset[str] = frozenset(
    (
        "de",
        "von",
        "van",
        "der",
        "af",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ben",
        "del",
        "da",
        "den",
        "zu",
        "y",
    )
)

LABEL_STATUS: Mapping[AttendanceStatus, tuple[str, ...]] = {
    "apology": ("Fraværende med afbud", "Afbud fra", "Afbud", "Meldt afbud"),
    "absent": (
        "Fraværende uden afbud", "Afbud/Fraværende", "Afbud/fraværende", "Fraværende", "Ikke til stede",
        "Ikke tilstede",
        "Udeblevet", "Fravær", "Følgende deltog ikke i behandlingen af punktet",
        "Følgende deltog ikke i behandlingen af sagen",
    ),
    "recused": ("Inhabil", "Inhabile", "Inhabilitet"),
}  # fmt: skip
"""Labels in front of names in running text: "Afbud: N.N., M.M."."""

VERB_STATUS: Mapping[AttendanceStatus, tuple[str, ...]] = {
    "substitute": (
        r"(?:deltog|deltager|mødte|var indkaldt|er indkaldt|indtrådte) som (?:stedfortræder|suppleant)(?: for)?",
        r"deltog i stedet(?: for)?",
    ),
    "recused": (
        r"(?:har )?erklæret sig inhabile?", r"erklærede sig (?:for )?inhabile?",
        r"(?:var|er|blev|blev erklæret|blev kendt) inhabile?", r"forlod (?:mødet|lokalet|salen) som inhabile?",
    ),
    "apology": (r"(?:havde|har) (?:meldt|sendt) afbud", r"(?:meldte|sendte) afbud"),
    "absent": (
        r"var fraværende", r"deltog(?: dog)? ikke(?! i (?:afstemning|valg))", r"deltager ikke",
        r"var ikke til ?stede", r"udeblev(?: uden afbud)?",
        r"var forhindre(?:t|de) i at deltage", r"medvirkede ikke", r"havde forfald",
    ),
    "left": (r"forlod (?:mødet|lokalet|salen)", r"gik fra mødet", r"udtrådte af mødet"),
    "arrived": (
        r"ankom(?: til mødet)?", r"mødte (?:op )?(?=kl)", r"tiltrådte mødet", r"indtrådte i mødet", r"kom til stede",
        r"deltog (?:først )?fra",
    ),
}  # fmt: skip
"""What a sentence says of the people it begins with, as regular expressions; the first that fits is taken."""

ATTENDANCE_STEMS: tuple[str, ...] = (
    "fbud", "ravær", "nhabil", "ikke", "orlod", "orhindre", "tedfortræd", "uppleant", "nkom", "mødte", "il stede",
    "ilstede", "deblev", "orfald", "trådte", "gik fra", "eltog",
)  # fmt: skip
"""A text without any of these says nothing of attendance."""
