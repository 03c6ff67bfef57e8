"""Agendas and minutes as documents for eyes, ears, archives and machines; bytes out, nothing stored."""
