"""Pages of figures as reports: the values that a page shows, set in print with their sources. Always in Danish."""
