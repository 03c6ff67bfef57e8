"""The tables of the store: what is primary and kept, and what is derived and can be made again."""

from raadhus.published.models.agenda_item import AgendaItem
from raadhus.published.models.amount import Amount
from raadhus.published.models.approval import Approval
from raadhus.published.models.attendance import Attendance
from raadhus.published.models.body import Body
from raadhus.published.models.case import Case
from raadhus.published.models.chain_entry import ChainEntry
from raadhus.published.models.consultation import Consultation
from raadhus.published.models.decision import Decision
from raadhus.published.models.edition import Edition
from raadhus.published.models.edition_part import EditionPart
from raadhus.published.models.file import File, FilePage, FileReading
from raadhus.published.models.followed import Followed
from raadhus.published.models.human_decision import HumanDecision
from raadhus.published.models.identity import Identity
from raadhus.published.models.interpretation import Interpretation
from raadhus.published.models.legislative_term import LegislativeTerm
from raadhus.published.models.listing import Listing
from raadhus.published.models.made_document import MadeDocument
from raadhus.published.models.meeting import Meeting, MeetingOrganization
from raadhus.published.models.membership import Membership
from raadhus.published.models.open_doubt import OpenDoubt
from raadhus.published.models.organization import Organization, OrganizationSuccession
from raadhus.published.models.paper import Paper, PossiblyOnePaper
from raadhus.published.models.person import Person, PersonName
from raadhus.published.models.position import Position
from raadhus.published.models.register_statement import RegisterStatement
from raadhus.published.models.stored_file import EditionFile, StoredFile
from raadhus.published.models.tombstone import Tombstone
from raadhus.published.models.vote import Vote, VoteCast

__all__ = [
    "AgendaItem",
    "Amount",
    "Approval",
    "Attendance",
    "Body",
    "Case",
    "ChainEntry",
    "Consultation",
    "Decision",
    "Edition",
    "EditionFile",
    "EditionPart",
    "File",
    "FilePage",
    "FileReading",
    "Followed",
    "HumanDecision",
    "Identity",
    "Interpretation",
    "LegislativeTerm",
    "Listing",
    "MadeDocument",
    "Meeting",
    "MeetingOrganization",
    "Membership",
    "OpenDoubt",
    "Organization",
    "OrganizationSuccession",
    "Paper",
    "Person",
    "PersonName",
    "Position",
    "PossiblyOnePaper",
    "RegisterStatement",
    "StoredFile",
    "Tombstone",
    "Vote",
    "VoteCast",
]
