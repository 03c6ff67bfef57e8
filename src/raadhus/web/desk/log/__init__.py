"""What was done at the desk, and who read closed matter."""
