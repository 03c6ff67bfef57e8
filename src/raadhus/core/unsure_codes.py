"""Why a derived row may be wrong, by code, as pages and terminal say it; docs/reference/derived.md says what to do."""

from collections.abc import Mapping

UNSURE_CODES: Mapping[str, str] = {
    "unit-not-stated": "Listen siger ikke, hvad der er talt.",
    "range": "Den ene ende af et interval.",
}
