"""The page of FirstAgenda's web client for one meeting, saved from a browser."""

from html import escape
from typing import Any

from samples.formats import first_agenda
from samples.formats.first_agenda import all_attachments, item_html, made_id, printed_title
from samples.meeting import Item, Meeting

SUFFIX = "first-agenda.html"

_PAGE = """<html lang="da"><head>
        <title>{committee} - {place}</title>
        <link href="/dist/css/egeborg.css" rel="stylesheet">
        <script src="/dist/js/common.js"></script>
    </head>
    <body class="">
        <div class="container">
<nav class="navbar navbar-default"><a href="/"><img src="/Content/img/logo.png" alt="logo"></a></nav>
<div class="tilbage-wrapper"><a data-backbutton="" class="btn" tabindex="0"><span class="tilbage-text">Tilbage til forsiden</span></a></div>
<div class="row"><div class="col-xs-12"><div class="title">
            <h1 class="green dato">Referat {date} kl. {time}</h1>
            <h2 class="black">
                <span class="udvalg">{committee}</span><span class="sted-divider"> - </span><span class="sted sted-container">{place}</span>
            </h2>
</div></div></div>
<div class="row"><div class="col-sm-8">
        <table class="dagsordeninfo"><tbody>
                <tr><td>Udvalg:</td><td><span class="udvalg">{committee}</span></td></tr>
                <tr><td>Mødedato:</td><td><span class="dato">{weekday} den {date} kl. {time}</span></td></tr>
                <tr class="sted-container"><td>Mødested:</td><td><span class="sted">{place}</span></td></tr>
                <tr data-description-container="" hidden=""><td>Information:</td><td><span data-meeting-description=""></span></td></tr>
                <tr id="deltager-container"><td valign="top">Mødedeltagere:</td><td class="deltagere"></td></tr>
        </tbody></table>
</div><div class="col-sm-4"><div id="dagsordenhent" class="dagsordenhent"><input type="button" class="btn" value="Hent hele referatet" data-type="dagsorden" data-id="{id}"></div></div></div>
<table id="dagsordenDetaljer" class="table table-hover dagsorden">
    <thead><tr><th class="text-center">Punkt</th><th>Titel</th><th></th></tr></thead>
    <tbody>{rows}</tbody>
</table>
        </div>
</body></html>
"""  # noqa: E501 - printed as the client prints it

_ROW = (
    '<tr class="punktrow" id="punktrow_{id}"><td class="text-center punkt-tabel"><span class="label label-default">'
    '{number}</span></td><td class="punkt-tabel"><button class="overskrift-btn" role="button" aria-expanded="false" '
    'aria-controls="details{row}"><h2 class="overskrift text-left" id="overskrift{row} " tabindex="0">{title}</h2>'
    '</button><div class="details" id="details{row}">{case_number}<div class="punkt"><h3></h3>{html}</div>'
    '{attachments}</div></td><td class="punkt-tabel"><span class="dropdown"><ul class="dropdown-menu" role="menu">'
    '<li><a class="dropdown-item" href="#" role="menuitem" data-id="{id}">Hent som PDF</a></li>'
    '<li><a class="dropdown-item" href="#" role="menuitem" data-id="{id}">Kopier link</a></li></ul></span></td></tr>'
)  # fmt: skip

_ATTACHMENT = (
    '<li><span class="label label-default pdf-label" tabindex="0" data-type="bilag" data-id="{id}" role="button">PDF'
    '</span><a id="enclosure-{id}" class="bilag-link" target="_blank" '
    'href="/vis/pdf/bilag/{id}/?redirectDirectlyToPdf=false">{title}</a></li>'
)  # fmt: skip


def write(meeting: Meeting) -> bytes:
    return _PAGE.format(
        committee=escape(meeting.committee),
        place=escape(meeting.place),
        date=meeting.long_date,
        time=f"{meeting.start:%H.%M}",
        weekday=meeting.weekday,
        id=meeting.id,
        rows="".join(_row(meeting, item) for item in meeting.items),
    ).encode()


def _row(meeting: Meeting, item: Item) -> str:
    attachments = "".join(
        _ATTACHMENT.format(id=made_id(meeting, item.number, "bilag", place), title=escape(attachment.title))
        for place, attachment in enumerate(all_attachments(item))
    )
    case_number = f'<span class="sagsnummer">{item.case_number}</span>' if item.case_number else ""
    return _ROW.format(
        id=item.id,
        number=item.number,
        row=item.number - 1,
        title=escape(printed_title(item)),
        case_number=case_number,
        html=item_html(item).replace("'", '"'),
        attachments=f'<h3>Bilag</h3><ul class="list-unstyled">{attachments}</ul>' if attachments else "",
    )


def expected(meeting: Meeting) -> dict[str, Any]:
    found = first_agenda.expected(meeting)
    for item, wanted in zip(meeting.items, found["items"], strict=True):
        wanted["source_id"] = item.id
        if all_attachments(item):
            wanted.pop("sections", None)
    return found
