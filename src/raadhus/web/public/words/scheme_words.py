"""What the schemes of subsidised work are called on pages, who counts as what, and how sure we are of a rule."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from raadhus.figures.schemes.calculation import CalculationRefused
from raadhus.figures.schemes.law import Validity
from raadhus.web.components.tags import day, thousands

_NAMES: Mapping[str, Promise] = {
    "fleksjob": gettext_lazy("Fleksjob"),
    "skaanejob": gettext_lazy("Skånejob"),
    "loentilskud": gettext_lazy("Løntilskud"),
    "virksomhedspraktik": gettext_lazy("Virksomhedspraktik"),
    "seniorjob": gettext_lazy("Seniorjob"),
    "nytteindsats": gettext_lazy("Nyttejob (nytteindsats)"),
    "jobrotation": gettext_lazy("Jobrotation"),
    "elever": gettext_lazy("Elever og praktikanter"),
}
_COUNTS: Mapping[str, Promise] = {
    "fleksjob": gettext_lazy(
        "Ansatte med en varig og væsentlig nedsat arbejdsevne, som kommunen giver fleksløntilskud til."
    ),
    "skaanejob": gettext_lazy("Førtidspensionister, der er ansat med løntilskud."),
    "loentilskud": gettext_lazy("Ledige, der i en periode er ansat med tilskud til lønnen."),
    "virksomhedspraktik": gettext_lazy("Ledige og andre, der prøver en arbejdsplads af uden at få løn."),
    "seniorjob": gettext_lazy(
        "Ledige, hvis dagpenge slap op højst fem år før efterlønsalderen. Kommunen har pligt til at ansætte dem."
    ),
    "nytteindsats": gettext_lazy(
        "Modtagere af en ydelse, der løser opgaver for det offentlige for at få den."
    ),
    "jobrotation": gettext_lazy("Ledige, der er vikarer, mens de ansatte er på kursus."),
    "elever": gettext_lazy(
        "Elever, lærlinge og studerende i praktik. Det er uddannelse og ingen beskæftigelsesordning."
    ),
}
_COUNTING: Mapping[str, Promise] = {
    "heads": gettext_lazy(
        "Ordinært ansatte tælles i hoveder, uanset hvor mange timer de arbejder. Ansatte med offentligt tilskud, i "
        "fleksjob eller seniorjob, elever og de, der er ansat for en tid eller til en bestemt opgave, tæller ikke med."
    ),
    "full_time": gettext_lazy(
        "Begge sider tælles i fuldtidspersoner. Ordinært ansatte er gennemsnittet af de seneste fire måneder. "
        "Ansatte med offentligt tilskud og ansatte under 18 år tæller ikke med."
    ),
}
_STATUSES: Mapping[str, Promise] = {
    "verified": gettext_lazy("Kilden er læst, og den siger det."),
    "reading": gettext_lazy("Sådan forstår vi kilden. Den siger det ikke selv."),
}
_STAGES: Mapping[str, Promise] = {
    "refused": gettext_lazy("Afslået"),
    "granted": gettext_lazy("Givet"),
    "applied": gettext_lazy("Ansøgt"),
    "told": gettext_lazy("Nævnt"),
}
_PERMIT_STATES: Mapping[str, Promise] = {
    "coming": gettext_lazy("Begynder senere"),
    "running": gettext_lazy("Gælder"),
    "expiring": gettext_lazy("Udløber i år"),
    "expired": gettext_lazy("Udløbet"),
    "open": gettext_lazy("Ingen slutdato nævnt"),
}


def scheme_words(key: str | None) -> str:
    return str(_NAMES.get(key or "", key or ""))


def who_counts(key: str) -> str:
    """Who is counted as being in the scheme."""
    return str(_COUNTS.get(key, ""))


def counting_words(counting: str) -> str:
    """How both sides of the ratio are counted."""
    return str(_COUNTING[counting])


def validity_words(valid: Validity) -> str:
    """From when to when, as part of a sentence."""
    since, until = day(valid.since), day(valid.until)
    if since and until:
        return gettext("%(since)s til %(until)s") % {"since": since, "until": until}
    if since:
        return gettext("fra %(since)s") % {"since": since}
    return gettext("til %(until)s") % {"until": until} if until else gettext("uden kendt tid")


def law_status_words(status: str) -> str:
    return str(_STATUSES[status])


def stage_words(stage: str) -> str:
    """How far a dispensation has come."""
    return str(_STAGES.get(stage, stage))


def permit_state_words(state: str) -> str:
    return str(_PERMIT_STATES.get(state, state))


def refusal_words(refusal: CalculationRefused, *, language: str) -> str:
    """Why nothing was reckoned, with its days and numbers as the language writes them."""
    sentences = refusal.sentences[refusal.code]
    sentence = sentences.english if language == "en" else sentences.danish
    return sentence.format_map({name: _value(name, value) for name, value in refusal.values.items()})


def _value(name: str, value: object) -> str:
    if name == "day":
        return day(str(value))
    return thousands(value) if isinstance(value, int) else str(value)
