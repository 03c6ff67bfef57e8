"""The pages: `components` are shared, `public` and later `desk` do not know each other."""
