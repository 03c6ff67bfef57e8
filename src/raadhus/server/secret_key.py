"""The key that sessions and links are signed with: of the environment, or made once and kept beside the store."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

_NAME = "secret-key"
_LENGTH = 50


def kept_key(folder: Path) -> str:
    """The key in the folder, made when there is none; where there is no folder yet, one that is not kept.

    All processes must have the same one, or a session would hold in the process alone that began it.
    """
    path = folder / _NAME
    try:
        return path.read_text(encoding="ascii").strip() or secrets.token_urlsafe(_LENGTH)
    except FileNotFoundError:
        if not folder.is_dir():
            return secrets.token_urlsafe(_LENGTH)
    with tempfile.NamedTemporaryFile(
        "w", dir=folder, prefix=_NAME, encoding="ascii"
    ) as made:  # readable by its owner alone
        made.write(secrets.token_urlsafe(_LENGTH))
        made.flush()
        os.fsync(made.fileno())
        with contextlib.suppress(FileExistsError):  # whole or not at all; the first one wins
            os.link(made.name, path)
    return path.read_text(encoding="ascii")
