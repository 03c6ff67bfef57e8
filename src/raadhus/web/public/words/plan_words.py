"""What a task of a plan is said to be: its state in words, and the kind of badge beside it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

_STATES: Mapping[str, Promise] = {
    "mentioned": gettext_lazy("Nævnt"),
    "in_work": gettext_lazy("I gang"),
    "done": gettext_lazy("Gennemført"),
    "unclear": gettext_lazy("Uklart"),
}
_BADGES: Mapping[str, str] = {"in_work": "info", "done": "success", "unclear": "warning"}


def task_state_words(state: str) -> str:
    return str(_STATES.get(state, state))


def task_state_badge(state: str) -> str:
    return _BADGES.get(state, "")
