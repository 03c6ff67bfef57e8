"""The store: editions, what was understood of them, and the public graph made from both."""
