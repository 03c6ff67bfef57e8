"""The minutes to try with are those that the samples of the repository make."""

import pytest

from house.tracked import ROOT
from raadhus.web.public.trying.samples import sample, samples

MADE = {
    "referat.pdf": "2024-04-10-vaekst-job-og-laeringsudvalget.first-agenda.pdf",
    "referat.txt": "2024-04-10-vaekst-job-og-laeringsudvalget.numbered.txt",
}


@pytest.mark.parametrize("name", MADE)
def test_a_sample_is_as_it_was_made(name: str) -> None:
    found = sample(name)

    assert found is not None
    assert found.data == (ROOT / "samples" / "made" / MADE[name]).read_bytes()


def test_every_sample_has_a_name_for_readers() -> None:
    assert set(samples()) == set(MADE)
