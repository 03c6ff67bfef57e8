"""A municipality's arms as pixels: Word before 2019 and most other programs show no SVG."""

import io

from PIL import Image as Pillow

from raadhus.documents.pictures import Picture

_DOTS_AN_INCH = 300.0
_SHEET = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.arms), format: "svg", height: 2.5cm)\n'
)


def in_pixels(arms: Picture) -> Picture | None:
    """The arms as PNG, drawn by Typst; None where Typst is not installed or refuses them."""
    if arms.ending != "svg":
        return arms
    try:
        import typst
    except ImportError:
        return None
    try:
        inputs = {"arms": arms.data.decode()}
        drawn = typst.compile(
            _SHEET, format="png", ppi=_DOTS_AN_INCH, sys_inputs=inputs, ignore_system_fonts=True
        )
    except (typst.TypstError, UnicodeDecodeError):
        return None
    with Pillow.open(io.BytesIO(drawn)) as picture:
        width, height = picture.size
    return Picture(data=drawn, ending="png", width=width, height=height)
