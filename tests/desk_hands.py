"""What people do on the desk's pages, by hand in a browser, from an empty case to published minutes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pictures_of_tests import picture
from raadhus.demo.desk_meeting import AbsentOfficial, ClosedItem, DeskMeeting, Item, Messages, written_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

_TYPES = {
    "decision": "Beslutningssag",
    "information": "Orienteringssag",
    "budget_follow_up": "Budgetopfølgning",
    "half_year_status": "Halvårsstatus",
}
_KEYS = {"approved": "g", "noted": "e", "none": "0"}
_REASON = "Det er set efter: der står intet om en person."


@contextmanager
def signed_in(browser: "Browser", root: str, name: str) -> "Iterator[Page]":
    """A page of one of the cast, on the desk's front page."""
    context = browser.new_context(viewport={"width": 1280, "height": 760})
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{root}/desk/proev/")
    picture(page, "who")
    page.locator("form", has_text=name).get_by_role("button").first.click()
    page.wait_for_url(f"{root}/desk/**")
    try:
        yield page
    except BaseException as error:
        error.add_note(f"on {page.url}:\n{page.locator('main').inner_text()[:2_000]}")
        raise
    finally:
        context.close()


def write_case(page: "Page", item: Item, *, meeting: DeskMeeting) -> None:
    """Begin a case, write it, attach its files, set its way and send it."""
    page.get_by_role("link", name="Sager", exact=True).first.click()
    page.get_by_role("link", name="Ny sag").click()
    page.get_by_label("Titel").fill(item.title)
    page.get_by_label(_TYPES[item.type], exact=True).check()
    page.get_by_label("Første udvalg").select_option(label=meeting.committee)
    picture(page, "new-case", whole=True)
    page.get_by_role("button", name="Begynd sagen").click()
    _write_text(page, item)
    picture(page, "write")
    _write_recommendation(page, item)
    page.get_by_role("button", name="Gem", exact=True).last.click()
    picture(page, "what-is-missing")
    _attach(page, item.attachments)
    _set_way(page, item, day=meeting.starts.date().isoformat())
    picture(page, "case-is-whole")
    page.get_by_role("button", name="Send til godkendelse").click()
    page.get_by_text("Til godkendelse", exact=True).first.wait_for()
    picture(page, "case-is-sent")


def approve_cases(page: "Page") -> int:
    """Approve all that waits, and say how many there were."""
    approved = 0
    picture(page, "what-waits")
    while True:
        page.get_by_role("link", name="Godkendelser", exact=True).first.click()
        page.wait_for_url("**/godkendelser/")
        waiting = page.locator("main table a")
        if not waiting.count():
            return approved
        waiting.first.click()
        picture(page, "approve-case")
        page.get_by_role("button", name="Godkend", exact=True).click()
        page.get_by_role("button", name="Godkend", exact=True).wait_for(state="detached")
        approved += 1


def _attach(page: "Page", titles: tuple[str, ...]) -> None:
    if titles:
        _choose(page.get_by_label("Læg bilag i sagen"), titles)
        page.get_by_label("Anbefales: politikerne bør læse dem").check()
        page.get_by_role("button", name="Læg i sagen").click()


def _write_text(page: "Page", item: Item) -> None:
    page.get_by_label("Sagsnummer").fill(item.case_number)
    page.get_by_label("Beslutningen træffes af").select_option(label=item.decided_by)
    for key, text in item.sections.items():
        key_field = page.locator(f'input[name="section-key"][value="{key}"]')
        key_field.locator("xpath=following::*[@contenteditable='true'][1]").click()
        page.keyboard.insert_text(text)
    for number, amount in enumerate(item.amounts):
        page.get_by_role("button", name="Tilføj beløb").click()
        page.locator("[name=amount-what]").nth(number).fill(amount.what)
        page.locator("[name=amount-kroner]").nth(number).fill(f"{amount.oere // 100}")
        page.locator("[name=amount-direction]").nth(number).select_option(value=amount.direction)
        page.locator("[name=amount-frame]").nth(number).fill(amount.frame)
        page.locator("[name=amount-year]").nth(number).fill(str(amount.year))


