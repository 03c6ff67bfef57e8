"""What it cost and how it went: budget frames and appropriations, series of figures, schemes, organisation, plans."""
