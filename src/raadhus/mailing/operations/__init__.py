"""What is done to outgoing mail, a file a verb."""
