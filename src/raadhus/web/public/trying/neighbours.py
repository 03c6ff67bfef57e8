"""How the processes of a site ask each other for pictures: over sockets in memory, which leave nothing on a disk.

Linux has such sockets (an abstract address is no file, and goes with its process); elsewhere there are none, and a site
with several processes shows some pages without pictures.
"""

import contextlib
import os
import socket
import struct
import sys
from collections.abc import Callable
from threading import Thread

_PREFIX = "\0raadhus-pictures-"
_PATIENCE_SECONDS = 2.0
_LONGEST_KEY = 200
_LARGEST_PICTURE = 30_000_000
_CHUNK = 1 << 18


def answer_neighbours(process: str, *, answer: Callable[[str], bytes | None]) -> None:
    """Answer the other processes of this user under the name of this process, as long as it lives."""
    if sys.platform != "linux":
        return
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(_PREFIX + process)
    listener.listen(16)
    Thread(target=_serve, args=(listener, answer), name="pictures", daemon=True).start()


def ask_neighbour(process: str, *, key: str) -> bytes | None:
    """The picture that the process of that name holds; null when there is none."""
    if sys.platform != "linux":
        return None
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked, contextlib.suppress(OSError):
        asked.settimeout(_PATIENCE_SECONDS)
        asked.connect(_PREFIX + process)
        if not _is_of_this_user(asked):
            return None
        asked.sendall(key.encode())
        asked.shutdown(socket.SHUT_WR)
        return _received(asked, most=_LARGEST_PICTURE) or None
    return None


def _serve(listener: socket.socket, answer: Callable[[str], bytes | None]) -> None:
    while True:
        asking, _ = listener.accept()
        with asking, contextlib.suppress(OSError):
            asking.settimeout(_PATIENCE_SECONDS)
            if _is_of_this_user(asking):
                key = _received(asking, most=_LONGEST_KEY).decode(errors="replace")
                asking.sendall(answer(key) or b"")


def _received(connection: socket.socket, *, most: int) -> bytes:
    content = bytearray()
    while len(content) <= most and (chunk := connection.recv(_CHUNK)):
        content += chunk
    return bytes(content)


def _is_of_this_user(connection: socket.socket) -> bool:
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", credentials)
    return bool(user == os.getuid())
