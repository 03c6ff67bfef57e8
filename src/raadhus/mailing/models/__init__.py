"""The table of outgoing mail."""

from raadhus.mailing.models.outgoing_mail import OutgoingMail

__all__ = ["OutgoingMail"]
