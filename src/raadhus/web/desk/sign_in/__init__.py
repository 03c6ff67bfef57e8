"""Signing in, and the roles of users."""
