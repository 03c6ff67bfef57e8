"""What somebody had typed when their session had expired, until they are back. Deleted when given back, or old."""

from django.db import models

from raadhus.accounts.models.user import User


class KeptForm(models.Model):
    """`fields` are the names and values as they were sent; only `user` gets them back, by the unguessable `key`."""

    key = models.CharField(max_length=43, primary_key=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="kept_forms")
    address = models.CharField(max_length=500)
    fields = models.JSONField()
    file_names = models.JSONField(default=list)
    kept_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.address
