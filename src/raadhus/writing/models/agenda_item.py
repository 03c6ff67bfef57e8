"""An item of a meeting here: a case's, or a standing one; from the pool to its recorded decision. Primary.

`content` is a `ProposalContent`: that of the case when it was placed, and frozen when the agenda is locked.
`facts` is an `ItemFacts`: what the secretary recorded.
"""

from django.db import models

from raadhus.core.procedure.state_tables import ITEM
from raadhus.writing.models.meeting import Meeting
from raadhus.writing.models.proposal import Proposal


class AgendaItem(models.Model):
    """`position` is its place on the agenda, `treated_position` the order in the meeting where it differs.

    `number` is empty until the agenda is locked and never changes after. `supplement` is the number of the
    supplementary agenda that brought it, 0 for the first agenda. `standing` is the key of a standing item.
    `public_text` (blocks) and `public_attendance` are what the world may read of a closed item's decision;
    `public_choice` is the choice of kommunestyrelsesloven § 8: "full", "neutral" or "withhold", made by
    `public_by`; `withheld_why` is why it is withheld, `recheck_date` when that is looked at again.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, null=True, related_name="items")
    standing = models.CharField(max_length=40, null=True)
    position = models.PositiveIntegerField()
    treated_position = models.PositiveIntegerField(null=True)
    number = models.CharField(max_length=20, default="", blank=True)
    supplement = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=20, default="decision")
    title = models.TextField()
    access = models.CharField(max_length=10)
    content = models.JSONField()
    state = models.CharField(max_length=20, default="waiting")
    facts = models.JSONField(default=dict)
    public_choice = models.CharField(max_length=10, default="", blank=True)
    public_text = models.JSONField(default=list)
    public_attendance = models.TextField(default="", blank=True)
    public_by = models.CharField(max_length=200, default="", blank=True)
    withheld_why = models.TextField(default="", blank=True)
    recheck_date = models.DateField(null=True)
    is_taken_off = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="item_has_a_known_state", condition=models.Q(state__in=ITEM.states)),
            models.CheckConstraint(
                name="item_is_open_or_closed", condition=models.Q(access__in=("open", "closed"))
            ),
            models.UniqueConstraint(
                name="number_once_in_a_meeting",
                fields=["meeting", "number"],
                condition=~models.Q(number="") & models.Q(is_taken_off=False),
            ),
            models.UniqueConstraint(
                name="case_once_on_an_agenda",
                fields=["meeting", "proposal"],
                condition=models.Q(is_taken_off=False),
            ),
        ]
        indexes = [models.Index(name="items_in_order", fields=["meeting", "position"])]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class ItemMessage(models.Model):
    """A numbered announcement of a standing item "Meddelelser"; `blocks` is what it says."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="messages")
    position = models.PositiveIntegerField()
    blocks = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(name="message_once_in_an_item", fields=["item", "position"])]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.position}"
