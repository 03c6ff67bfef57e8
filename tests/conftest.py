"""Settings that hold for all tests."""

from hypothesis import settings

# How long one example takes says more about the machine and its other work than about the code.
settings.register_profile("raadhus", deadline=None)
settings.load_profile("raadhus")
