"""The pages, a file a kind: what it shows as one value, and the view that shows it."""
