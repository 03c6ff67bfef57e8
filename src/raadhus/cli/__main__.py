"""Lets `python -m raadhus.cli` start the program."""

from raadhus.cli.program import main

if __name__ == "__main__":
    main()