def _write_recommendation(page: "Page", item: Item) -> None:
    for number, unit in enumerate(item.units):
        if page.locator("[name=unit]").count() <= number:
            page.get_by_role("button", name="Tilføj, hvem der indstiller").click()
        page.locator("[name=unit]").nth(number).fill(unit)
    for number, point in enumerate(item.points):
        if page.locator("[name=point]").count() <= number:
            page.get_by_role("button", name="Tilføj punkt").click()
        page.locator("[name=point]").nth(number).fill(point)


def _set_way(page: "Page", item: Item, *, day: str) -> None:
    page.get_by_role("link", name="vej").click()
    page.locator("[name=meeting_date]").first.fill(day)
    picture(page, "way", whole=True)
    for number, stop in enumerate(item.route, 1):
        page.get_by_role("button", name="Tilføj udvalg").click()
        page.locator("[name=organization]").nth(number).select_option(label=stop.committee)
        page.locator("[name=meeting_date]").nth(number).fill(stop.day.isoformat())
    page.get_by_role("button", name="Gem sagens vej").click()


def plan(page: "Page", meeting: DeskMeeting) -> None:
    """Plan the meeting, and begin its agenda with every case that is ready."""
    page.get_by_role("link", name="Møder", exact=True).first.click()
    page.get_by_role("link", name="Planlæg").first.click()
    page.get_by_label("Udvalg").select_option(label=meeting.committee)
    page.get_by_label("Mødedage").fill(f"{meeting.starts:%d.%m.%Y}")
    page.get_by_label("klokkeslæt").fill(f"{meeting.starts:%H.%M}")
    page.get_by_label("Sted").fill(meeting.place)
    picture(page, "plan")
    page.get_by_role("button", name="Planlæg").click()
    picture(page, "planned")
    page.get_by_role("button", name="Begynd på dagsordenen").click()
    picture(page, "pool")
    page.get_by_role("button", name=f"Sæt alle {len(meeting.item)} på").click()
    for gone in ("Godkendelse af dagsorden", "Eventuelt"):
        page.get_by_role("button", name=f"Tag af : {gone}").click()
    picture(page, "agenda")


def write_messages(page: "Page", messages: Messages) -> None:
    """Write the announcements with their attachments, from the agenda and back to it."""
    page.get_by_role("link", name="Meddelelser", exact=True).click()
    page.locator("#case_number").fill(messages.case_number)
    page.get_by_role("button", name="Gem overskrift og sagsnummer").click()
    for text in messages.texts:
        _announce(page, text)
    for one in messages.attachment:
        page.get_by_text(f"Tilføj bilag til meddelelse {one.message}", exact=True).click()
        message = page.locator("article.agenda-message").nth(one.message - 1)
        _choose(message.locator("input[type=file]"), (one.title,))
        message.get_by_label("Anbefales").check()
        message.get_by_role("button", name="Tilføj bilag").click()
    picture(page, "messages")
    page.get_by_role("link", name="Tilbage til dagsordenen").click()


def write_closed_item(page: "Page", closed: ClosedItem) -> None:
    """Put announcements behind closed doors on the agenda."""
    page.get_by_label("Fast punkt").select_option(label="Meddelelser (lukket)")
    page.get_by_role("button", name="Tilføj fast punkt").click()
    page.get_by_role("link", name="Meddelelser", exact=True).last.click()
    page.locator("#title").fill(closed.title)
    page.locator("#case_number").fill(closed.case_number)
    page.get_by_role("button", name="Gem overskrift og sagsnummer").click()
    page.locator("#ground").select_option(value=closed.ground)
    page.locator("#reason").fill(closed.reason)
    page.locator("#public_title").fill(closed.public_title)
    picture(page, "closed-item", whole=True)
    page.get_by_role("button", name="Gem adgang").click()
    _announce(page, closed.text)
    page.get_by_role("link", name="Tilbage til dagsordenen").click()


def send_out(page: "Page") -> None:
    """Lock the agenda, send it to the members, and publish what is open of it."""
    page.get_by_role("button", name="Lås dagsordenen").click()
    picture(page, "locked")
    page.get_by_role("link", name="Send dagsordenen").click()
    picture(page, "send")
    page.get_by_role("button", name="Send", exact=True).click()
    picture(page, "sent")
    page.get_by_role("link", name="Offentliggør den åbne dagsorden").click()
    _answer_the_door(page)


