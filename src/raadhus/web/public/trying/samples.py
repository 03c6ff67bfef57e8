"""Minutes of the invented Egeborg Kommune to try with; samples/ of the repository made them."""

from collections.abc import Mapping
from pathlib import Path

from django.utils.translation import gettext

from raadhus.web.public.trying.upload import Upload

_FOLDER = Path(__file__).parent / "egeborg"


def samples() -> Mapping[str, str]:
    """What the samples are called for readers, by the name of the file."""
    return {"referat.pdf": gettext("Et referat som PDF"), "referat.txt": gettext("Det samme møde som tekst")}


def sample(name: str) -> Upload | None:
    """The sample of that name, as if it had been sent."""
    return Upload(name=name, data=(_FOLDER / name).read_bytes()) if name in samples() else None
