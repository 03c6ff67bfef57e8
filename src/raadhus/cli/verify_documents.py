"""`raadhus verify FILE`: whether a document says what was published, found out without a network or a store."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import click
import msgspec

from raadhus.cli.check_tasks import (
    CHECK_LIMITS,
    MAKING_LIMITS,
    CheckAsked,
    check_given_document,
    decoded_check,
    make_document_again,
)
from raadhus.cli.errors import CommandError
from raadhus.cli.files import GivenFile, given_files, read_bytes
from raadhus.cli.program import EXIT_REFUSED, EXIT_WRONG_USE, refuse
from raadhus.core.chain_heads import ChainHead, InvalidHead, read_heads
from raadhus.core.edition_proof import ProvenEntry
from raadhus.core.sentences import CodedError
from raadhus.documents.checking.checked import DocumentChecked
from raadhus.reading.child_process import ChildProcess, Request
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import ReadingPool

if TYPE_CHECKING:
    from raadhus.documents.checking import CannotCheck

Language: TypeAlias = Literal["en", "da"]

_entry = msgspec.json.Decoder(ProvenEntry).decode


def language_of(given: str | None) -> Language:
    """The language that was asked for, else that of the terminal when it is Danish, else English."""
    if given is None:
        set_ = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
        given = "da" if set_.startswith("da") else "en"
    return "da" if given == "da" else "en"


def verify_documents(
    files: tuple[str, ...],
    *,
    against: tuple[str, ...],
    as_json: bool,
    is_thorough: bool,
    language: Language,
    child: ChildProcess | None,
) -> int:
    """Check every file and print what was found; gives the exit code."""
    given = tuple(given_files(files))
    if not given:
        raise CommandError("no-files", file=files[0])
    asked = _asked(against)
    codes = set()
    for file, result in _results(given, asked=asked, is_thorough=is_thorough, child=child):
        if isinstance(result, DocumentChecked):
            _print(result, file=file, as_json=as_json, language=language)
            codes.add(0 if result.is_whole else EXIT_REFUSED)
        else:
            _print_refusal(result, file=file, as_json=as_json, language=language)
            codes.add(EXIT_WRONG_USE)
    # What does not fit is worse than what cannot be read.
    return EXIT_REFUSED if EXIT_REFUSED in codes else max(codes)


def _asked(against: Sequence[str]) -> CheckAsked:
    heads: list[ChainHead] = []
    chain: list[ProvenEntry] = []
    for given in against:
        text = _text(given)
        if text.lstrip().startswith('{"entry"') or text.lstrip().startswith('{"hash"'):
            chain += _entries(text, file=given)
            continue
        try:
            heads += read_heads(text)
        except InvalidHead as error:
            raise CommandError("not-a-head", values={"reason": error.english}) from error
    return CheckAsked(against=tuple(heads), chain=tuple(chain))


def _text(given: str) -> str:
    try:
        file = Path(given)
        return file.read_text(encoding="utf-8") if file.is_file() else given
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError("cannot-read", file=given, values={"reason": "it is no text"}) from error


def _entries(text: str, *, file: str) -> Iterator[ProvenEntry]:
    """The lines of `raadhus chain list`."""
    for line in filter(None, map(str.strip, text.splitlines())):
        try:
            entry = _entry(line)
        except msgspec.DecodeError as error:
            reason = str(InvalidHead(line))
            raise CommandError("not-a-head", file=file, values={"reason": reason}) from error
        yield entry


def _results(
    given: Sequence[GivenFile], *, asked: CheckAsked, is_thorough: bool, child: ChildProcess | None
) -> Iterator[tuple[GivenFile, "DocumentChecked | CodedError | CommandError"]]:
    """Check each file in a child; the bytes come from strangers."""
    task, limits = (
        (make_document_again, MAKING_LIMITS) if is_thorough else (check_given_document, CHECK_LIMITS)
    )
    started = (child,) if child is not None and child.is_for(task, limits=limits) else ()
    more = msgspec.msgpack.encode(asked)
    with ReadingPool(jobs=1, limits=limits, task=task, started=started) as pool:
        for file in given:
            try:
                data = read_bytes(file.path, largest=limits.file_bytes)
            except CommandError as error:
                yield file, error
                continue
            request = Request(data=data, name=file.name, more=more)
            for outcome in pool.outcomes([(file.path, request)]):
                result = outcome.result
                yield file, result if isinstance(result, ReadError) else decoded_check(result)


def _print(checked: DocumentChecked, *, file: GivenFile, as_json: bool, language: Language) -> None:
    from raadhus.cli.display.checked_text import checked_json, checked_lines
    from raadhus.cli.display.terminal_text import harmless, harmless_json

    if as_json:
        click.echo(harmless_json(checked_json(checked, file=file.path)))
        return
    for line in checked_lines(checked, file=file.path, language=language):
        click.echo(harmless(line))


def _print_refusal(
    error: "CodedError | CommandError | CannotCheck", *, file: GivenFile, as_json: bool, language: Language
) -> None:
    english = error.sentence if isinstance(error, CommandError) else error.english
    danish = english if isinstance(error, CommandError) else error.danish
    if as_json:
        from raadhus.cli.display.terminal_text import harmless_json

        told = {"file": file.path, "error": {"code": error.code, "english": english, "danish": danish}}
        click.echo(harmless_json(msgspec.json.encode(told)))
    refuse(file=file.path, code=error.code, sentence=danish if language == "da" else english)
