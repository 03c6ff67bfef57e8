"""Plans and agreements with their tasks, joined over the meetings that mention them."""
