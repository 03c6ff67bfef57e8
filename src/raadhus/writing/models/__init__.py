"""The desk's tables: what is in them leaves by the one door, or not at all."""

from raadhus.writing.models.agenda_item import AgendaItem, ItemMessage
from raadhus.writing.models.agenda_version import AgendaVersion
from raadhus.writing.models.approval_chain import ChainStep, ProposalApproval
from raadhus.writing.models.attachment import Attachment, KeptFile, NumberedAttachment
from raadhus.writing.models.closed_reading import ClosedReading
from raadhus.writing.models.history_entry import HistoryEntry, HistoryHead
from raadhus.writing.models.kle_entry import KleEntry
from raadhus.writing.models.meeting import Meeting
from raadhus.writing.models.minutes import MinutesAddition, MinutesApproval, MinutesVersion
from raadhus.writing.models.own_case_types import OwnCaseTypes
from raadhus.writing.models.proposal import Proposal, ProposalDraft, ProposalVersion
from raadhus.writing.models.proposal_comment import ProposalComment
from raadhus.writing.models.recorded_action import RecordedAction
from raadhus.writing.models.route_stop import RouteStop
from raadhus.writing.models.seat import Presence, Seat

__all__ = [
    "AgendaItem",
    "AgendaVersion",
    "Attachment",
    "ChainStep",
    "ClosedReading",
    "HistoryEntry",
    "HistoryHead",
    "ItemMessage",
    "KeptFile",
    "KleEntry",
    "Meeting",
    "MinutesAddition",
    "MinutesApproval",
    "MinutesVersion",
    "NumberedAttachment",
    "OwnCaseTypes",
    "Presence",
    "Proposal",
    "ProposalApproval",
    "ProposalComment",
    "ProposalDraft",
    "ProposalVersion",
    "RecordedAction",
    "RouteStop",
    "Seat",
]
