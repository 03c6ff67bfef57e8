"""What withdrawing takes away besides the text itself, so that nothing of it is left anywhere."""
