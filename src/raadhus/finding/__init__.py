"""Search over what is published: which documents there are, how the index follows the store, what a search answers."""
