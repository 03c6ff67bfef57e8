"""Whatever the bytes are, reading gives records that keep their own rules, or a ReadError: never anything else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadhus.core.record_json import decode_record, encode_record
from raadhus.reading import ReadError, read_all
from word_files import word_file

MADE = sorted((Path(__file__).parents[2] / "samples" / "made").glob("*"))
SAMPLES = tuple(file.read_bytes() for file in MADE if not file.name.endswith(".expected.json"))
FRAGMENTS = st.sampled_from(
    [
        b"", b"\x00", b"\xff\xfe", b"\r", b"\f\f", b"Punkt 1: ", b"\nPunkt 2 X\n", b"\n1. ", b"Beslutning\n",
        b"Bilag\n",
        b"(((((", b"))))", b"<div>", b"</div>", b"<table><tr><td>", b"{", b"}", b"[[[[", b'"', b"\\u0000", b"\xc3\x98",
        b"Afbud A B (", b"13,4 mio. kr. ", b"99.99.9999", b"kl. 25:61", b"%PDF-1.7", b"LUKKET ", b"2 bilag", b"-" * 40,
    ]
)  # fmt: skip


def _read_or_refuse(data: bytes) -> None:
    try:
        records = read_all(data)
    except ReadError as error:
        if not (error.danish and error.english):
            raise
        return
    assert records
    for record in records:
        assert decode_record(encode_record(record)) == record


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _read_or_refuse(data)


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    _read_or_refuse(text.encode("utf-8", errors="surrogatepass"))


@given(
    st.lists(
        st.one_of(FRAGMENTS, st.text(max_size=20).map(lambda text: text.encode(errors="ignore"))), max_size=40
    )
)
def test_any_mixture_of_the_words_of_agendas_is_read_or_refused(parts: list[bytes]) -> None:
    _read_or_refuse(b"".join(parts))


WORD_FRAGMENTS = st.sampled_from(
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
        "</w:tc>", "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:br/>", "<w:sym/>", "<w:rPr><w:vanish/></w:rPr>",
        '<w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>', "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>",
        '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:instrText> TOC </w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>', '<w:footnoteReference w:id="x"/>', "<w:vMerge/>", "1. Kaj",
        "<mc:AlternateContent>", "</mc:AlternateContent>", "<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>",
        "<w:txbxContent>", "</w:txbxContent>", '<w:gridSpan w:val="99999"/>', "<a:blip r:embed='x'/>", "&amp;",
    ]
)  # fmt: skip


WORD_NAMES = st.sampled_from(
    ["p", "r", "t", "tbl", "tr", "tc", "ins", "sdt", "sdtContent", "txbxContent", "pPr"]
)
WORD_BODIES = st.recursive(
    WORD_FRAGMENTS.filter(lambda part: part.endswith("/>") or not part.startswith("<")),
    lambda inner: st.builds(
        lambda name, parts: f"<w:{name}>{''.join(parts)}</w:{name}>", WORD_NAMES, st.lists(inner, max_size=4)
    ),
    max_leaves=25,
)


@given(st.lists(WORD_FRAGMENTS, max_size=40))
def test_any_mixture_of_the_elements_of_word_is_read_or_refused(parts: list[str]) -> None:
    _read_or_refuse(word_file("".join(parts)))


@given(WORD_BODIES)
def test_any_well_formed_body_of_word_is_read_or_refused(body: str) -> None:
    _read_or_refuse(word_file(body))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda data: f"{len(data)}-bytes")
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(share=st.integers(0, 1000), gone=st.integers(0, 200), put=st.one_of(FRAGMENTS, st.binary(max_size=8)))
def test_a_damaged_sample_is_read_or_refused(sample: bytes, share: int, gone: int, put: bytes) -> None:
    cut = len(sample) * share // 1000

    _read_or_refuse(sample[:cut] + put + sample[cut + gone :])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda data: f"{len(data)}-bytes")
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_sample_is_read_or_refused(sample: bytes, share: float) -> None:
    _read_or_refuse(sample[: int(len(sample) * share)])
