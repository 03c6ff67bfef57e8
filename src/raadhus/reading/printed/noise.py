"""Words of a web page that come along when its text is copied: buttons and links, never a line of minutes."""

from collections.abc import Sequence

from msgspec import structs

from raadhus.reading.printed.rows import Row

NOISE = frozenset(
    # Køge, Brønderslev: "Til toppen"; Aabenraa, Thisted: "Udskriv"; Faxe: "Hent som fil"; Odense: "Fold alle punkter".
    {
        "Til toppen", "Til top", "Udskriv", "Udskriv siden", "Udskriv dagsorden", "Udskriv referat", "Tip en ven",
        "Hent som fil", "Hent som PDF", "Hent som pdf", "Download som PDF", "Fold alle punkter ud", "Fold alle ud",
        "Fold alle punkter", "Vis alle punkter", "Luk alle punkter", "Tilbage til toppen", "Gå til indhold",
        "Spring til indhold", "Spring til hovedindhold", "Kopier link", "Læs op",
    }
)  # fmt: skip


def without_noise(rows: Sequence[Row]) -> tuple[Sequence[Row], tuple[str, ...]]:
    """The rows without such lines, and the lines; what follows one begins anew."""
    if NOISE.isdisjoint([row.text for row in rows]):
        return rows, ()
    noise = tuple(row.text for row in rows if row.text in NOISE)
    kept: list[Row] = []
    was_noise = False
    for row in rows:
        if row.text in NOISE:
            was_noise = True
            continue
        kept.append(structs.replace(row, goes_on=False) if was_noise and row.goes_on else row)
        was_noise = False
    return kept, noise
