"""What each command says of the store: how to let it say everything, or why it says nothing of what is published."""

from collections.abc import Mapping

SHOWING: Mapping[str, tuple[str, ...]] = {
    "raadhus import": (
        "import --dry-run --body {body} {file}",
        "import --dry-run --json --body {body} {file}",
    ),
    "raadhus doubts": ("doubts --all", "doubts --all --json"),
    "raadhus meetings": ("meetings", "meetings --json"),
    "raadhus people": ("people", "people --json", "people --proposals --json"),
    "raadhus completeness": ("completeness", "completeness --json"),
    "raadhus edition list": ("edition list", "edition list --json"),
    "raadhus edition show": ("edition show {edition}", "edition show {edition} --json"),
    "raadhus edition proof": ("edition proof {edition}",),
    "raadhus chain head": ("chain head", "chain head --json"),
    "raadhus chain list": ("chain list --body {body}",),
    "raadhus verify": ("verify", "verify --json"),
    "raadhus reread": ("reread", "reread --json", "reread --accept --publish --as Asta"),
    "raadhus register list": ("register list --all", "register list --all --json"),
    "raadhus obligations": (
        "obligations",
        "obligations --json",
        "obligations --state unclear --json",
        "obligations --state delivered --json",
        "obligations --state lapsed --json",
    ),
    "raadhus obligations lost": ("obligations lost",),
    "raadhus derived": ("derived",),
    "raadhus derived catch-up": ("derived catch-up",),
    "raadhus derived rebuild": ("derived rebuild",),
    "raadhus rebuild": ("rebuild",),
    "raadhus search": (
        "search",
        "search --json",
        "search kva* --facets",
        "search titel:kva* --json --order newest",
        "search Kvaksalverne Kvikbolden --json",
    ),
    "raadhus index": ("index", "index --json"),
    "raadhus index catch-up": ("index catch-up --thorough",),
    "raadhus index rebuild": ("index rebuild",),
    "raadhus doctor": ("doctor", "doctor --json"),
    "raadhus jobs": ("jobs", "jobs --json"),
    "raadhus withdraw item": (
        "withdraw item {item} --ground other --as Asta --yes",
        "withdraw item {item} --ground other --as Asta",
    ),
    "raadhus withdraw edition": (
        "withdraw edition {withdrawn} --ground other --as Asta --yes",
        "withdraw edition {edition} --ground other --as Asta",
    ),
}
"""Commands as they are typed; the tests for leaks put in a body, an edition, a withdrawn one, an item and a file."""

_GIVEN = "it shows the file that it is given, and no store"
_ANSWER = "it says that it is done, or quotes what was typed"
_GROUP = "it only gathers commands"

NOT_SHOWING: Mapping[str, str] = {
    "raadhus read": _GIVEN,
    "raadhus diff": _GIVEN,
    "raadhus schema": "it shows the schema of the record",
    "raadhus doubts accept": _ANSWER,
    "raadhus doubts correct": _ANSWER,
    "raadhus doubts ignore": _ANSWER,
    "raadhus doubts reopen": _ANSWER,
    "raadhus obligations correct": _ANSWER,
    "raadhus obligations join": _ANSWER,
    "raadhus obligations separate": _ANSWER,
    "raadhus people dismiss": _ANSWER,
    "raadhus people join": _ANSWER,
    "raadhus people reopen": _ANSWER,
    "raadhus people separate": _ANSWER,
    "raadhus register add": _ANSWER,
    "raadhus register retract": _ANSWER,
    "raadhus edition": _GROUP,
    "raadhus chain": _GROUP,
    "raadhus withdraw": _GROUP,
    "raadhus register": _GROUP,
    "raadhus migrate": "it makes tables",
    "raadhus backup": "it holds everything on purpose, what is withheld too, for whoever may restore it",
    "raadhus restore": "it reads a backup and says that it is done",
    "raadhus serve": "it shows the pages, which are an output of their own",
    "raadhus worker": "it carries out jobs and writes the log, which is an output of its own",
    "raadhus demo": "it makes what is invented, in a store that holds nothing else",
    "raadhus jobs drop": _ANSWER,
    "raadhus jobs retry": _ANSWER,
}
