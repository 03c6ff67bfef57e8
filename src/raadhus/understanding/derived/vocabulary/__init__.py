"""The Danish words that promises, money and figures are told with, as data."""
