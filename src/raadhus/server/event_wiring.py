"""The one list of "when this happens, call that"."""


def wire_events() -> None:
    """Let every room hear the events that it lives from."""
