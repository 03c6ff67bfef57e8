"""The words with which Danish minutes promise something, as forms of verbs and as parts of patterns.

Sources are the minutes and agendas of Ballerup, Greve, Aarhus and Glostrup 2012-2025. Another municipality's word is
another entry here.
"""

import re

from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.parties import LOCAL_LIST, PARTY_NAMES

# infinitive, or "infinitive/participle" where the participle does not end in -et.
DELIVERING = (
    "udarbejde", "fremlægge/fremlagt", "forelægge/forelagt", "genfremlægge/genfremlagt", "orientere", "evaluere",
    "afrapportere", "rapportere", "præsentere", "undersøge/undersøgt", "afdække", "analysere", "kortlægge/kortlagt",
    "revurdere", "genvurdere", "vurdere", "revidere", "opdatere", "indarbejde", "tilrette", "iværksætte/iværksat",
    "igangsætte/igangsat", "gennemføre/gennemført", "afholde/afholdt", "indsende/indsendt", "udsende/udsendt",
    "fremsende/fremsendt", "oversende/oversendt", "eftersende/eftersendt", "offentliggøre/offentliggjort",
    "genoptage/genoptaget", "indkalde/indkaldt", "invitere", "kommunikere", "annoncere", "indhente", "belyse/belyst",
    "kvalificere", "konkretisere", "udpege", "etablere", "færdiggøre/færdiggjort", "opstarte", "udbyde/udbudt",
    "indberette", "indgive/indgivet", "forhandle", "drøfte", "udrulle", "implementere",
    "uddybe", "redegøre/redegjort", "besigtige", "monitorere", "forberede/forberedt", "udvælge/udvalgt", "søsætte/søsat",
    "udmønte", "effektuere", "udfærdige", "opsamle", "dele/delt", "tilbyde/tilbudt", "udlodde", "melde/meldt", "meddele/meddelt",
    "hjemtage/hjemtaget", "indbyde/indbudt", "formidle", "formulere",
    "konsekvensvurdere", "informere", "inddrage/inddraget", "vende/vendt", "genberegne", "opfordre", "foretage/foretaget", "ajourføre/ajourført", "markere", "underrette", "oplyse/oplyst", "kontakte", "tilrettelægge/tilrettelagt", "arrangere", "koordinere",
    "indmelde/indmeldt", "rekruttere", "underskrive/underskrevet", "påbegynde/påbegyndt",
)  # fmt: skip
"""Verbs for doing something that one can look for afterwards."""

HAPPENING = (
    "indgå/indgået", "flytte", "behandle", "beslutte", "træffe/truffet", "tage/taget", "følge/fulgt", "give/givet",
    "starte", "begynde/begyndt", "afslutte", "åbne", "lukke", "vedtage/vedtaget", "godkende/godkendt", "sende/sendt", "opgøre/opgjort",
    "finde/fundet", "realisere", "besøge/besøgt", "deltage/deltaget", "lægge/lagt", "afgøre/afgjort", "skrive/skrevet", "udføre/udført",
    "ske/sket", "foregå/foregået", "anlægge/anlagt", "opføre/opført", "etapeopdele", "renovere", "justere", "tilpasse",
    "arbejde", "samle", "mødes", "udskyde/udskudt", "opsætte/opsat", "asfaltere", "videreføre/videreført", "tilføje", "indrette", "udskifte",
    "håndtere", "indtænke/indtænkt", "udbedre", "rykke", "placere", "varetage/varetaget", "omfordele/omfordelt", "plante", "nedtage/nedtaget", "opstille",
    "indkøbe/indkøbt", "anskaffe", "ombygge", "genåbne", "udvide", "fjerne", "montere", "registrere", "oprette", "udvikle", "gå/gået", "lave", "bruge/brugt", "høre/hørt", "medtage/medtaget", "opsige/opsagt", "bede/bedt", "føre/ført", "ansætte/ansat", "ansøge/ansøgt", "søge/søgt",
    "prioritere", "planlægge/planlagt", "holde/holdt", "nedlægge/nedlagt", "overgå/overgået", "træde/trådt", "udtage/udtaget",
    "sælge/solgt", "levere", "modtage/modtaget", "bygge", "fortsætte/fortsat", "optage/optaget", "bringe/bragt", "indføre/indført",
    "fastlægge/fastlagt", "fastsætte/fastsat", "ibrugtage/ibrugtaget", "indvie/indviet", "tilvejebringe/tilvejebragt", "få/fået",
    "fastholde/fastholdt", "afprøve", "teste", "overtage/overtaget", "overføre/overført", "nedrive/nedrevet", "bestå/bestået",
    "udløbe/udløbet", "forlænge", "forny", "afvikle",
)  # fmt: skip
"""Verbs that tell of something to come only beside a date, a rhythm or somebody who says that he will."""

