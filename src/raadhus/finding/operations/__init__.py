"""What writes the index: taking in what changed, and building it anew."""
