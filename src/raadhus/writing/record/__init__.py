"""What the desk's tables make: a meeting's whole record, closed matter inside, and what the world may see of it."""
