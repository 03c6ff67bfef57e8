"""What is done at the desk, a file a verb: permission, rule, one transaction, a line of history, an event."""
