"""Cases while they are written, and those who approve them."""
