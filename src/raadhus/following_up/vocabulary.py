"""Words by which titles and promises are compared: what tells no matter, what names an act, what asks and what answers.

Data, met in the papers of several municipalities; another municipality's word is a row. Stems, but for the last two.
"""

import re

PERIODS = frozenset({
    "halvår", "kvartal", "år", "måned", "uge", "dag", "periode", "primo", "medio", "ultimo", "forår", "sommer",
    "efterår", "vinter", "årlig", "halvårlig", "kvartalsvis", "månedlig", "løb", "gang", "jævnlig", "fast",
    "begyndelse", "slutning", "udgang", "start", "næst", "kommend", "senest", "inden", "to", "tre", "fire",
    "fem",
})  # fmt: skip
"""When, not what."""

REPORTING = frozenset({
    "status", "orientering", "orient", "redegørelse", "redegør", "rapport", "afrapportering", "afrapporter",
    "tilbagemelding", "svar", "besvarelse", "statusrapport", "notat", "oplæg", "gennemgang", "præsentation",
    "årsrapport", "beretning", "rapporter", "opfølgning", "meld", "informer", "information", "oversigt",
    "beskrivelse", "følg",
})  # fmt: skip
"""Telling how it went."""

EVALUATING = frozenset({
    "evaluering", "evalu", "evaluer", "midtvejsevaluering", "slutevaluering", "opsamling", "erfaring", "måling",
    "effektmåling", "vurdering", "vurder", "revurdering", "revurder",
})  # fmt: skip

EMPTY = frozenset({
    "udvalg", "kommun", "administration", "forvaltning", "center", "centr", "byråd", "kommunalbestyrelse",
    "økonomiudvalg", "fagudvalg", "møde", "sag", "punkt", "udarbejd", "forelæg", "fremlæg", "behandl",
    "behandel", "drøft", "enkel", "ønsk", "bed", "anmod", "hør", "høre", "virk", "forvent", "foreslå",
    "anbefal", "godkend", "vedtag", "skal", "vil", "bliv", "kan", "få", "giv", "tag", "kom", "komm", "sker",
    "ske", "arbejd", "vend", "tilbag", "resultat", "videre", "forløb", "proces", "nærmere", "ny", "løbend",
    "samlet", "fremtid", "indstilling", "beslutning", "mulighed", "forhold", "hvordan", "hvilk", "hvad", "hvor",
    "når", "også", "endvidere", "samtidig", "herefter", "derefter", "sammen", "bl", "mindst", "medlem",
    "politisk", "opmærksom", "forslag", "del", "anden", "først", "tredj", "fjerd", "indgå", "indarbejd", "mere",
    "flere", "øvrig", "egen", "deres", "have", "være", "var", "blev", "end", "hvis", "så", "får", "mød", "som",
    "hold", "klok", "sit", "her", "ige", "meget", "før", "tim", "åbe", "tal", "brug", "kend", "send", "snart",
    "bemærkning", "følgende", "opgave", "lov", "beder", "nuvær", "konkret", "sidst", "samtlig", "relevant",
    "eventuel", "evt", "mv", "gør", "vis", "sæt", "stil", "se", "sørg", "fortsat", "fortsæt", "allered", "året",
})  # fmt: skip
"""Words of any promise; none of them tells which."""

COMMON = frozenset({
    "projek", "projekt", "plan", "aftal", "ordning", "indsats", "udgift", "budg", "budget", "område", "analys",
    "løsning", "model", "tiltag", "initiativ", "borg", "medarbejd", "virksomhed", "skol", "udvikling",
    "etablering", "etabler", "midl", "bevilling", "anlæg", "bygning", "rapport", "lokalplan", "proces",
    "samarbejd", "periode", "frist", "opgør", "strateg", "strategi", "rådgivning", "rådgiv", "temamød",
    "forslag", "initiativretsforslag", "ændring", "beslut", "klarlæg", "kommunalpolitisk", "nord", "valg",
    "høring", "tillæg", "input", "centr", "materiale",
})  # fmt: skip
"""Things that many matters have: alone they do not tell which one it is."""

ANSWERS = re.compile(
    r"forel[æa]g|freml[æa]g|orienter|afrapporter|redegør|evaluer|tilbagemeld|vende[rs]? tilbage|ny sag|en sag|"
    r"status på|behandles|drøftes|følge[rs]? op|opfølgning|opgørelse|afdækning|til godkendelse|"
    r"på et (?:senere|kommende|næste)"
)
"""Something comes before a committee: whether it was done can be seen there."""

OF_THE_ADMINISTRATION = re.compile(
    r"^(?:administration|forvaltning|center|centrene|direktion|borgmester|kommunaldirektør)"
)
"""Owners, in small letters, that answer to a committee for what they said they would do."""

OF_OTHERS = re.compile(
    r"^(?:de |alle )?(?:medlem|borger|virksomhed|forening|bruger|region|staten|ministeri|styrelsen)"
)
"""Owners of whom no committee is told what they did."""

NOT_OWED = re.compile(
    r"\btidligst\b|^\w+(?: \w+)? kan\b|^det er\b.{0,60} muligt\b|\bvære mulighed for\b|"
    r"\b(?:flyttes|overtager|overgår|nedlægges|åbner|træder i kraft)\b|\b(?:skifter|får)(?: samtidig)? (?:nyt )?navn\b|"
    r"\b(?:besluttede|godkendte|vedtog) den \d"
)
"""What may be, what happens by itself on its day, and what was decided before: no committee waits for an answer."""

ASKED = re.compile(
    r"\b(?:bad|har bedt|havde bedt|ønskede|anmodede|bestilte|efterspurgte|efterlyste|blev bedt|spurgte)\b"
)
"""A sentence that says what somebody asked for, where it also names the day."""

DONE = re.compile(
    r"\b(?:(?:er|dermed er|hermed er) (?:dermed |hermed )?(?:modtaget|besvaret|opfyldt|afsluttet|gennemført|indfriet)|"
    r"dermed (?:er )?(?:modtaget|besvaret|opfyldt|afsluttet|indfriet))\b"
)
"""A sentence that says that what was asked for is there."""
