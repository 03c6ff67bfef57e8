"""An item of an agenda as pages show it, with what surrounds it."""
