"""A municipality's arms may be an SVG that draws shapes, and nothing else."""

import pytest

from raadhus.documents.drawings import is_harmless_drawing

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h9v9z" fill="#123456"/>',
        '<defs><linearGradient id="a"/></defs><g><use xlink:href="#b"/><rect fill="url(#a)"/></g>',
        "<title>Egeborgs våben</title><style>.a { fill: url( '#a' ) }</style>",
        '<metadata><a xmlns="urn:drawn-by"/></metadata><x:view xmlns:x="urn:drawn-by"/>',
    ],
)
def test_shapes_and_their_looks_are_harmless(inside: str) -> None:
    assert is_harmless_drawing(SVG.format(inside).encode())


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<text>Egeborg</text>",
        '<image href="https://example.org/a.png"/>',
        '<use href="https://example.org/a.svg#b"/>',
        '<g><use xlink:href="other.svg#b"/></g>',
        '<rect onclick="alert(1)"/>',
        '<rect style="fill: url(https://example.org/a.svg#b)"/>',
        "<style>@import 'https://example.org/a.css';</style>",
        "<foreignObject/>",
        "<g>" * 60 + "</g>" * 60,
        "<g>",
    ],
)
def test_anything_else_is_not(inside: str) -> None:
    assert not is_harmless_drawing(SVG.format(inside).encode())


def test_an_entity_is_not_let_in() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("<desc>&a;</desc>").encode()

    assert not is_harmless_drawing(bomb)
