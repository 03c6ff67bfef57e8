"""What the lines and blocks of any source mean: titles, attachments, messages, paragraphs."""
