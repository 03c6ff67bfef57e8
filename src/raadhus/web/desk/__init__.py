"""The desk's pages: for those who are signed in, each showing what its user may see and no more."""
