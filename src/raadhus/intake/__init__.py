"""Taking in what others have published: read it, say which municipality and meeting it is of, publish it."""
