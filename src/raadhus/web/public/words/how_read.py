"""How what stands on the pages of figures was found, for whoever asks how far to trust it."""

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

_HOW: Mapping[str, tuple[Promise, ...]] = {
    "indicators": (
        gettext_lazy(
            "Tal hører sammen, når de står i den samme rapport og er kaldt det samme. Perioden i titlen tæller ikke."
        ),
        gettext_lazy(
            "Tallene står, som de er skrevet. Siger et referat to forskellige ting, står begge der."
        ),
        gettext_lazy("Et 0 er et tal, der er talt. Er en ordning ophørt, står det, for det er noget andet."),
        gettext_lazy(
            "Perioder, der ikke er lige lange, og tal, der ikke er talt ens, kan ikke sammenlignes. Det står ved "
            "ændringen."
        ),
        gettext_lazy("Her står kun samlede tal, aldrig noget om en borger."),
    ),
    "money": (
        gettext_lazy(
            "Et program har fundet beløbene i teksten. Det kan tage fejl, og derfor fører hvert beløb til den "
            "sætning, det står i."
        ),
        gettext_lazy(
            "En sag, der behandles i flere udvalg, gentager sine beløb. Det samme beløb tæller én gang, og den "
            "seneste behandling gælder."
        ),
        gettext_lazy("Et beløb, der er fælles for flere rammer, er ikke lagt til nogen af dem."),
        gettext_lazy("Et beløb uden budgetår står under mødets år, men er ikke lagt til rammen."),
        gettext_lazy("Et samlet beløb står, som det er trykt, også når delene ikke giver det."),
        gettext_lazy(
            "Et beløb er bevilget, når kommunalbestyrelsen har godkendt det i et referat, vi har. Det kan være "
            "bevilget alligevel."
        ),
        gettext_lazy(
            "»Omtalt som bevilget« betyder, at en tekst siger det. Det kan være sagt om penge fra staten eller en fond."
        ),
        gettext_lazy("Bilagenes tabeller og lukkede punkter er ikke med."),
    ),
    "wheel": (
        gettext_lazy(
            "Et program har fundet i referaterne, hvad der skal komme igen, og hvor tit. Hver linje fører til de "
            "sætninger, der siger det."
        ),
        gettext_lazy(
            "Hvornår noget ventes, er regnet ud fra, hvor tit det skal komme, og hvornår det kom sidst. Der er "
            "kun sat en dag, når begge dele vides."
        ),
        gettext_lazy(
            "Forsinket betyder, at det ventede tidspunkt er gået, og at intet i de referater, vi har, viser, at "
            "det er kommet."
        ),
    ),
    "outstanding": (
        gettext_lazy(
            "Et program har fundet sætningerne i referaterne. Det kan tage fejl, og derfor fører hvert løfte til "
            "den sætning, det står i."
        ),
        gettext_lazy(
            "Et løfte er over fristen, når dagen er gået, og intet i de referater, vi har, viser, at det er "
            "sket. Det kan være sket alligevel."
        ),
        gettext_lazy(
            "Leveret er noget først, når et senere punkt eller en sætning viser det, eller når et menneske har "
            "sagt det."
        ),
        gettext_lazy("Lukkede punkter er ikke med."),
    ),
}


def how_read(of: str) -> Sequence[str]:
    """The sentences on one sort of figures."""
    return tuple(map(str, _HOW[of]))
