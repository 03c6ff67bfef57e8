"""Every setting stands in the reference, and every one there is a setting."""

import re

from django.conf import settings

from house.tracked import ROOT

PAGE = ROOT / "docs" / "reference" / "settings.md"


def test_every_setting_is_in_the_reference() -> None:
    rows = re.findall(r"^\| `(RAADHUS_[A-Z0-9_]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert settings.KNOWN_SETTINGS
    assert sorted(rows) == sorted(settings.KNOWN_SETTINGS)
