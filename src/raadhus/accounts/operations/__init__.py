"""What is done to users and roles, a file a verb."""