REPORTS = (
    r"orientering\w*|status\w*|evaluering\w*|redegørelse\w*|\w*rapport(?:en|er|ering\w*)?|notat\w*|opfølgning\w*|oplæg\w*"
    r"|tilbagemelding\w*|temamøde\w*|temadrøftelse\w*|dialog\w*|tilsyn\w*|opgørelse\w*|beretning\w*|årsberetning\w*|drøftelse\w*|møde(?!følge|kadence|række|plan|kalender|materiale)\w*"
)
"""Nouns of what is handed over again and again."""

STEPS = (
    r"(?:første|anden|færdig|politisk )behandling\w*|vedtagelse\b|høringsfrist\w*|frist(?:en)?\b|deadline\w*|workshop\w*"
    r"|møde(?:t|r|rne)?\b|camp\b|camp'en|høring(?:en|speriode\w*)?\b|periode(?:n)?\b|opstart\w*|samtale(?:n|r|rne)?\b"
    r"|besøg(?:et)?\b|konference\w*|ikrafttræde\w*|arrangement\w*|byggestart\w*|ibrugtag\w*|indvielse\w*|udbud(?:det)?\b"
)
"""Nouns of a step that has a date."""

AGENT = (
    r"[Aa]dministrationen|[Ff]orvaltningen|[Dd]irektionen|[Bb]orgmesteren|[Rr]ådmanden|[Ff]ormanden|[Kk]ommunaldirektøren"
    r"|(?:det \"nye\" )?[Cc]ent(?:er|ret|rene) for [A-ZÆØÅ]\w+(?:(?:, | og | & |, og )[A-ZÆØÅ]\w+)*(?: og i Center for [A-ZÆØÅ]\w+(?: og [A-ZÆØÅ]\w+)*)?"
    r"|Magistratsafdelingen for [A-ZÆØÅ]\w+(?:(?:, | og )[A-ZÆØÅ]\w+)*|[A-ZÆØÅ]\w+ Kommune|[Kk]ommunen|[Kk]ommunerne|[A-ZÆØÅ]\w*teamet"
    r"|[Dd]e enkelte fagudvalg|[Ff]agudvalgene|[Ff]agcentrene|[Uu]dvalgene|[Mm]edlemmerne|[Jj]obcent(?:er|ret)(?: [A-ZÆØÅ]\w+)?|[Bb]estyrelsen|KKR(?: \w+)?"
    r"|[Pp]rojektgruppen|[Aa]rbejdsgruppen|[Ss]tyregruppen|[Ff]orligskredsen|[Bb]udgetparterne|[Ii]værksættere"
)
"""Those that do what is promised, beside the bodies that meet."""

EXTERNAL = r"\bKL\b|ministeri|\bregeringen|Folketing|\bRegion(?:en)?\b|[Ii]værksættere|\bStyrelsen for"
"""Those that are neither the municipality nor its committees."""

EXTERNAL_RECEIVER = r"Folketing|[Rr]egeringen"
"""What is due to these without an owner, somebody else does."""

