"""Questions about elected people, their seats, votes and parties."""
