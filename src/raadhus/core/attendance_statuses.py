"""What a status in the list of a meeting means: whether somebody was there, if only for a while, or was away."""

THERE = ("present", "arrived", "left", "substitute")
AWAY = ("apology", "absent")