WEAK = (
    (
        r"\b(?:vil|skal) (?:der )?(?:fortsat |særlig(?:t|e)? |stor(?:t)? |stadig )*(?:være |have )?(?:et )?(?:\w+ )?fokus på\b",
        "words-vague",
    ),
    (r"\btages (?:\w+ )?forbehold for\b", "words-vague"),
    (r"\bafventer\b", "waits-for"),
)
"""Words that promise hardly anything, and why a row of them may be wrong."""

WEAK_STEMS = ("afventer", "fokus på", "forbehold")
"""A text in small letters without any of these has no such words."""

ASKED_OF = rf"\b(?:bad|beder|anmode[rd]e?) (?P<who>{AGENT}) om\b"
"""Who is asked for something: what is asked for may be a thing, without a verb."""

ASKED_OF_STEMS = ("bad ", "beder ", "anmode")
"""A text in small letters without any of these has no such words."""

CONDITIONS = (
    r"^(?:at )?(?:hvis|såfremt|i fald|ifald|i tilfælde af|under forudsætning af)\b"
    r"|\b(?:såfremt|i fald|i givet fald|under forudsætning af|forudsat,? at|om muligt|hvis)\b"
    r"|^(?:foretages|sker|bliver|besluttes|vedtages|godkendes|opnås|viser|kommer|skulle) (?:der|det|sagen|forslaget)\b[^,]*,"
)
"""What makes a promise hold only if something else is so."""

CONDITION_STEMS = ("vis", "VIS", "åfremt", "fald", "ilfælde", "orudsætning", "orudsat", "muligt")
CONDITION_OPENINGS = (
    "Foretages", "Sker", "Bliver", "Besluttes", "Vedtages", "Godkendes", "Opnås", "Viser", "Kommer", "Skulle",
    "foretages", "sker", "bliver", "besluttes", "vedtages", "godkendes", "opnås", "viser", "kommer", "skulle",
)  # fmt: skip
"""A sentence that holds and opens with none of these is under no condition."""

EVENTS = (
    r"(?:ved|i forbindelsen? med|efter|forud for|inden|frem mod) (?:den |en |det |de )?(?:\w+ ){0,2}?"
    r"(?:budgetopfølgning\w*|budgetforhandling\w*|budgetlægning\w*|budgetproces\w*|behandlingen? af|udbud\w*|høring\w*"
    r"|sommerferien|forhandlinger\w*|midtvejsevaluering\w*|vintersæson\w*)(?: om)?(?: budget)?(?: 20\d\d(?:-\d+)?)?"
    r"|på (?:(?:et|det|de|udvalgets|førstkommende) )?(?:kommende |næste |senere )(?:\w*møder?|rundbordssamtale|tidspunkt)"
    r"|i (?:den |de |det )?(?:\w+ )?(?:budgetopfølgning|budgetforhandling|budgetlægning|forhandlinger)\w*"
    r"|(?:i forbindelse med|ved) (?:den|det|de) (?:årlige|halvårlige|kvartalsvise) \w+"
    r"|(?:frem mod|til) budget 20\d\d|når [^,.;]{3,80}? (?:er|har|foreligger|kendes)\b[^,.;]{0,40}"
    r"|samtidig med,? at [^,.;]{3,80}"
)
"""Occasions without a date."""

EVENT_STEMS = (
    "budget",
    "øring",
    "dbud",
    "ferien",
    "orhandling",
    "evaluering",
    "sæson",
    "behandling",
    "møde",
    "rundbord",
    "tidspunkt",
    "når ",
    "Når ",
    "amtidig",
    "årlige",
    "kvartalsvise",
)
"""A text without any of these names no occasion."""

STEP_STEMS = (
    "forvent",
    "ventes",
    "planl",
    "foreslås",
    "skønnes",
    "aftal",
    "næste gang",
    "skal",
    "bedes",
    "behandling",
    "vedtagelse",
    "frist",
    "deadline",
    "workshop",
    "møde",
    "camp",
    "høring",
    "periode",
    "opstart",
    "samtale",
    "besøg",
    "konference",
    "ikrafttræd",
    "arrangement",
    "byggestart",
    "ibrugtag",
    "indvielse",
    "udbud",
    "fortsætter",
    "send",
    "bliver det",
    "sker",
)
"""A sentence in small letters without a verb of doing and without any of these promises nothing by its date."""

