"""Questions about a municipality as a whole."""
