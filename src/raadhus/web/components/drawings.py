"""A picture made by the server: as markup for a page, whose style sheet dresses it, and by itself for a document."""

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

_PRINTED_WIDTH, _NARROWEST = 640, 520
"""What the lengths in percent are of where no page gives a width; a narrower picture stands amid so much."""


class Drawing(SafeString):
    """The markup for a page. `printed` is the same picture as an SVG file that needs nothing from elsewhere."""

    name: str
    description: str
    printed: bytes


def drawing(
    inner: str, *, kind: str, height: int, key: str, title: str, description: str, width: int | None = None
) -> Drawing:
    """Frame what was drawn, in which every text is escaped; without a width it is as wide as its page."""
    name = conditional_escape(key)
    size = f'viewBox="0 0 {width} {height}"' if width else f'width="100%" height="{height}"'
    made = Drawing(
        f'<svg class="{kind}" role="img" aria-labelledby="{name}-title {name}-desc" {size} focusable="false">'
        f'<title id="{name}-title">{conditional_escape(title)}</title>'
        f'<desc id="{name}-desc">{conditional_escape(description)}</desc>{inner}</svg>'
    )
    made.name, made.description = title, description
    made.printed = _printed(inner, width=width or _PRINTED_WIDTH, height=height)
    return made


def _printed(inner: str, *, width: int, height: int) -> bytes:
    shown = "".join(sign for sign in inner if sign >= " " and sign not in "\ufffe\uffff")
    whole = max(width, _NARROWEST)
    box = f"{(width - whole) // 2} 0 {whole} {height}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{height}" viewBox="{box}">'
        f"<style>{_PRINTED}</style>{shown}</svg>"
    ).encode()


_PRINTED = """
text { font-size: 13px; fill: #000 }
.chart__figure { font-weight: 700 }
.chart__bar, .chart__point { fill: #1d4d5b }
.chart__grid { stroke: #bbb }
.chart__zero { stroke: #000; stroke-width: 2 }
.chart__line { stroke: #1d4d5b; stroke-width: 3 }
.chart__line--broken { stroke-dasharray: 7 6 }
.chart__break { stroke: #454545; stroke-width: 1.5; stroke-dasharray: 3 4 }
.wheel__ring { fill: none; stroke: #999; stroke-width: 1.5 }
.wheel__spoke { stroke: #bbb }
.wheel__now { stroke: #000; stroke-width: 2; stroke-dasharray: 4 3 }
.wheel__year { font-size: 26px; font-weight: 700 }
.wheel__month, .wheel__number { font-size: 11px }
.wheel__number { font-weight: 700 }
.wheel__number--held { fill: #fff }
.wheel__held { fill: #1d4d5b; stroke: #1d4d5b; stroke-width: 2 }
.wheel__expected, .wheel__unheard { fill: #fff; stroke: #1d4d5b; stroke-width: 2; stroke-dasharray: 3 2 }
.wheel__late { fill: #fff; stroke: #000; stroke-width: 3 }
"""
"""In grey as good as in colour: shapes and dashes tell what is what."""
