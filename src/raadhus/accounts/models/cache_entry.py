"""What all processes of the desk remember for a while: how often somebody failed to sign in. Derived."""

from django.db import models


class CacheEntry(models.Model):
    """The table of Django's cache, whose columns it names."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "desk_cache"

    def __str__(self) -> str:
        return self.cache_key
