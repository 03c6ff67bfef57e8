"""Trying the reader with a file of one's own: who may, how large, how often, in what order, and what is forgotten."""
