"""What the history tells of one case, newest first; whoever asks must be known to may know of the case."""

from raadhus.writing.models import HistoryEntry

_MOST = 500


def history_of_case(number: int) -> tuple[HistoryEntry, ...]:
    return tuple(HistoryEntry.objects.filter(proposal=number).order_by("-sequence")[:_MOST])
