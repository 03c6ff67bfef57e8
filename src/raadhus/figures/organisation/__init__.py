"""Units over time: which name followed which, as minutes tell and as the register knows."""
