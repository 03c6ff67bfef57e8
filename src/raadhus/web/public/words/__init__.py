"""The words that pages use for what the record holds."""
