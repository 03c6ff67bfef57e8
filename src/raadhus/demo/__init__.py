"""The invented municipality of Egeborg, for the first start, for tests and for measuring."""
