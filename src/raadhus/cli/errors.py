"""What can go wrong in a command, by code, and how it is said on standard error."""

from collections.abc import Mapping

COMMAND_ERRORS: Mapping[str, str] = {
    "file-not-found": "There is no such file or folder. Check the spelling of the path.",
    "not-a-file": "This is neither a file nor a folder.",
    "not-a-folder": "This is not a folder.",
    "cannot-read": "The file cannot be read: {reason}.",
    "cannot-write": "The file cannot be written: {reason}.",
    "same-file": "The output would overwrite a file that is to be read. Give it another name.",
    "no-files": "There is no file in the folder.",
    "one-output": "Give only one of {options}.",
    "one-file": "The check page shows one file, but {count} were given.",
    "only-with": "{option} goes with {other} only.",
    "standard-input-twice": "Standard input can be read only once. Name a file for one of the two.",
    "needs-server": "This needs the store, which is not installed: pip install 'raadhus[server]'.",
    "wrong-setting": "A setting is wrong. {reason}.",
    "public-role": "This process has the role «public», which only reads. Run this where RAADHUS_ROLE is «desk».",
    "no-name": "Say who does this: --as NAME.",
    "not-a-pair": "«{text}» is no KEY=VALUE.",
    "wrong-days": "«{days}» are no days. Write 2024-03-05..2024-12-31; one of the two may be left out.",
    "no-value": "Say what is to be read, and how: --set PATH=VALUE.",
    "wrong-name": "{reason}",
    "not-a-slug": "«{slug}» is no short name of a municipality. Write it in small letters: --body {better}.",
    "nothing-of-body": "Nothing has been published or stated of «{body}». `raadhus meetings` names what there is.",
    "no-such-committee": "There is no committee «{name}». `raadhus completeness` names those that there are.",
    "not-confirmed": "What is withdrawn is gone for ever. Say --yes where nobody can be asked.",
    "edition-unknown": "There is no edition {edition}. `raadhus edition list` prints their numbers.",
    "edition-withdrawn": "Edition {edition} was withdrawn. `raadhus edition proof {edition}` says on what ground.",
    "not-a-head": "{reason}",
    "no-address": "A link needs to know where the desk answers: set RAADHUS_ADDRESS, such as https://moeder.egeborg.example.",
    "address-taken": "The address {host}:{port} cannot be answered on: {reason}. Give another one with --port.",
    "documents-not-installed": "This needs what sets documents, which is not installed: pip install 'raadhus[server]'.",
    "file-or-edition": "Name one file, or an edition of the store with --edition N.",
    "already-there": "There is such a file already. Name it with -o to write over it, or give another name.",
    "not-on-terminal": "A document is no text for a terminal. Name a file with -o.",
    "is-folder": "This is a folder. Name a file in it.",
    "several-in-file": "There are {count} meetings in the file. Give a file with one.",
    "no-such-item": "There is no item {number}. The items are: {known}.",
    "two-meetings": "There are {count} meetings in the file. Give one file for each of the two meetings.",
}


class CommandError(Exception):
    """The command cannot go on; `code` says why, `values` fill the sentence, `file` says with what."""

    def __init__(self, code: str, *, file: str | None = None, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.file = file
        self.sentence = COMMAND_ERRORS[code].format_map(values)
        super().__init__(self.sentence)
