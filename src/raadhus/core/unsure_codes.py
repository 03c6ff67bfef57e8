"""Why a derived row may be wrong, by code, as pages and terminal say it; docs/reference/derived.md says what to do."""

from collections.abc import Mapping

UNSURE_CODES: Mapping[str, str] = {
    "sum-differs": "Delene giver ikke den samlede sum.",
    "part-too-large": "Delen er større end det hele, som den er en del af.",
    "unit-missing": "Tabellen siger ikke, om det er kroner eller tusinder.",
    "unit-differs": "Det samme tal står med to enheder.",
    "sign-differs": "Fortegnet siger noget andet end ordet.",
    "year-unlikely": "Året ligger meget langt fra mødet.",
    "unit-not-stated": "Listen siger ikke, hvad der er talt.",
    "range": "Den ene ende af et interval.",
    "not-adopted": "Det blev ikke vedtaget.",
    "postponed": "Det blev udsat eller sendt tilbage.",
    "only-proposed": "Det er foreslået eller muligt, ikke besluttet.",
    "only-possible": "Det er en mulighed, ikke noget, der er sket.",
    "only-implied": "Teksten siger det ikke ligeud.",
    "waits-for": "Det venter på noget andet.",
    "words-vague": "Ordene lover ikke noget bestemt.",
    "unit-not-named": "Teksten siger ikke, hvad enheden hedder nu.",
    "plan-unclear": "Planen står i nærheden, ikke i samme sætning.",
    "plan-not-named": "Det fremgår ikke, hvilken plan det hører til.",
    "days-differ": "På samme møde er der sagt to forskellige frister.",
    "day-before-told": "Fristen lå før det møde, hvor den blev sagt.",
}
