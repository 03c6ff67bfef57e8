"""Questions about matters: their way, their amounts."""
