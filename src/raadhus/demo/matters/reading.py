"""Reads the matters of Egeborg, strictly: what an author got wrong is told with its file, its matter and its place."""

import tomllib
from importlib.resources import files

import msgspec

from raadhus.demo.matters.checks import faults_of
from raadhus.demo.matters.matter import Matter, Written

__all__ = ["MatterWrong", "read_matters", "read_text"]


class MatterWrong(ValueError):
    """A file of matters breaks its form; `faults` are all that was found in it, a sentence each."""

    def __init__(self, *, file: str, faults: tuple[str, ...]) -> None:
        self.file = file
        self.faults = faults
        super().__init__("\n".join(f"{file}: {fault}" for fault in faults))


class _File(Written, frozen=True, kw_only=True):
    matter: tuple[Matter, ...] = ()


def read_matters() -> tuple[Matter, ...]:
    """Every matter of Egeborg, file by file; raises MatterWrong."""
    found: dict[str, Matter] = {}
    for file in sorted(files(__package__).iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".toml"):
            continue
        for matter in read_text(file.read_text(encoding="utf-8"), file=file.name):
            if matter.key in found:
                raise MatterWrong(
                    file=file.name, faults=(f"the key {matter.key!r} is that of another matter",)
                )
            found[matter.key] = matter
    return tuple(found.values())


def read_text(text: str, *, file: str) -> tuple[Matter, ...]:
    """The matters of one file; raises MatterWrong."""
    try:
        source = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MatterWrong(file=file, faults=(f"no TOML: {error}",)) from error
    matters: list[Matter] = []
    faults: list[str] = []
    for place, one in enumerate(source.pop("matter", ()), start=1):
        name = one.get("key", f"number {place}") if isinstance(one, dict) else f"number {place}"
        try:
            matter = msgspec.convert(one, Matter)
        except msgspec.ValidationError as error:
            faults.append(f"matter {name}: {error}")
            continue
        matters.append(matter)
        faults.extend(f"matter {name}: {fault}" for fault in faults_of(matter))
    faults.extend(f"unknown key {key!r} beside the matters" for key in source)
    if faults:
        raise MatterWrong(file=file, faults=tuple(faults))
    return tuple(matters)
