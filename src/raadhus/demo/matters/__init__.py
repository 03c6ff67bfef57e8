"""The matters of Egeborg: Danish texts as TOML, a file for each committee that owns them, and their strict reader."""
