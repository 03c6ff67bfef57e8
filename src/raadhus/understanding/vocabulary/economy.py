"""The words that tell that a matter costs nothing, and whether an amount adds or takes away, with their sources."""

STATES_NONE = (
    # Ballerup: "Ingen økonomiske konsekvenser"; Greve: "Sagen har ingen økonomiske konsekvenser.", "ingen direkte".
    r"\bingen (?:\w+ ){0,3}(?:økonomiske?|bevillingsmæssige|budgetmæssige) (?:\w+ ){0,3}(?:konsekvenser|betydning|virkning)"
    r"|\bikke (?:\w+ )?(?:økonomiske|bevillingsmæssige) konsekvenser|^ingen(?: bemærkninger)?\.?$|\bingen konsekvenser\.?$"
    r"|har ikke (?:\w+ )?økonomisk(?:e)? (?:konsekvenser|betydning)|^ikke relevant\.?$"
)

INCREASES = (
    r"\b(?:forøge|øge[srt]|øget|øgning|forhøje|hæve[sr]|udvide[sr]|tillægsbevilling|merudgift|mer(?:e)?forbrug|nettomerudgift|"
    r"udgiftsbevilling|tilføre[sr]|opjuster|opskriv|merindtægt)\w*"
)
DECREASES = (
    r"\b(?:bespar|spare[sr]?\b|reducer|reduktion|mindreudgift|mindreforbrug|nedsætte|sænke[sr]|nedjuster|nedskriv|"
    r"negativ tillægsbevilling|beskær|mindreindtægt|effektivisering)\w*"
)
