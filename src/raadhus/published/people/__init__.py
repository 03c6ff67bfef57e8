"""Who is who: which names of a body may be one person's, and what people decided about it."""
