"""The settings of the tests: those of an installation in a folder of its own, on SQLite or on PostgreSQL.

RAADHUS_TEST_DATABASE=postgresql chooses PostgreSQL; the process that starts the workers starts its server too.
"""

import atexit
import os
import shutil
import tempfile

from raadhus.server.environment import OF_DEVELOPERS

_POSTGRESQL = "RAADHUS_DATABASE"
_is_worker = "PYTEST_XDIST_WORKER" in os.environ
_kept = {
    name: os.environ[name] for name in ("RAADHUS_DATA", _POSTGRESQL) if _is_worker and name in os.environ
}

for _name in [name for name in os.environ if name.startswith("RAADHUS_")]:
    if _name not in OF_DEVELOPERS:
        del os.environ[_name]
os.environ |= _kept
# A test that asks for the second step says so; all others sign in by one.
os.environ["RAADHUS_SECOND_FACTOR"] = "optional"
if not _is_worker:
    os.environ["RAADHUS_DATA"] = tempfile.mkdtemp(prefix="raadhus-tests-")
    atexit.register(shutil.rmtree, os.environ["RAADHUS_DATA"], ignore_errors=True)
    if os.environ.get("RAADHUS_TEST_DATABASE") == "postgresql":
        from postgres_server import start_server

        os.environ[_POSTGRESQL] = start_server()

from raadhus.server.settings import *  # noqa: E402, F403  the environment comes first
from raadhus.server.settings import DATA, DATABASES  # noqa: E402

# A file, as an installation has: in memory there is no WAL, and no other process sees it.
DATABASES["default"]["TEST"] = (
    {"NAME": "raadhus_test", "TEMPLATE": DATABASES["default"]["NAME"]}
    if _POSTGRESQL in os.environ
    else {"NAME": str(DATA / "test.sqlite3")}
)
