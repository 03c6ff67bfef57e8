"""The page on which a meeting is recorded while it is held."""
