"""The schemes of subsidised work: which there are, how many may be placed where, and what minutes say of them. Pure."""
