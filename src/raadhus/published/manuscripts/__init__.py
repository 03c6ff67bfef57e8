"""What documents are set from: editions of the store as manuscripts, alone or several in one document."""
