"""«Prøv med dit eget referat»: what comes back, what is refused, and that nothing is left.

None of these tests may use the database: no row can be left where none can be written.
"""

import re
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from egeborg_minutes import EGEBORG_TEXT
from house.tracked import ROOT
from raadhus.reading.check_page.page import Site
from raadhus.reading.child_process import MEGABYTE
from raadhus.reading.errors import READ_ERRORS, ReadError
from raadhus.web.public.pages import try_page
from raadhus.web.public.trying import reading
from raadhus.web.public.trying.picture_memory import PictureMemory
from raadhus.web.public.trying.senders import Attempts
from raadhus.web.public.trying.turns import Turns
from raadhus.web.public.trying.upload import Upload
from web.public.dying_page_maker import die
from web.public.hostile_files import HARMLESS, REFUSED, bomb, pdf_of

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

HERE = "http://testserver"
NAME = "Hemmeligt referat.txt"
MADE = ROOT / "samples" / "made"
TWO_MEETINGS = (
    "2021-03-09-vaekst-og-jobudvalget.web-print.txt",
    "2024-04-10-vaekst-job-og-laeringsudvalget.numbered.txt",
)
SITE = Site(
    language="da", style="/s.css", script="/s.js", icon="/i.svg", back="/proev/", notes=(), minutes=10
)


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test feels what the others sent, and none leaves a timer behind."""
    pictures, attempts = PictureMemory(seconds=60), Attempts(most=10, seconds=60)
    monkeypatch.setattr(try_page, "pictures", pictures)
    monkeypatch.setattr(try_page, "attempts", attempts)
    yield
    pictures.forget_all()
    attempts.forget_all()


@pytest.fixture
def two_meetings() -> bytes:
    return "\n".join((MADE / name).read_text(encoding="utf-8") for name in TWO_MEETINGS).encode()


def _send(data: bytes, *, name: str = NAME, path: str = "/proev/", origin: str | None = HERE) -> "Response":
    headers = {} if origin is None else {"Origin": origin}
    return Client().post(path, {"fil": SimpleUploadedFile(name, data)}, headers=headers)


def _shown(response: "Response") -> LexborHTMLParser:
    return LexborHTMLParser(response.content)


def _problem(response: "Response") -> str:
    alert = _shown(response).css_first("[role=alert] .alert-text")
    assert alert is not None
    return alert.text()


def test_the_page_works_without_a_script() -> None:
    shown = _shown(Client().get("/proev/"))

    form = shown.css_first(".try-form")
    assert form is not None
    assert (form.attributes["method"], form.attributes["enctype"]) == ("post", "multipart/form-data")
    assert form.css_first("label[for=fil]")
    assert form.css_first("input#fil[type=file][name=fil]")
    assert form.css_first("button[type=submit]")


def test_a_file_comes_back_as_its_check_page() -> None:
    response = _send(EGEBORG_TEXT.encode())

    shown = _shown(response)
    assert response.status_code == 200
    assert [one.text() for one in shown.css("h1")] == ["Børne- og Kulturudvalget"]
    assert shown.css("#punkt-2")
    assert shown.css("#originalen li")
    assert shown.css("a[href='/proev/']")


def test_a_word_file_comes_back_as_its_check_page() -> None:
    data = (MADE / "2024-04-10-vaekst-job-og-laeringsudvalget.word.docx").read_bytes()

    shown = _shown(_send(data, name="referat.docx"))

    assert [one.text() for one in shown.css("h1")] == ["Vækst-, Job- og Læringsudvalget"]
    assert shown.css("#punkt-6")
    assert shown.css("#originalen li")


def test_style_script_and_pictures_stand_outside_the_page() -> None:
    shown = _shown(_send(pdf_of(2), name="referat.pdf"))

    assert not shown.css("style, [style], script:not([src]), [src^='data:'], meta[http-equiv]")
    assert len(shown.css("img[src^='/proev/billede/']")) == 2
    assert shown.css("link[rel=stylesheet][href^='/static/check_page.']")


def test_neither_browsers_nor_search_engines_keep_the_page_or_its_pictures() -> None:
    page = _send(pdf_of(1), name="referat.pdf")
    (image,) = _shown(page).css("img")
    picture = Client().get(image.attributes["src"] or "")

    assert picture.content.startswith(b"\x89PNG")
    for response in (page, picture):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
        assert not response.cookies


@pytest.mark.parametrize("key", ["x", "a" * 32 + "-" + "b" * 32 + "-1", "1-2-3"])
def test_a_picture_that_is_gone_or_never_was_is_not_found(key: str) -> None:
    assert Client().get(f"/proev/billede/{key}").status_code == 404


def test_several_meetings_of_a_file_stand_on_one_page(two_meetings: bytes) -> None:
    shown = _shown(_send(two_meetings))

    ids = [node.attributes["id"] for node in shown.css("[id]")]
    jumps = {href[1:] for node in shown.css("a") if (href := node.attributes["href"] or "").startswith("#")}
    assert [one.text() for one in shown.css("h1")] == ["2 møder i filen"]
    assert len(shown.css(".meeting h2")) == 2
    assert len(ids) == len(set(ids))
    assert jumps <= set(ids)


def test_the_record_is_there_as_data_that_reads_back_the_same() -> None:
    (data,) = _shown(_send(EGEBORG_TEXT.encode())).css("#data")

    again = _shown(_send(data.text().encode(), name="moede.json"))
    assert [one.text() for one in again.css("h3")] == [
        one.text() for one in _shown(_send(EGEBORG_TEXT.encode())).css("h3")
    ]


@pytest.mark.parametrize("name", ["referat.pdf", "referat.txt"])
def test_a_sample_is_read_and_said_to_be_invented(name: str) -> None:
    response = Client().post("/proev/", {"eksempel": name}, headers={"Origin": HERE})

    assert response.status_code == 200
    assert "Egeborg Kommune er opfundet" in response.content.decode()


@pytest.mark.parametrize("name", ["../__init__.py", "/etc/passwd", ""])
def test_what_is_no_sample_is_no_file(name: str) -> None:
    response = Client().post("/proev/", {"eksempel": name}, headers={"Origin": HERE})

    assert (response.status_code, _problem(response)) == (
        400,
        "Der fulgte ingen fil med. Vælg en fil, og send den.",
    )


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.elsewhere.example"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_file_from_another_page_is_refused(headers: dict[str, str]) -> None:
    response = Client().post("/proev/", {"eksempel": "referat.txt"}, headers=headers)

    assert response.status_code == 403
    assert _problem(response) == "Filen blev ikke sendt fra denne side. Vælg den her, og send den igen."


@pytest.mark.parametrize(
    "headers", [{"Origin": HERE}, {"Origin": "https://testserver:443"}, {"Sec-Fetch-Site": "same-origin"}]
)
def test_a_file_from_this_page_is_taken(headers: dict[str, str]) -> None:
    assert Client().post("/proev/", {}, headers=headers).status_code == 400  # no file, but no stranger


def test_a_file_that_says_it_is_too_large_is_refused_before_it_arrives() -> None:
    response = Client().post(
        "/proev/", {"eksempel": "referat.txt"}, headers={"Origin": HERE}, CONTENT_LENGTH=str(21 * MEGABYTE)
    )

    assert response.status_code == 413
    assert _problem(response) == "Filen er større end 20 MB. Del den, eller send referatet uden bilag."


def test_a_file_that_grows_too_large_is_refused_while_it_arrives() -> None:
    response = _send(b"a" * (20 * MEGABYTE + 1))

    assert response.status_code == 413


def test_a_broken_form_is_refused() -> None:
    response = Client().post(
        "/proev/", b"--x\r\nbroken", content_type="multipart/form-data; boundary=", headers={"Origin": HERE}
    )

    assert response.status_code == 400
    assert _problem(response).startswith("Filen kom ikke helt frem.")


def test_who_tries_too_often_is_told_when_to_come_again() -> None:
    statuses = [Client().post("/proev/", headers={"Origin": HERE}).status_code for _ in range(10)]
    refused = Client().post("/proev/", headers={"Origin": HERE})

    assert set(statuses) == {400}
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 60
    assert _problem(refused) == "Du har prøvet 10 filer på 1 minutter. Prøv igen om 1 minutter."


def test_a_full_queue_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns(waiting=0, patience=0.01)
    monkeypatch.setattr(try_page, "turns", turns)

    with turns.place():
        response = _send(b"Referat")

    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert _problem(response) == "Andre filer bliver læst lige nu. Prøv igen om lidt."


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_is_not_read_is_told_why_and_what_to_do(kind: str) -> None:
    data, code = REFUSED[kind]

    response = _send(data)

    assert response.status_code == 422
    title = _shown(response).css_first("title")
    assert title is not None
    assert title.text().startswith("Filen blev ikke læst")  # what a screen reader says first
    begin = re.split(r"\{", READ_ERRORS[code].danish)[0]
    assert _problem(response).startswith(begin)
    assert len(re.findall(r"\.(?: |$)", _problem(response))) >= 2  # what happened, and what to do


def test_a_bomb_is_stopped_by_the_limits_of_the_child() -> None:
    with pytest.raises(ReadError) as refused:
        reading.read_for_site(Upload(name="x.pdf", data=bomb()), site=SITE, pictures="/")

    assert refused.value.code in {"died", "too-much-memory", "too-slow"}


def test_a_file_of_2000_pages_has_pictures_of_its_first_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        reading, "LIMITS", reading.LIMITS._replace(seconds=120.0)
    )  # the machine has other work

    made = reading.read_for_site(Upload(name="x.pdf", data=pdf_of(2000)), site=SITE, pictures="/p")

    assert len(made.pictures) == 80
    assert "Siden vises uden billede" in made.html.decode()


@pytest.mark.parametrize("kind", HARMLESS)
def test_nothing_of_a_file_becomes_markup(kind: str) -> None:
    shown = _shown(_send(HARMLESS[kind], name='"><script>alert(1)</script>.html'))

    assert shown.css("#det-laeste")
    assert not shown.css("script:not([src^='/static/']), img, [onerror], [onclick], [onload], svg")


def test_in_english_the_refusal_is_english() -> None:
    assert _problem(_send(b"", path="/en/proev/")).startswith("The file is empty.")


def test_in_english_the_site_says_of_the_file_in_english_and_the_file_is_danish() -> None:
    parsed = LexborHTMLParser(_send(HARMLESS["html"], path="/en/proev/").content.decode())

    said = parsed.css(".forgotten[lang=en]")[0].text()
    assert said.startswith("The file was read and forgotten.")
    assert [one.text() for one in parsed.css(".again [lang=en]")] == ["Try another file"]
    assert parsed.css("html[lang=da]")


def test_a_large_file_is_held_in_memory_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))  # where Django would put it, and cannot

    response = _send(HARMLESS["html"] + b"<!--" + b"x" * (3 * MEGABYTE) + b"-->")

    assert response.status_code == 200


def test_nothing_is_left_when_the_reader_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(reading, "make_site_page", die)

    response = _send(EGEBORG_TEXT.encode())

    assert response.status_code == 422
    assert _problem(response).startswith("Læseprocessen stoppede")
    assert list(tmp_path.iterdir()) == []
    assert try_page.pictures.is_empty()
    assert [record.code for record in caplog.records if hasattr(record, "code")] == ["died"]
    assert "Hemmeligt" not in caplog.text
    assert "musikskolen" not in caplog.text


def test_no_address_is_held_longer_than_it_counts() -> None:
    clock = chain([0.0, 0.0], repeat(700.0))
    attempts = Attempts(most=10, seconds=600, clock=lambda: next(clock))

    attempts.count("192.0.2.1")
    attempts.forget()

    assert attempts.is_empty()
    attempts.forget_all()
