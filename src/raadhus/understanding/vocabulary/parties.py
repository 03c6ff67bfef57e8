"""Names that parties and lists go by in minutes; their letters change with the years and are told by no table here.

Sources: Aarhus 2025 ("Enhedslisten de Rød-Grønne", "det Konservative Folkeparti"), Greve 2022-2025 ("Liste B", "(UP)"),
Fredensborg 2016 ("Frie Liberale", "Løsgænger"), Rødovre 2019 ("(UP)"), Lyngby-Taarbæk 2016.
"""

LOCAL_LIST = r"[A-ZÆØÅ]\w+listen(?: (?:i )?[A-ZÆØÅ][\w-]*){0,3}"
"""What stands alone or before a place: "Borgerlisten", "Lokallisten Nyt Egeborg"."""

PARTY_NAMES = frozenset({
    "alternativet", "danmarksdemokraterne", "dansk folkeparti", "det konservative folkeparti", "konservative",
    "de konservative", "enhedslisten", "enhedslisten de rød-grønne", "enhedslisten - de rød-grønne", "frie grønne",
    "kristendemokraterne", "liberal alliance", "moderaterne", "nye borgerlige", "radikale venstre",
    "det radikale venstre", "de radikale", "schleswigsche partei", "sf", "socialdemokraterne", "socialdemokratiet",
    "socialistisk folkeparti", "uden for partierne", "uden for parti", "venstre", "løsgænger", "frie liberale",
    "borgernes parti", "stram kurs", "slesvigsk parti", "socialdemokratiske", "venstres",
})  # fmt: skip
