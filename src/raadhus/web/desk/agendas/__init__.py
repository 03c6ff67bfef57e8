"""The agenda of a meeting, from the pool of ready cases to the mail and the published list."""
