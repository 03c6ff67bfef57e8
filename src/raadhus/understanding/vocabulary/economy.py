"""The words that tell that a matter costs nothing, and whether an amount adds or takes away, with their sources."""

STATES_NONE = (
    # Ballerup: "Ingen økonomiske konsekvenser"; Greve: "Sagen har ingen økonomiske konsekvenser.", "ingen direkte".
    r"\bingen (?:\w+ ){0,3}(?:økonomiske?|bevillingsmæssige|budgetmæssige) (?:\w+ ){0,3}(?:konsekvenser|betydning|virkning)"
    r"|\bikke (?:\w+ )?(?:økonomiske|bevillingsmæssige) konsekvenser|^ingen(?: bemærkninger)?\.?$|\bingen konsekvenser\.?$"
    r"|har ikke (?:\w+ )?økonomisk(?:e)? (?:konsekvenser|betydning)|^ikke relevant\.?$"
)

INCREASES = (
    "forøge", "forøgelse", "øges", "øger", "øget", "øgning", "forhøje", "hæves", "hæver", "udvides", "udvider", "tillægsbevilling",
    "merudgift", "nettomerudgift", "merforbrug", "mereforbrug", "udgiftsbevilling", "tilføres", "tilfører", "opjuster", "opskriv",
    "merindtægt",
)  # fmt: skip
"""How words begin after which an amount is added."""

DECREASES = (
    "bespar", "spares", "sparer", "reducer", "reduktion", "mindreudgift", "mindreforbrug", "nedsætte", "nedsat", "sænkes", "sænker",
    "nedjuster", "nedskriv", "beskær", "mindreindtægt", "effektivisering",
)  # fmt: skip
"""How words begin after which an amount is taken away."""
