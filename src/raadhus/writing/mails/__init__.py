"""What members are told by mail: committee, day, place and a link, and never a word of the agenda."""
