"""Numbers that meetings tell again: which belong to one series, what changed, and what may not be compared."""