LATER = (
    r"^(?:at |og )?(?:derefter|herefter|efterfølgende|i forlængelse heraf|senere|dernæst|på sigt)\b"
    r"|\b(?:hvorefter|hurtigst muligt|snarest)\b"
)
"""Words that put an act after something else."""

LATER_STEMS = ("efter", "senere", "ernæst", "på sigt", "forlængelse", "snarest", "hurtigst")
"""A text in small letters without any of these has no such words."""

ANCHORS = (
    "vil",
    "bedes",
    "derefter",
    "herefter",
    "efterfølgende",
    "hvorefter",
    "senere",
    "snarest",
    "hurtigst",
    "dernæst",
    "forlængelse",
    "fortsætter",
)
"""Words that make a sentence of running text worth a closer look for what is done in it."""

ANCHORS_OF_DELIVERIES = ("hvis", "såfremt", "foretages", "sker")
"""Words that do so beside a verb for delivering."""

DUTY_STEMS = (
    "dministration",
    "orvaltning",
    "irektion",
    "orgmester",
    "enter",
    "agistratsafdeling",
    "kkr",
    "team",
)
"""A sentence in small letters that says "skal" and holds none of these tells of nobody's duty."""

MODALS = frozenset({"vil", "skal", "bedes"})
"""Finite verbs that put an act ahead."""

OTHER_FINITE = frozenset({
    "blev", "har", "havde", "er", "var", "været", "blevet", "skulle", "ville", "kunne", "kan", "bør", "burde", "må", "måtte", "haft",
    "ønsker", "foreslår", "kræver", "betyder",
})  # fmt: skip
"""Finite verbs after which an act is done, possible, wanted or only right."""

ASKED_ONLY = frozenset({
    "om", "hvilke", "hvilken", "hvilket", "hvordan", "hvorvidt", "hvad", "hvem", "hvornår", "hvis", "når", "såfremt", "hvor", "medmindre",
    "fordi", "eftersom", "selvom",
})  # fmt: skip
"""Words that open a question or a condition: an act behind one of them is not promised by it."""

PRESENT_MATTER = (
    r"\b(?:i|med) (?:denne|nærværende|indeværende) sag\b|^(?:i|med) sagen\b|^sagen forelægges\b|^denne sag\b"
    r"|^mødet\b|^(?:i|af) tabellen\b|\bfremgår af\b|\borienteres (?:hermed |med sagen )?om\b|\bher en (?:status|redegørelse|orientering)\b"
    r"|\bsom (?:lovet|bestilt|ønsket|aftalt)\b|\bbestilte til\b"
)
"""What the matter before the body does itself."""

PRESENT_STEMS = (
    " sag", "sagen ", "mødet", "tabellen", "fremgår", "orienteres", "her en ", "som lovet", "som bestilt", "som ønsket",
    "som aftalt", "bestilte",
)  # fmt: skip
"""A text in small letters without any of these has no such words."""

DECIDING = frozenset({
    "tage", "træffe", "beslutte", "godkende", "vedtage", "drøfte", "behandle", "vurdere", "evaluere", "udpege",
})  # fmt: skip
"""Verbs that tell, after "udvalget skal", what is before it now."""

ASKING_OF = frozenset({"bede", "opfordre"})
"""Verbs whose object is to do what they ask for."""

GETTING = frozenset({"få", "modtage", "høre"})
"""Verbs whose subject gets something."""

DECIDED_BY_BODIES = frozenset({"beslutte", "godkende", "vedtage", "behandle", "drøfte"})
"""Verbs for what a body does, also where the sentence only says where it is done."""

