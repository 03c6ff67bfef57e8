"""What is recorded while a committee sits."""
