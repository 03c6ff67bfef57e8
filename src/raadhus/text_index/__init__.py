"""Full-text search that knows Danish: the analyser, the directory, the query language. Who may see what is decided above."""
