"""Making documents of what is published: each once, kept by its hash, and the same bytes whenever it is made again."""
