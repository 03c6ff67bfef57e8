"""What people may say about an obligation, a file a verb."""
