"""Large files sent to the desk of a running site: told in Danish what is too much, and the memory stays as it was."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import pytest

if TYPE_CHECKING:
    from demo_site import DemoSite

_MEGABYTE = b"a" * 1_000_000
_KILOBYTES_FOR_THE_PAGES = 120_000


class _Sender:
    """Somebody of the cast with a program that sends as much as it likes, whatever the page's script would say."""

    def __init__(self, root: str, *, name: str) -> None:
        self._host = urlsplit(root).netloc
        self._cookies: dict[str, str] = {}
        page = self.get("/desk/proev/")
        (number,) = re.findall(rf'value="(\d+)">Log ind<span class="sr-only"> som {name}', page)
        form = urlencode({"csrfmiddlewaretoken": _token(page), "bruger": number}).encode()
        self._send("/desk/proev/som/", form, kind="application/x-www-form-urlencoded")

    def get(self, path: str) -> str:
        """The page there."""
        with closing(HTTPConnection(self._host, timeout=60)) as connection:
            connection.request("GET", path, headers=self._headers())
            return self._read(connection.getresponse())

    def upload(self, path: str, *, page: str, field: str, megabytes: int, **fields: str) -> str:
        """What a form of the page there answers to a file of this size."""
        parts = [
            f'--skel\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in {"csrfmiddlewaretoken": _token(self.get(page)), **fields}.items()
        ]
        head = f'--skel\r\nContent-Disposition: form-data; name="{field}"; filename="kort.txt"\r\n\r\n'
        before, after = ("".join(parts) + head).encode(), b"\r\n--skel--\r\n"
        body = [before, *([_MEGABYTE] * megabytes), after]
        return self._send(path, *body, kind="multipart/form-data; boundary=skel")

    def _send(self, path: str, *body: bytes, kind: str) -> str:
        length = str(sum(map(len, body)))
        headers = self._headers() | {"Content-Type": kind, "Content-Length": length}
        with closing(HTTPConnection(self._host, timeout=60)) as connection:
            connection.putrequest("POST", path)
            for name, value in (headers | {"Origin": f"http://{self._host}"}).items():
                connection.putheader(name, value)
            connection.endheaders()
            try:
                for part in body:
                    connection.send(part)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it was answered before all was sent, and the answer is there to be read
            return self._read(connection.getresponse())

    def _headers(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}

    def _read(self, answer: HTTPResponse) -> str:
        for set_cookie in answer.headers.get_all("Set-Cookie") or ():
            self._cookies |= {name: one.value for name, one in SimpleCookie(set_cookie).items()}
        return answer.read().decode()


@pytest.fixture
def growth(site: "DemoSite") -> Iterator[None]:
    """Sees that no process of the pages grows by what is sent to it."""
    before = _peaks(site.process)
    yield
    grown = {number: peak - before[number] for number, peak in _peaks(site.process).items()}
    assert max(grown.values()) < _KILOBYTES_FOR_THE_PAGES


@pytest.mark.usefixtures("growth")
@pytest.mark.parametrize(("megabytes", "told"), [(190, "er større end 50 MB"), (500, "Det er for stort")])
def test_a_file_that_is_too_large_is_refused_and_fills_no_memory(
    site: "DemoSite", megabytes: int, told: str
) -> None:
    signe = _Sender(site.root, name="Signe")
    listed = re.search(r"/desk/sager/\d+/", signe.get("/desk/sager/?tilstand=draft"))
    assert listed is not None

    answer = signe.upload(f"{listed[0]}bilag/", page=listed[0], field="files", megabytes=megabytes)

    assert told in answer
    assert "kort.txt" not in signe.get(listed[0])


@pytest.mark.usefixtures("growth")
def test_nor_does_an_attachment_of_an_agenda(site: "DemoSite") -> None:
    sofie = _Sender(site.root, name="Sofie")
    item = re.search(r"/desk/moeder/\d+/dagsorden/punkt/\d+/", sofie.get("/desk/moeder/1/dagsorden/"))
    assert item is not None

    answer = sofie.upload(item[0], page=item[0], field="file", megabytes=190, handling="vedhaeft")

    assert "er større end 50 MB" in answer


def _token(page: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def _peaks(process: int) -> dict[int, int]:
    """The most memory, in kilobytes, that each process of the site has had."""
    found = subprocess.run(
        ["ps", "--ppid", str(process), "-o", "pid="], capture_output=True, text=True, check=True
    )
    numbers = (process, *map(int, found.stdout.split()))
    told = {number: Path(f"/proc/{number}/status").read_text() for number in numbers}
    return {number: int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) for number, status in told.items()}
