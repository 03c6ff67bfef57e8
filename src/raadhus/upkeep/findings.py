"""What the doctor can find in an installation: how grave it is, what it means, and what to do."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from msgspec import Struct

Level = Literal["ok", "attention", "wrong"]


class Kind(NamedTuple):
    level: Level
    sentence: str
    advice: str | None = None


FINDING_KINDS: Mapping[str, Kind] = {
    "settings": Kind("ok", "The settings can be read; the role is «{role}»."),
    "setting-unknown": Kind("attention", "{name} is no setting.", "Correct its spelling, or remove it."),
    "setting-wrong": Kind("wrong", "A setting is wrong. {reason}.", "Correct it and start again."),
    "server-missing": Kind(
        "wrong", "The packages of the store are missing.", "pip install 'raadhus[server]'"
    ),
    "database": Kind("ok", "The database answers: {version}."),
    "store-missing": Kind(
        "wrong", "There is no store at {place}.", "Run `raadhus migrate`, or say in RAADHUS_DATA where it is."
    ),
    "database-unusable": Kind("wrong", "{reason}", "Correct RAADHUS_DATABASE, or start the database."),
    "tables": Kind("ok", "The tables are those of this version."),
    "tables-missing": Kind(
        "wrong", "Tables are missing, or older than this version.", "Run `raadhus migrate`."
    ),
    "tables-newer": Kind(
        "wrong", "The tables are of a newer Raadhus.", "Use that version, or restore a backup."
    ),
    "sqlite": Kind("ok", "SQLite writes its log ahead, waits for the disk and overwrites what is deleted."),
    "sqlite-pragma": Kind(
        "wrong",
        "SQLite's {pragma} is {found} and should be {wanted}.",
        "Keep the file on a disk of this machine: a network folder cannot do it.",
    ),
    "sqlite-log": Kind(
        "attention",
        "SQLite's log has grown to {size}.",
        "A process that reads without end keeps it; start the pages and the worker anew.",
    ),
    "disk": Kind("ok", "There is room on the disk of {folder}: {free}."),
    "disk-low": Kind("attention", "There is little room on the disk of {folder}: {free}.", "Make room soon."),
    "disk-full": Kind("wrong", "There is no room on the disk of {folder}: {free}.", "Make room now."),
    "files": Kind("ok", "Kept files can be written and read: {checked} were read back."),
    "files-unusable": Kind(
        "wrong", "Kept files cannot be used. {reason}", "Correct RAADHUS_FILES and who owns it."
    ),
    "file-lost": Kind(
        "wrong",
        "A kept file is gone or damaged: {sha256}.",
        "`raadhus verify` names them all; fetch them again, or restore a backup.",
    ),
    "withheld-open": Kind(
        "wrong",
        "Others on this machine can read what is withheld or closed, in {folder}.",
        "chmod 700 the folder.",
    ),
    "withdrawn-left": Kind(
        "wrong",
        "Bytes of {count} withdrawn files are still there.",
        "`raadhus verify` names them.",
    ),
    "desk-files-unnamed": Kind(
        "attention",
        "{count} files of the desk belong to no case and no item.",
        "They are of uploads that were broken off; a backup leaves them out.",
    ),
    "history-broken": Kind(
        "wrong",
        "The desk's history of {body} does not hold together at entry {sequence}.",
        "Somebody changed it beside Raadhus: compare it with a backup.",
    ),
    "history": Kind("ok", "The desk's history holds together: {entries} entries."),
    "mail": Kind("ok", "Every mail was sent, or waits its turn."),
    "mail-failed": Kind("attention", "{count} mails could not be sent.", "`raadhus mail list` says why."),
    "leftovers": Kind(
        "attention", "{count} unfinished files of killed processes lie in {folder}.", "Delete them."
    ),
    "clock": Kind("ok", "The clock is after the newest entry of every chain."),
    "clock-behind": Kind(
        "wrong",
        "The clock is {behind} before the newest entry, of {body}.",
        "Set the clock of the machine.",
    ),
    "jobs": Kind("ok", "No job waits longer than it should."),
    "jobs-waiting": Kind(
        "attention", "A job has been due for {waited} and nobody does it.", "Start `raadhus worker`."
    ),
    "jobs-set-aside": Kind(
        "attention", "{count} jobs failed and were set aside.", "`raadhus jobs` says why."
    ),
    "index": Kind("ok", "The search index holds {documents} documents and is up to date."),
    "index-unusable": Kind(
        "attention", "{reason}", "Start `raadhus worker`, or run `raadhus index rebuild`."
    ),
    "index-behind": Kind(
        "attention",
        "The search index is {meetings} meetings behind.",
        "Start `raadhus worker`, or run `raadhus index catch-up`.",
    ),
    "index-holds-withdrawn": Kind(
        "attention",
        "What was withdrawn is found no more, but lies in the files of the search index.",
        "Start `raadhus worker`, or run `raadhus index rebuild`.",
    ),
    "derived": Kind("ok", "Promises, money and figures follow all that is published."),
    "derived-behind": Kind(
        "attention",
        "Promises, money and figures are {meetings} meetings behind.",
        "Start `raadhus worker`, or run `raadhus derived catch-up`.",
    ),
    "documents": Kind("ok", "Every edition has its documents."),
    "documents-behind": Kind(
        "attention",
        "Documents of {editions} editions are still to be made; a page that is asked for one makes it.",
        "Start `raadhus worker`, or run `raadhus documents make`.",
    ),
    "documents-failed": Kind(
        "attention",
        "{count} documents cannot be made ({codes}).",
        "`raadhus documents list --failed` names them; their editions are shown as pages all the same.",
    ),
    "desk-tables": Kind("ok", "The desk's tables lie in a schema of their own."),
    "desk-tables-misplaced": Kind(
        "wrong",
        "{count} tables of the desk lie beside what is published ({tables}).",
        "Run `raadhus migrate`.",
    ),
    "public-role": Kind("ok", "The role {role} reads what is published and nothing else."),
    "public-role-missing": Kind(
        "wrong", "PostgreSQL has no role {role}.", "Make it, then run `raadhus migrate`."
    ),
    "public-role-weak": Kind("wrong", "The role {role} cannot read {table}.", "Run `raadhus migrate`."),
    "public-role-strong": Kind(
        "wrong",
        "The role {role} may do more than read what is published: {what}.",
        "Give the public process a role of its own that owns nothing, then run `raadhus migrate`.",
    ),
}


class Finding(Struct, frozen=True):
    """One thing that was looked at; what it says is in the words of its kind."""

    code: str
    level: Level
    sentence: str
    advice: str | None


def found(code: str, **values: object) -> Finding:
    kind = FINDING_KINDS[code]
    return Finding(code, kind.level, kind.sentence.format_map(values), kind.advice)
