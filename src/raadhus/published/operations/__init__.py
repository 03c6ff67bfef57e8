"""Every verb that changes the store, a file a verb."""
