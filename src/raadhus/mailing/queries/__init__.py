"""What other rooms may ask of mail."""
