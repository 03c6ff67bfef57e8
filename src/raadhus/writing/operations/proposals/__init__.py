"""What is done with cases while they are written, and after they were decided."""
