"""Why a derived row may be wrong, by code, as pages and terminal say it; docs/reference/derived.md says what to do."""

from collections.abc import Mapping

UNSURE_CODES: Mapping[str, str] = {}
