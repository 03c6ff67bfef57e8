"""A rule of a scheme, or a dispensation from one, as an item tells it. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class SchemeRule(ToldRow):
    """`kind` is "rule" or "dispensation"; `scheme` the key of one that is known, empty of one that is not, null of what
    is about no scheme; `named` is what the text calls it.

    `since` to `until` is the period that the text gives it, as precise as there, `stage` how far the sentence says that
    a dispensation has come; with `is_evaluated` it speaks of an evaluation.
    """

    kind = models.CharField(max_length=20)
    scheme = models.CharField(max_length=30, null=True)
    named = models.TextField(null=True)
    what = models.TextField()
    applicant = models.TextField(null=True)
    authority = models.TextField(null=True)
    since = models.CharField(max_length=10, null=True)
    until = models.CharField(max_length=10, null=True)
    period = models.TextField(null=True)  # as printed
    stage = models.CharField(max_length=20)
    is_evaluated = models.BooleanField()

    class Meta:
        indexes = [
            models.Index(name="scheme_rule_told_last", fields=["body", "kind", "-date", "id"]),
        ]
