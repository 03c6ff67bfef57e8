"""Reading the kept sources again, to see what a newer reader makes of them."""

from raadhus.published.rereading.reread import Reread, RereadOrder, reread_editions

__all__ = ["Reread", "RereadOrder", "reread_editions"]
