"""From bytes to lines and blocks: one file a format, no opinion on what they mean."""
