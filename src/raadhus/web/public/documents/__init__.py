"""Documents to take along: how pages offer them, and how they are answered."""
