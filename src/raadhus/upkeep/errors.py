"""What can be wrong with an installation, by code, and how it is said on standard error."""

from collections.abc import Mapping

UPKEEP_ERRORS: Mapping[str, str] = {
    "no-store": "There is no store at {place}. `raadhus migrate` makes an empty one, RAADHUS_DATA names another.",
    "no-tables": "The store does not have the tables of this version yet. Run `raadhus migrate`.",
    "store-is-newer": "The store has tables of a newer Raadhus ({names}). Use that version, or restore a backup.",
    "database-unusable": "The database cannot be used: {reason}.",
    "database-not-writable": "{place} cannot be written: {reason}. File and folder must belong to who runs this.",
    "role-missing": "PostgreSQL has no role {role}. Make it first: CREATE ROLE {role} LOGIN PASSWORD '…'.",
    "files-unusable": "Kept files cannot be used. {reason}",
    "not-a-backup": "The file is no backup of Raadhus.",
    "backup-damaged": "The backup is damaged: {reason}. Nothing was changed; take another backup.",
    "backup-is-newer": "The backup was taken by Raadhus {version}, whose tables this version does not know ({names}).",
    "backup-is-older": "The tables here are newer than those of the backup ({version}). Restore into an empty place.",
    "not-empty": "There is something in this installation already. `--replace` puts the backup in its place.",
    "withdrawal-forgotten": "{what} {subject} of {body} was withdrawn on {day} ({ground}), and the backup does not "
    "have it: an import may bring it back. Withdraw it again then.",
}


class UpkeepError(Exception):
    """The installation cannot be used or kept; `code` says why, `values` fill the sentence."""

    def __init__(self, code: str, *, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.values = dict(values)
        self.sentence = UPKEEP_ERRORS[code].format_map(values)
        super().__init__(self.sentence)
