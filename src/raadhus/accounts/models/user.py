"""Someone who may sign in: an employee, a member, an auditor. Primary."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class User(AbstractBaseUser):
    """`person` is the id of the published person that the user is; `name` is what the history and the minutes say."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    person = models.CharField(max_length=16, null=True)
    title = models.CharField(max_length=200, default="", blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = BaseUserManager["User"]()

    def __str__(self) -> str:
        return self.name
