"""Questions about committees and the council over time."""
