"""The tables of users and roles."""

from raadhus.accounts.models.cache_entry import CacheEntry
from raadhus.accounts.models.kept_form import KeptForm
from raadhus.accounts.models.role_assignment import RoleAssignment
from raadhus.accounts.models.user import User
from raadhus.accounts.models.user_event import UserEvent

__all__ = ["CacheEntry", "KeptForm", "RoleAssignment", "User", "UserEvent"]
