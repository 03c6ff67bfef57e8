"""The ending of an address that asks for another form: a list as data (`moeder.json`), a paper as a document."""

from django.urls.converters import StringConverter


class FormConverter(StringConverter):
    """One of the forms of a list."""

    regex = "json|csv|atom"


class DocumentConverter(StringConverter):
    """One of the forms of a document."""

    regex = "pdf|docx"
