"""What pages and others may ask of the room: a file a question."""
