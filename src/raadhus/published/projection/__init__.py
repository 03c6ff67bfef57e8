"""The derived tables, made from editions and interpretations alone."""
