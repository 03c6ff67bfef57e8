"""The installation: settings from the environment, and which event calls what."""
