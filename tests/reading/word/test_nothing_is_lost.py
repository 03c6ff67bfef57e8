"""Whatever stands in a Word file, and however it is nested, all that Word prints is in the record or is furniture."""

from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.reading.coverage import coverage
from word_files import paragraph, run, word_file

WORDS = st.sampled_from(
    [
        "Beslutning", "Godkendt.", "Punkt 1: Kaj", "Punkt 2: Havn", "1. Kaj", "2. Havn", "Bilag", "Notat",
        "Lukket: Salg", "Afbud: Ib Skov", "Indstilling:", "at kajen fornyes", "Meddelelser", "Indhold", "Kaj 2",
        "Egeborg Kommune", "Medlemmer", "Referat", "Sagsnr. 21/4455", "Underskriftsside", "ord " * 40,
    ]
)  # fmt: skip
RUNS = st.builds(
    run, WORDS, st.sampled_from(["", "<w:b/>", "<w:vanish/>", '<w:vertAlign w:val="subscript"/>'])
)


def _in(before: str, after: str) -> st.SearchStrategy[str]:
    return RUNS.map(lambda inner: f"{before}{inner}{after}")


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
INLINES = st.one_of(
    RUNS,
    _in("<w:ins>", "</w:ins>"),
    _in("<w:hyperlink>", "</w:hyperlink>"),
    _in("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    _in(
        f"{FIELD.format('begin')}<w:r><w:instrText> TOC </w:instrText></w:r>{FIELD.format('separate')}",
        FIELD.format("end"),
    ),
    st.sampled_from(["<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"]),
)
PARAGRAPHS = st.builds(
    lambda inner, style, properties: paragraph("".join(inner), style=style, properties=properties),
    st.lists(INLINES, min_size=1, max_size=2),
    st.sampled_from(["", "", "Overskrift1", "Overskrift2", "Indholdsfortegnelse1"]),
    st.sampled_from(["", "", '<w:numPr><w:numId w:val="1"/></w:numPr>', "<w:rPr><w:del/></w:rPr>"]),
)
BOXES = PARAGRAPHS.map(
    lambda inner: paragraph(
        f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{inner}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{inner}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
)
MERGED = st.sampled_from(["", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'])


def _tables(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(
        lambda merged, inner: f"<w:tc><w:tcPr>{merged}</w:tcPr>{''.join(inner)}</w:tc>",
        MERGED,
        st.lists(blocks, min_size=1, max_size=2),
    )
    rows = st.lists(cells, min_size=1, max_size=3).map(lambda made: f"<w:tr>{''.join(made)}</w:tr>")
    return st.lists(rows, min_size=1, max_size=3).map(lambda made: f"<w:tbl>{''.join(made)}</w:tbl>")


BLOCKS = st.one_of(
    PARAGRAPHS, PARAGRAPHS, BOXES, _tables(st.one_of(PARAGRAPHS, BOXES)), _tables(_tables(PARAGRAPHS))
)
NUMBERS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


@settings(max_examples=30)
@given(st.lists(BLOCKS, min_size=1, max_size=8))
def test_all_that_word_prints_is_in_the_record_or_is_furniture(blocks: list[str]) -> None:
    data = word_file(paragraph("Referat") + "".join(blocks), numbering=NUMBERS)

    assert coverage(data).not_placed == ()