GRANTING = frozenset({"beslutte", "godkende", "vedtage", "give", "meddele"})
"""Verbs of a recommendation that are the decision itself."""

LATER_POINTS = frozenset({"sende", "indgå", "arbejde", "ansøge", "planlægge", "medtage"})
"""Verbs for happening that bind to something later where a body asks, decides or plans."""

NO_LATER_POINTS = frozenset({"drøfte", "udpege", "opfordre", "markere", "dele", "melde", "vurdere"})
"""Verbs for doing that are the decision itself when they are recommended without a date."""

ADMINISTRATION = r"dministration|orvaltning|irektion|orgmester|enter|agistratsafdeling|KKR|team"
"""Names of those that do the municipality's work begin or end so."""

VAGUE = frozenset({
    "give", "finde", "fortsætte", "prioritere", "holde", "få", "bringe", "føre", "samle", "følge", "arbejde", "deltage", "levere",
    "modtage", "sælge", "bestå", "fastholde", "overføre", "søge", "udføre", "ske", "foregå", "mødes", "begynde", "bygge", "høre", "bede", "gå", "lave", "bruge", "udvide", "udvikle", "håndtere", "varetage", "rykke",
})  # fmt: skip
"""Verbs that tell of an act only beside a date, a rhythm or somebody."""

NO_ACT = (
    r"\b(?:overhold\w*|er (?:faldet|steget|vokset)|fratræd\w*|fratrådt|finansieret|finansieres|bevilling(?:en|er)? (?:på|til)|udløber|trådte|gælder|gældende)\b"
    r"|\ber (?:[\w-]+ ){1,3}(?:faldet|steget|vokset)\b"
    r"|\w*udgift\w*\b[^.]{0,60}\bafholdes\b|\w*udgift\w*\b[^.]{0,60}\bdækkes\b"
    r"|\blov\w* træder\b|træder \w*(?:lov|ordning|aftale)\w*|\bmio\. kr\. årligt"
)
"""Words of what happens to budgets, posts and laws, where nobody is to do anything."""

NO_ACT_STEMS = (
    "overhold", "faldet", "steget", "vokset", "fratr", "finansiere", "bevilling", "udløber", "trådte",
    "gæld", "udgift", "træder", "kr. årligt",
)  # fmt: skip
"""A text in small letters without any of these has no such words."""

EXPECTED = r"\b(?:forvent(?:es|er|eligt|et)|ventes|planlægges|planlagt|foreslås|skønnes|aftalt|aftale|næste gang|skal (?:først )?(?:være|foreligge|stå))\b"
"""Words that put something ahead without a verb of doing."""

READY = r"\b(?:færdig\w*|klar|afslut\w*|igangsat|opstartet|gennemfør\w*|udført|afholdt|fremlagt|forelagt|vedtaget|foreligge|\w+et|sker)\b"
"""How something is when it is done."""

PLANNED = r"\b(?:planlægges|planlagt|foreslås|aftalt|aftale|næste gang|skal (?:først )?(?:være|foreligge|stå)|bedes)\b"
"""Words that put something ahead also without saying how it is done."""

HELD = r"\b(?:afholdes|holdes|holder|bliver|er|ligger|finder|begynder|starter|åbner|lukker|flytter|træder|overtager|senest|inden|frist\w*|vil|skal|kl|klokken|løber|udløber)\b"
"""Words beside a day without a year that put it ahead: "borgermødet er den 4. maj", not "mødet den 4. maj samlede"."""


SENT_ON = (
    rf"\b(?:[Ff]rem|[Oo]ver|[Tt]ilbage|[Vv]idere)?[Ss]end(?:es|er|te|t|e)\b[^.]{{0,60}}?(?: til| i) (?:[\w-]+ i )?(?:{BODY}|[Mm]agistrat)"
    rf"|\b[Hh]envis(?:es|t|te)\b[^.]{{0,40}}? til [^.]{{0,40}}?(?:{BODY}|[Mm]agistrat|budgetforhandling)"
    r"|\b[Ss]end(?:t|te|es) [^.]{0,60}? til (?:realitets|udvalgs)?behandling\b"
    r"|\b(?:over)?g(?:år|ik) til (?:anden|2\.) ?behandling|\b(?:genoptages|udsættes|udsat) (?:\w+ )?(?:til|på)\b"
)
"""A decision that sends the matter on to a body. Aarhus: "Fremsendes til …", "henvist til"; Greve: "sendte sagen til realitetsbehandling i"."""


