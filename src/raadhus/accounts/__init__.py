"""Who may sign in, and which roles they hold in which committee from when to when."""
