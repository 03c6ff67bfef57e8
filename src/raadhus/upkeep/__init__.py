"""Keeping an installation well: its tables brought up to date, copied, brought back and looked over."""
