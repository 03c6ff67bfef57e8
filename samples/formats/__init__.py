"""One file a format: how it prints a meeting, and how the printed sections differ from the source."""