FRONT = r"^(?:(?:\d{1,2}|[a-z])[.)] ?|[-–•] ?|(?:at|og|samt|men|idet|derfor|desuden|endvidere|derudover|herefter|derefter|efterfølgende|dog)\b,? ?)+"
"""What stands before the words that tell what is to be done."""

GRANTED = r"^[^,]{0,60}?(?:med (?:den|følgende) bemærkning(?:er)?|det godkendes|det besluttes|indstiller|ønsker(?: endvidere)?),? at "
"""How what is to be done is granted or asked for, before the words that tell it."""

BEFORE_TIME = r"(?:(?<!\w)(?:med virkning fra|allerede|senest|inden|den|d\.|i løbet af|i|ved|pr\.|til|på|fra|af|efter|omkring) ?)+$"
"""What stands before a time and goes with it."""

_PARTIES = "|".join(sorted(map(re.escape, PARTY_NAMES), key=len, reverse=True))
_PARTY = rf"(?=[A-ZÆØÅ]|det? )(?:(?i:{_PARTIES})|{LOCAL_LIST}|Liste [A-ZÆØÅ])(?: i [A-ZÆØÅ]\w+)?(?: \([^)]{{1,20}}\))?"
MOTION = (
    rf"(?:(?<![\w-]){_PARTY}|\b(?:[Bb]yråds|[Rr]åds|[Uu]dvalgs|[Kk]ommunalbestyrelses)?[Mm]edlem(?:merne|met)? [A-ZÆØÅ][^.;:]{{2,80}}?"
    r"|\([A-ZÆØÅ]{1,3}\)|\b[Ff]orslagsstiller(?:en|ne)?|\b[Bb]yrådsgruppen?|\b(?:[Pp]artiet|[Mm]indretallet|[Oo]ppositionen))"
    r" (?:foreslår|foreslog|stiller forslag|stillede forslag|opfordrer|opfordrede|ønsker|ønskede|indstiller|mener)\b"
)
"""A party or a member moves something: "SF foreslår, at …", "Byrådsmedlem Anna Aa (A) foreslår"."""

MOTION_STEMS = ("foresl", "forslag", "opfordre", "ønske", "indstiller", "mener")
"""A text without any of these moves nothing."""

GIVING = frozenset({"give", "meddele"})
"""Verbs of what is done with an appropriation when it is granted."""

APPROPRIATION = r"bevilling(?:en|er|erne)?\b|rådighedsbeløb|\bgaranti(?:en)?\b|dispensation"
"""What is given by the decision itself: a promise of nothing later."""

NARRATION = (
    r"^[^,:;]{0,90}?\b(?:viser|viste|skriver|skrev|svarer|svarede|anfører|påpeger|konkluderer|fremhæver|udtaler|indikerer"
    r"|bemærker|bemærkede|peger på)\b(?! til\b)[^,:;]{0,60}"
)
"""How a source is told of: the times in these words are those of the source, not of something to come."""

NARRATION_STEMS = (
    "vis",
    "skr",
    "svar",
    "anfør",
    "påpeg",
    "konklu",
    "fremhæv",
    "udtal",
    "indiker",
    "bemærk",
    "peger",
)
"""A text without any of these tells of no source."""

STEP_OF_OTHERS = (
    r"\b(?:bygge(?:tilladelse|andragende)|byggesagsbehandling|myndighedsbehandling|myndighedsgodkendelse)"
)
"""Steps of a plan that wait for an authority, not for those who made the plan."""
