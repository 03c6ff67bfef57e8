"""What Danish minutes call the schemes of subsidised work, the rules that they are under, and dispensations from them."""

SCHEME_PARTS = (
    "løntilskud", "nytteindsats", "nyttejob", "virksomhedspraktik", "fleksjob", "seniorjob", "skånejob", "jobrotation",
)  # fmt: skip
"""The beginnings of words that name a scheme."""

RULE_PARTS = ("rimelighedskrav", "forholdstal")
"""The beginnings of words for the ratio between those who are placed and those who are employed."""

OBLIGES = (
    r"(?:\b(?:må|kan|skal) (?:[\wæøå]+ ){0,2}?(?:højst|maksimalt|mindst)\b|\b(?:højst|maksimalt|mindst) (?:én|en|et|\d+)\b"
    r"|\bmå ikke\b)"
)
"""Words that make a sentence on a scheme a rule."""

KEPT = r"\b(?:overhold\w*|opfyld\w*|gæld\w*|skal|må|højst|pr\.|for hver)(?!\w)"

AUTHORITY = (
    r"(?:[Kk]ommune|[Cc]enter|[Cc]entret|[Aa]dministration|[Ff]orvaltning|[Uu]dvalg|råd\b|rådet|[Ss]tyrelse|[Mm]inisteri|Region|[Dd]irektion"
    r"|[Bb]estyrelse|[Nn]ævn|[Mm]yndighed|[Mm]agistrat|Teknik|Miljø)"
)
"""What stands in the name of an applicant or an authority; anybody else is a citizen and not told."""
