"""How rooms that make rows of what is published keep up with it."""
