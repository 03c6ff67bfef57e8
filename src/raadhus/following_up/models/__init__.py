"""The tables of the room: derived, and made again by `raadhus derived rebuild`."""
