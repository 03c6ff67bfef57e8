"""What other rooms ask of the store, a file a question."""
