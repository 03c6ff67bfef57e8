"""Questions about editions, files, doubts and what was withdrawn."""
