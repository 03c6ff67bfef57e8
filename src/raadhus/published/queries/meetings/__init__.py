"""Questions about meetings, their items and who was there."""
