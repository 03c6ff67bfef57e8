"""Lets `python -m raadhus.cli` start the program."""

from raadhus.cli import main

if __name__ == "__main__":
    main()
