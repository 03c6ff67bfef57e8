"""Documents of what is at the desk: made when asked for, for the one who asks, and never kept."""
