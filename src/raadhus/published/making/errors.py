"""Why a document could not be had now."""


class MakersBusy(Exception):
    """Other documents are being made; this one can be had in a moment."""
