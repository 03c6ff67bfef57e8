"""A meeting record as text for the terminal, in Danish."""
