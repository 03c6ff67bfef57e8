"""What documents of no known system have in common: items found by numbers, headings and the vocabulary."""
