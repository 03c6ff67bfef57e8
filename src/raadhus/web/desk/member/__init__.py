"""A member's own pages: my meetings, reading, afbud, approving."""
