"""Lists and searches: their forms in addresses, their pages, and each as JSON, CSV and Atom."""
