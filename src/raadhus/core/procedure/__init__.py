"""How a committee decides, as rules: states and verbs, who may do what, quorum, votes, deadlines and dissent."""
