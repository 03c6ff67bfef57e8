"""Between what a person types and the record's blocks: HTML of the editor, and plain text where no script runs."""
