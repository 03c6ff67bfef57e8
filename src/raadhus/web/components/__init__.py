"""The markup of the Danish public design system, written once: templates, tags and what turns text into HTML."""
