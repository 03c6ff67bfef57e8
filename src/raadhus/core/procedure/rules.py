"""The rules that the desk keeps, by ids of our own: what each says, and where it stands, as dated text.

Paragraphs move from one consolidation of the act to the next; the ids do not.
"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct


class Citation(Struct, frozen=True, kw_only=True):
    """Where a rule stands, since when we know it to stand there; null from before anything here."""

    text: str
    since: date | None = None


class Rule(Struct, frozen=True, kw_only=True):
    """What a rule says in Danish; its citations, the oldest first."""

    id: str
    says: str
    citations: tuple[Citation, ...]

    def citation(self, *, day: date) -> str:
        """Where the rule stood on that day."""
        known = [one.text for one in self.citations if one.since is None or one.since <= day]
        return (known or [self.citations[0].text])[-1]


_ACT = "kommunestyrelsesloven"


def _rule(id_: str, says: str, *texts: str) -> Rule:
    return Rule(id=id_, says=says, citations=tuple(Citation(text=text) for text in texts))


RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        _rule(
            "N2",
            "Ekstraordinært møde holdes, når formanden finder det nødvendigt, eller en tredjedel af medlemmerne"
            " forlanger det.",
            f"{_ACT} § 8, stk. 2; forretningsordenen",
        ),
        _rule(
            "N3",
            "Rådets dagsorden sendes så vidt muligt et antal hverdage før mødet.",
            f"{_ACT} § 8, stk. 4; forretningsordenen",
        ),
        _rule(
            "N5",
            "Udvalgets dagsorden sendes til medlemmerne før mødet; hvor længe før står i forretningsordenen.",
            f"{_ACT} § 20, stk. 3; forretningsordenen",
        ),
        Rule(
            id="N6",
            says="Rådets sagsliste og beslutninger offentliggøres, så vidt tavshedspligten tillader det.",
            citations=(
                Citation(text=f"{_ACT} § 8, stk. 6"),
                Citation(text=f"{_ACT} § 8, stk. 7", since=date(2019, 1, 15)),
            ),
        ),
        _rule(
            "N7",
            "Udvalgets sagsliste offentliggøres, så vidt tavshedspligten tillader det.",
            f"{_ACT} § 20, stk. 7",
        ),
        _rule(
            "N11",
            "Den udsendte dagsorden er et udkast: rådet eller udvalget fastsætter den på mødet.",
            "ministeriets udtalelse 02.1.3",
        ),
        _rule(
            "N14",
            "En sag, der ikke står på den udsendte dagsorden, afgøres kun, hvis den ikke kan vente; grunden noteres.",
            f"{_ACT} § 8, stk. 4, og § 20, stk. 3; ministeriets udtalelse 97.1.1; forretningsordenen",
        ),
        _rule(
            "Q1", "Mindst halvdelen af medlemmerne skal være til stede, når der træffes beslutning.",
            f"{_ACT} § 11, stk. 2",
        ),
        _rule(
            "Q3", "Der skal være flertal blandt de afgivne stemmer; hverken for eller imod tæller ikke med.",
            f"{_ACT} § 11, stk. 3; ministeriets udtalelse 18.1.2",
        ),
        _rule("Q4", "Ved stemmelighed bortfalder forslaget.", "ministeriets udtalelse 04.1.2"),
        _rule(
            "Q5", "Medlemmer stemmer kun, når de selv er til stede.", f"{_ACT} § 11; forretningsordenen"
        ),
        _rule(
            "Q8",
            "Et medlem kan få en sag på dagsordenen til det næste ordinære møde ved at bede om det i tide.",
            f"{_ACT} § 11, stk. 1; forretningsordenen",
        ),
        _rule(
            "Q9",
            "Udvalgets formand afgør sager, der ikke tåler opsættelse eller ikke giver anledning til tvivl.",
            f"{_ACT} § 22",
        ),
        _rule(
            "Q11",
            "Vedtægter og årsbudget behandles to gange; ved vedtægter med mindst seks dages mellemrum.",
            f"{_ACT} § 2, stk. 2, og § 38",
        ),
        _rule(
            "P1", "Beslutningsprotokollen underskrives af de medlemmer, der har deltaget i mødet.",
            f"{_ACT} § 13, stk. 1",
        ),
        _rule(
            "P2", "Et medlem, der har deltaget, kan kort få sin afvigende mening tilført protokollen.",
            f"{_ACT} § 13, stk. 2",
        ),
        _rule(
            "P3", "Ønsket om at få en afvigende mening tilført skal komme frem under mødet.",
            "ministeriets udtalelse 06.1.1",
        ),
        _rule(
            "P4", "En afvigende mening går som udgangspunkt ud fra, at medlemmet ikke har stemt for.",
            "ministeriets udtalelse 85.1.4",
        ),
        _rule(
            "P5", "Protokollen rettes kun ved tilføjelser, så dens værdi som bevis ikke kan betvivles.",
            "ministeriets udtalelse 04.1.4",
        ),
        _rule(
            "P6", "Underskriften bekræfter, at det indførte svarer til de trufne beslutninger.",
            "ministeriets udtalelse 71.1.4",
        ),
        _rule(
            "S1", "Et udvalgsmedlem kan på mødet forlange en sag indbragt for rådet til afgørelse.",
            f"{_ACT} § 23; ministeriets udtalelse 03.1.1",
        ),
        _rule(
            "S2", "Medlemmet skal have været til stede under sagen, helt eller delvis, og må ikke være inhabilt.",
            "ministeriets udtalelse 03.1.7",
        ),
        _rule(
            "S4", "Standsningsretten gælder også afslag og bortfald, men ikke rent processuelle beslutninger.",
            "ministeriets udtalelser 04.1.2 og 16.1.1",
        ),
        _rule(
            "H1", "Rådet eller udvalget afgør, om et medlem er inhabilt i en sag.", f"{_ACT} § 14"
        ),
        _rule(
            "H2",
            "Det inhabile medlem forlader lokalet, men er med til at afgøre spørgsmålet om sin inhabilitet.",
            "ministeriets udtalelse 80.2a.1; forretningsordenen",
        ),
        _rule(
            "T1", "I rådet indkaldes stedfortræderen fra medlemmets liste, når betingelserne er opfyldt.",
            f"{_ACT} § 15",
        ),
        _rule(
            "T5",
            "I et udvalg udpeger den gruppe, der har valgt medlemmet, et andet medlem af rådet som stedfortræder.",
            f"{_ACT} § 28, stk. 2; ministeriets udtalelse 16.1.4",
        ),
        _rule(
            "U2", "Pladser fordeles efter forholdstal (d'Hondt), medmindre alle er enige.", f"{_ACT} §§ 24-25"
        ),
    )
}  # fmt: skip
