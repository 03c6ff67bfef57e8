"""From the stated text to what it means: the same for every source, pure, and free of guesses."""
