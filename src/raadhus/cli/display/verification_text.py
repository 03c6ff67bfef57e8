"""What verifying came to, in lines for a person and as JSON for a program."""

from collections.abc import Iterator

import msgspec

from raadhus.published.grounds import ground_sentence
from raadhus.published.verifying import BodyVerified, Finding, HeadCompared, Verification


def verification_lines(verification: Verification) -> Iterator[str]:
    """One line for each body, each withdrawn part, each head and each finding, and what it comes to."""
    for body in verification.bodies:
        yield _body_line(body)
    for part in verification.withdrawn:
        what = f"item {part.number or part.leaf}" if part.leaf else "the head"
        ground = ground_sentence(part.ground).english
        yield f"  edition {part.edition}, {what}: withdrawn {part.at[:10]}. {ground} The rest is intact."
    for compared in verification.against:
        yield _head_line(compared)
    for finding in verification.findings:
        yield f"{'note' if finding.is_note else 'WRONG'}: {finding.english}{_place(finding)}"
    wrong = sum(not finding.is_note for finding in verification.findings)
    yield "Everything fits." if verification.is_whole else f"{wrong} things do not fit."


def verification_json(verification: Verification) -> bytes:
    """The whole result; every finding also in words."""
    told = msgspec.to_builtins(verification)
    told["is_whole"] = verification.is_whole
    for finding, plain in zip(verification.findings, told["findings"], strict=True):
        plain |= {"english": finding.english, "danish": finding.danish, "is_note": finding.is_note}
        del plain["place"]
    return msgspec.json.encode(told)


def _body_line(body: BodyVerified) -> str:
    more = ""
    if body.closed:
        more += f", {body.closed} closed ones by their public face"
    if body.withheld:
        more += f", {body.withheld} withheld"
    return (
        f"{body.body}: {body.entries} entries, {body.editions} editions, {body.leaves} leaves{more}; "
        f"head {body.head}"
    )


def _head_line(compared: HeadCompared) -> str:
    if compared.is_held:
        return f"{compared.head}: our chain has it, and {compared.entries_after} entries after it."
    return f"{compared.head}: our chain does NOT have it."


def _place(finding: Finding) -> str:
    if finding.table is None:
        return ""
    column = finding.column or ""
    at = column if "." in column else ".".join(filter(None, (finding.table, column)))
    return f" [{finding.code}: {at}]"
