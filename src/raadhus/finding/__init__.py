"""Search over what is published."""