def record(page: "Page", meeting: DeskMeeting) -> None:
    """Hold the meeting by the keys of its page."""
    page.get_by_label(meeting.absent_member).uncheck()
    picture(page, "who-is-here")
    page.get_by_role("button", name="Åbn mødet").click()
    page.wait_for_url("**/punkt/**")
    for official in meeting.absent_officials:
        _note_absence(page, official)
    _press(page, "e")
    picture(page, "item-is-decided")
    for item in meeting.item:
        _press(page, "n")
        if item.guest:
            page.keyboard.press("y")
            for word, key in ((item.guest.name, "Tab"), (item.guest.title, "Tab"), (item.guest.unit, "")):
                page.keyboard.insert_text(word)
                if key:
                    page.keyboard.press(key)
            _press(page, "Enter")
        if item.remark:
            page.keyboard.press("m")
            page.keyboard.insert_text(item.remark)
            picture(page, "remark")
            _press(page, "Enter")
        else:
            _press(page, _KEYS[item.outcome])
    for outcome in (meeting.closed.outcome, "none"):
        _press(page, "n")
        _press(page, _KEYS[outcome])
    page.keyboard.press("z")
    page.get_by_role("button", name="Mødet er slut").click()
    page.get_by_role("heading", name="Mødet er slut").wait_for()
    picture(page, "meeting-is-over")


def _note_absence(page: "Page", official: AbsentOfficial) -> None:
    page.get_by_text("Embedsmand", exact=True).click()
    page.locator("#emb-navn").fill(official.name)
    page.locator("#emb-titel").fill(official.title)
    page.get_by_label("Har sendt afbud").check()
    page.locator("#emb-navn").locator("xpath=ancestor::form").get_by_role("button", name="Gem").click()
    page.locator(".meeting-seats li", has_text=official.name).wait_for()


def send_minutes(page: "Page", *, public_text: str) -> None:
    """Choose what the world reads of the closed item, and send the minutes to be approved."""
    picture(page, "minutes")
    page.get_by_role("link", name="Vælg, hvad offentligheden må læse").first.click()
    page.get_by_label("En anden tekst").first.check()
    page.locator("main textarea").first.fill(public_text)
    picture(page, "public-words", whole=True)
    page.get_by_role("button", name="Gem valget").click()
    page.get_by_role("button", name="Send til godkendelse").click()
    page.get_by_text("Referatet er sendt til godkendelse.").wait_for()
    picture(page, "minutes-are-sent")


def approve_minutes(page: "Page") -> None:
    page.get_by_role("link", name="Mine møder", exact=True).first.click()
    page.get_by_role("link", name="Godkend referat").first.click()
    picture(page, "approve")
    page.get_by_role("button", name="Godkend", exact=True).click()
    page.get_by_text("Tak. Du har godkendt referatet.").wait_for()
    picture(page, "thanks")


def publish_minutes(page: "Page") -> None:
    picture(page, "minutes-are-approved")
    page.get_by_role("link", name="Offentliggør", exact=True).click()
    _answer_the_door(page)


def _announce(page: "Page", text: str) -> None:
    page.locator("#meddelelser").locator("xpath=..").locator("[contenteditable=true]").last.click()
    page.keyboard.insert_text(text)
    page.get_by_role("button", name="Tilføj meddelelsen").click()


def _answer_the_door(page: "Page") -> None:
    page.get_by_role("button", name="Offentliggør", exact=True).wait_for()
    for field in page.locator("main input[type=text], main textarea").all():
        field.fill(_REASON)
    picture(page, "door-of-minutes" if "/referat/" in page.url else "door-of-agenda")
    page.get_by_role("button", name="Offentliggør", exact=True).click()
    page.get_by_role("alert").or_(page.get_by_role("status")).first.wait_for()
    picture(page, "minutes-are-public" if "/referat/" in page.url else "agenda-is-public")


def _press(page: "Page", key: str) -> None:
    """Press a key that does something, and wait until it is done."""
    with page.expect_response(lambda answer: "/goer/" in answer.url):
        page.keyboard.press(key)
    page.get_by_text("Alt er gemt").wait_for()


def _choose(field: "Locator", titles: Iterable[str]) -> None:
    files = [
        {"name": name, "mimeType": "application/pdf", "buffer": data} for name, data in written_files(titles)
    ]
    field.set_input_files(files)  # type: ignore[arg-type]
