"""Demo minutes of the invented Egeborg Kommune: one source, many formats, and what a reader must find in each."""
