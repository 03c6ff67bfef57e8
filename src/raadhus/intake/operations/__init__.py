"""The verbs of the intake, a file each."""
