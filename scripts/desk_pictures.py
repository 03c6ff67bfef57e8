"""Makes the pictures of the desk in docs/pictures anew, of what the test of a whole cycle sees in a browser.

Usage: desk_pictures.py, with Chromium on the machine. A new picture begins as an empty file of its name there.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
JOURNEY = "tests/web/in_browser/test_desk_cycle.py"


def main() -> None:
    """Raises CalledProcessError when the journey fails, ValueError for a picture that it has not taken."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"PICTURES_OF_TESTS": folder}
        subprocess.run([sys.executable, "-m", "pytest", "-q", JOURNEY], cwd=ROOT, env=environment, check=True)
        for picture in sorted(PICTURES.glob("desk-*.png")):
            (taken,) = Path(folder).glob(f"[0-9][0-9]-{picture.name.removeprefix('desk-')}")
            shutil.copyfile(taken, picture)


if __name__ == "__main__":
    main()
