"""What was not run is said, and CI does not accept it without a reason that holds."""

import os
import subprocess
import sys

import pytest

from house.tracked import ROOT
from not_run import CANNOT, is_accepted


@pytest.mark.parametrize(
    ("corpus", "code", "said"), [("nowhere", 1, "(a failure in CI)"), ("none", 0, "not run")]
)
def test_ci_fails_when_the_corpus_is_missing_unless_it_is_left_out(corpus: str, code: int, said: str) -> None:
    test = "tests/core/test_kle.py::test_every_case_number_of_the_reference_list_is_decoded"

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", test],
        cwd=ROOT,
        env={**os.environ, "CI": "true", "RAADHUS_CORPUS": corpus},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == code
    assert said in done.stdout


def test_what_cannot_run_is_accepted_and_what_is_not_installed_is_not() -> None:
    assert is_accepted(f"{CANNOT}root may read everything")
    assert not is_accepted("chromium is not installed")
