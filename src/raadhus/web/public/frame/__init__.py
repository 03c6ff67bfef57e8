"""What stands around every page: its address, its head and foot, its guard, and what is said when there is none."""
