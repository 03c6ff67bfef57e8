"""The desk: what a municipality writes before it is published. Nothing above but the desk may import this."""
