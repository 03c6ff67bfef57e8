"""What was promised and has to be done: obligations, duties that return, and what became of them."""
