"""A mail to one person, and how far it has come. Primary."""

from django.db import models


class OutgoingMail(models.Model):
    """`key` makes that the same mail is never kept twice; `about` says of which thing it is, as "meeting:7".

    `text` and `attachments` are thrown away when the mail has been sent.

    `last_error` is a code of MAIL_ERRORS and what the server answered. `handing_over_at` is set while the mail server
    is given it: found later, nobody knows whether it was taken.
    """

    key = models.CharField(max_length=200, unique=True)
    about = models.CharField(max_length=60, db_index=True)
    to_name = models.CharField(max_length=200)
    to_address = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    attachments = models.JSONField(default=list)  # [{name, media_type, base64}], small: invitations
    state = models.CharField(max_length=10, choices=[(one, one) for one in ("waiting", "sent", "failed")])
    tries = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    handing_over_at = models.DateTimeField(null=True)
    last_error = models.TextField(default="")
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(name="mail_to_try", fields=["state", "next_try_at"])]

    def __str__(self) -> str:
        return self.key
