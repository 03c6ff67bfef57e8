"""The pages of minutes: reading them, sending, approving, publishing and putting them right."""
