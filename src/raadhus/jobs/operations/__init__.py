"""The verbs of jobs. All times are the database's: the clocks of several machines need not agree."""
