"""A document with its attachments behind it in one file: a copy for reading, which claims no standard."""

from raadhus.documents.merged.attached import Attached
from raadhus.documents.merged.joined import merge_into, merged

__all__ = ["Attached", "merge_into", "merged"]
