"""The ending of a list's address that asks for another form of it: `moeder.json`."""

from django.urls.converters import StringConverter


class FormConverter(StringConverter):
    """One of the forms of a list."""

    regex = "json|csv|atom"
