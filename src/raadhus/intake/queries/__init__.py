"""What is asked of the intake and of what it took in, a file a question."""
