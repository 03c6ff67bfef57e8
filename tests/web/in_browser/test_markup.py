"""The HTML of every kind of page as it is served: valid, with one heading first, its parts and its language named."""

import fcntl
import gzip
import http.client
import json
import shutil
import subprocess
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from pages_of_demo import KINDS
from web.public.nodes import the_node

if TYPE_CHECKING:
    from demo_site import DemoSite

VNU = Path(__file__).parent.parent / "vnu"
INSTALLED = Path(__file__).parents[3] / "build" / "vnu"
STATUS = {
    "not found": HTTPStatus.NOT_FOUND,
    "meeting not found": HTTPStatus.NOT_FOUND,
    "item, withdrawn": HTTPStatus.GONE,
}
MOST_BYTES_OF_HTML = 60_000
# What the checker says and we mean: see docs/reference/accessibility.md.
MEANT = ("role is unnecessary for element",)
# Names of people and parties are the same in every language.
NAMES = "a[href*='/politikere/'], a[href*='/partier/'], .party, .presence__people, .approvals"


class Served(NamedTuple):
    """What a page's address answered."""

    status: int
    headers: http.client.HTTPMessage
    sent: bytes

    @property
    def html(self) -> str:
        return (
            gzip.decompress(self.sent) if self.headers["Content-Encoding"] == "gzip" else self.sent
        ).decode()


@pytest.fixture(scope="module")
def served(site: "DemoSite") -> dict[str, Served]:
    return {kind: _get(site.address(kind)) for kind in KINDS}


@pytest.fixture(scope="module")
def parsed(served: dict[str, Served]) -> dict[str, LexborHTMLParser]:
    return {kind: LexborHTMLParser(answer.html) for kind, answer in served.items()}


@pytest.mark.skipif(shutil.which("java") is None, reason="java is not installed")
@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
def test_the_checker_of_html_finds_nothing(served: dict[str, Served], tmp_path: Path) -> None:
    for number, answer in enumerate(served.values()):
        (tmp_path / f"{number}.html").write_text(answer.html, encoding="utf-8")
    command = ("java", "-jar", _checker(), "--format", "json", "--exit-zero-always", "--stdout", tmp_path)

    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["messages"]

    kinds = list(served)
    found = {
        (kinds[int(Path(urlsplit(one["url"]).path).stem)], one["message"], one.get("extract"))
        for one in told
        if not any(meant in one["message"] for meant in MEANT)
    }
    assert found == set()


def test_every_page_answers_as_it_is(served: dict[str, Served]) -> None:
    assert {kind: answer.status for kind, answer in served.items()} == dict.fromkeys(KINDS, 200) | STATUS


def test_no_html_is_large(served: dict[str, Served]) -> None:
    assert {kind: len(one.sent) for kind, one in served.items() if len(one.sent) > MOST_BYTES_OF_HTML} == {}


def test_one_heading_is_first_and_none_is_skipped(parsed: dict[str, LexborHTMLParser]) -> None:
    wrong = {}
    for kind, page in parsed.items():
        levels = [int((one.tag or "")[1:]) for one in page.css("h1, h2, h3, h4, h5, h6")]
        skipped = any(below > above + 1 for above, below in pairwise(levels))
        if levels[:1] != [1] or levels.count(1) != 1 or skipped:
            wrong[kind] = levels
    assert wrong == {}


def test_no_two_pages_have_one_title(parsed: dict[str, LexborHTMLParser]) -> None:
    pages: dict[str, set[str]] = {}
    for kind, page in parsed.items():
        if STATUS.get(kind) != HTTPStatus.NOT_FOUND:
            pages.setdefault(the_node(page, "title").text(), set()).add(kind.removesuffix(", English"))

    assert [kinds for kinds in pages.values() if len(kinds) > 1] == []


def test_every_page_has_the_same_parts(parsed: dict[str, LexborHTMLParser]) -> None:
    parts = {
        kind: tuple(
            len(page.css(part)) for part in ("body > header", "main#indhold", "body > footer", "a.skipnav")
        )
        for kind, page in parsed.items()
    }
    assert set(parts.values()) == {(1, 1, 1, 1)}, parts


def test_every_part_with_a_heading_is_named_by_it(parsed: dict[str, LexborHTMLParser]) -> None:
    nameless = [
        (kind, (one.html or "")[:90])
        for kind, page in parsed.items()
        for one in page.css("main nav, body > header nav")
        if not one.attributes.get("aria-label") and not one.attributes.get("aria-labelledby")
    ]
    assert nameless == []


def test_the_language_of_the_page_is_told(parsed: dict[str, LexborHTMLParser]) -> None:
    told = {kind: page.css("html")[0].attributes["lang"] for kind, page in parsed.items()}

    assert told == {kind: "en" if kind.endswith("English") else "da" for kind in KINDS}


def test_danish_words_on_an_english_page_are_marked(served: dict[str, Served]) -> None:
    unmarked = []
    for kind in KINDS:
        if kind.endswith("English"):
            page = LexborHTMLParser(served[kind].html)
            for one in page.css(f"[lang=da], {NAMES}"):
                one.decompose()
            words = the_node(page, "body").text(separator=" ").split()
            unmarked += [(kind, word) for word in words if set("æøåÆØÅ") & set(word)]
    assert unmarked == []


def test_styles_fonts_and_scripts_are_kept_for_ever(
    site: "DemoSite", parsed: dict[str, LexborHTMLParser]
) -> None:
    head = parsed["front"].css("link[rel=stylesheet], link[rel=preload], link[rel=icon], head script[src]")
    files = [one.attributes.get("href") or one.attributes.get("src") for one in head]

    kept = [_get(f"{site.root}{file}").headers["Cache-Control"] for file in files]

    assert len(files) == 4
    assert [rule for rule in kept if "immutable" not in rule or "max-age=31536000" not in rule] == []


def _get(address: str) -> Served:
    place = urlsplit(address)
    connection = http.client.HTTPConnection(place.netloc, timeout=30)
    connection.request("GET", f"{place.path}?{place.query}", headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    sent = answer.read()
    connection.close()
    return Served(status=answer.status, headers=answer.headers, sent=sent)


def _checker() -> Path:
    """The checker, brought by npm once for this checkout."""
    jar = INSTALLED / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    INSTALLED.mkdir(parents=True, exist_ok=True)
    with (INSTALLED / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not jar.exists():
            for name in ("package.json", "package-lock.json"):
                shutil.copyfile(VNU / name, INSTALLED / name)
            npm = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
            subprocess.run(npm, cwd=INSTALLED, check=True, capture_output=True)
    return jar
