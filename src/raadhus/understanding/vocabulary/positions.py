"""The words with which members go against, reserve themselves or have something entered in the minutes."""

from raadhus.core.record import PositionKind

AFTER_WHO: tuple[tuple[PositionKind, str], ...] = (
    # Aarhus: "kunne ikke tiltræde"; Svendborg: "kunne ikke støtte"; Fredensborg, Greve: "stemte imod".
    (
        "against",
        r"(?:kunne|kan) ikke (?:tiltræde|støtte|stemme for|godkende|anbefale|tilslutte sig|medvirke til)",
    ),
    ("against", r"(?:stemte|stemmer) (?:i)?mod\b|var imod\b|er imod\b|gik imod\b"),
    # Aarhus: "tog forbehold"; Stevns: "2 medlemmer (N+Ø) tager forbehold".
    ("reservation", r"(?:tog|tager|tog dog|har taget) forbehold"),
    (
        "minority_statement",
        r"(?:afgav|afgiver|ønskede at afgive|fremsatte|fremsætter|afgiver følgende) (?:en )?mindretalsudtalelse",
    ),
    # Several: "ønskede tilført protokollen", "begærede ført til protokols", "ønsker protokolleret".
    (
        "entry",
        r"(?:ønskede|ønsker|bad om at få|begærede|begærer|fik)(?: følgende)? (?:til)?ført (?:til )?(?:protokol\w*|beslutningsprotokol\w*|referatet)",
    ),
    ("entry", r"(?:ønskede|ønsker|begærede|begærer|bad om at få)(?: følgende)? protokolleret"),
    (
        "entry",
        r"(?:afgav|afgiver|ønskede|ønsker|havde) (?:følgende )?(?:en )?protokol(?:tilførsel|udtalelse|bemærkning)",
    ),
)

BEFORE_WHO: tuple[tuple[PositionKind, str], ...] = (
    # Greve: "Imod stemte: Ø"; Fredensborg: "Imod: 6 (…)".
    ("against", r"imod(?: \w+){0,3} stemte:?|imod: ?\d{1,2} ?|imod:|nej-stemmer:?|nej: ?"),
    ("reservation", r"forbehold(?: fra| blev taget af|:)"),
    ("minority_statement", r"mindretalsudtalelse(?: fra| af|:)"),
    ("entry", r"(?:protokoltilførsel|protokolbemærkning|protokoludtalelse|til protokollen)(?: fra| af|:)"),
)
