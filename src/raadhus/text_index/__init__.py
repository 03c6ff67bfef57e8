"""Full-text search that knows Danish: analyser, directory, query language. Who may see what is decided above."""
