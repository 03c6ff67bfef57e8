"""What is to be done, joined over all meetings that tell it, and the comings of a duty that returns. Derived."""

from django.db import models

from raadhus.following_up.models.showing import Showing
from raadhus.following_up.models.telling import Telling

_WAITS = models.Q(is_settled=False)
_IN_TIME = [
    "body",
    "lapses_on",
    "due",
    "silent_on",
    "settled",
    "is_answered",
    "is_external",
    "is_duty",
    "owner_key",
    "last_told",
    "id",
]


class Obligation(models.Model):
    """`id` is the anchor of the telling that was first; each of the others leads to it.

    `telling` is where it was told last, and what that says stands here too: lists are chosen and ordered by it.
    `settled` is what does not depend on the day (`states.Settled`), and `is_settled` that the day changes nothing;
    `lapses_on` and `silent_on` are days that do
    (`states.Days`). Of a duty `due` is when it is expected next. `life` is the committee that told it; `owed` is
    the one it is owed to: the key of another that is named, else that life.
    `showing` shows it, `decision` is the newest human decision on it, `group` the same for one report
    to several receivers. The last four are those of the newest telling.
    """

    id = models.CharField(primary_key=True, max_length=16)
    body = models.CharField(max_length=60)
    bucket = models.CharField(max_length=16)
    group = models.CharField(max_length=16)
    telling = models.ForeignKey(Telling, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    what = models.TextField()
    life = models.CharField(max_length=16, null=True)
    receiver = models.TextField(null=True)
    receiver_key = models.CharField(max_length=120)
    owed = models.CharField(max_length=120)
    owner = models.TextField(null=True)
    owner_key = models.CharField(max_length=60)
    times = models.PositiveSmallIntegerField(null=True)
    years = models.PositiveSmallIntegerField(null=True)
    due_from = models.DateField(null=True)
    due = models.DateField(null=True)
    due_as_printed = models.TextField(null=True)
    event = models.TextField(null=True)
    source = models.CharField(max_length=20)
    is_duty = models.BooleanField()
    is_conditional = models.BooleanField()
    is_external = models.BooleanField()
    is_answered = models.BooleanField()
    unsure = models.CharField(max_length=40, null=True)
    told = models.PositiveIntegerField()
    first_told = models.DateField(null=True)
    last_told = models.DateField(null=True)
    is_settled = models.BooleanField()
    settled = models.CharField(max_length=20, null=True)
    settled_on = models.DateField(null=True)
    shown_by = models.CharField(max_length=10, null=True)
    showing = models.ForeignKey(
        Showing, on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    silent_on = models.DateField()
    lapses_on = models.DateField()
    usual_months = models.CharField(max_length=40)
    occurrences = models.PositiveIntegerField()
    decision = models.PositiveBigIntegerField(null=True)
    things = models.TextField()
    acts = models.TextField()
    series = models.CharField(max_length=120)
    case = models.CharField(max_length=120)

    class Meta:
        indexes = [
            models.Index(name="obligation_by_bucket", fields=["bucket"]),
            models.Index(name="obligation_shown_by", fields=["showing"]),
            # What is counted stands in these; what a page lists is found by the first of a day.
            models.Index(name="waiting_in_time", fields=_IN_TIME, condition=_WAITS),
            models.Index(name="waiting_of_owed", fields=["body", "owed", *_IN_TIME[1:]], condition=_WAITS),
            models.Index(
                name="waiting_of_owner",
                fields=["body", "owner_key", "lapses_on", "is_external"],
                condition=_WAITS,
            ),
            models.Index(name="waiting_by_day", fields=["body", "due", "id", "lapses_on"], condition=_WAITS),
            models.Index(name="waiting_since", fields=["body", "first_told"], condition=_WAITS),
            models.Index(
                name="settled_by_day",
                fields=["body", "settled_on", "settled", "is_external", "is_duty"],
                condition=models.Q(is_settled=True),
            ),
            models.Index(
                name="settled_how",
                fields=["body", "settled", "is_external", "is_duty", "owed", "owner_key"],
                condition=models.Q(is_settled=True),
            ),
            models.Index(name="obligation_of_life", fields=["body", "life", "last_told"]),
            models.Index(name="obligation_to_receiver", fields=["body", "receiver_key", "last_told"]),
            models.Index(name="obligation_of_case", fields=["body", "case"]),
            models.Index(
                name="duty_in_time",
                fields=[
                    "body",
                    "lapses_on",
                    "occurrences",
                    "last_told",
                    "id",
                    "first_told",
                    "times",
                    "years",
                    "is_answered",
                    "is_external",
                    "settled",
                    "owed",
                    "life",
                ],
                condition=models.Q(is_duty=True),
            ),
            models.Index(name="duty_by_day", fields=["body", "due"], condition=models.Q(is_duty=True)),
            models.Index(name="duty_of_body", fields=["body", "life"], condition=models.Q(is_duty=True)),
            models.Index(name="duty_of_group", fields=["group"], condition=models.Q(is_duty=True)),
        ]

    def __str__(self) -> str:
        return self.what


class Occurrence(models.Model):
    """An item by which a duty was fulfilled once."""

    id = models.CharField(primary_key=True, max_length=80)
    body = models.CharField(max_length=60)
    obligation = models.CharField(max_length=16)
    showing = models.ForeignKey(Showing, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    meeting = models.CharField(max_length=16)
    date = models.DateField()

    class Meta:
        indexes = [
            models.Index(name="occurrence_of_duty", fields=["obligation", "date"]),
            models.Index(name="occurrence_in_meeting", fields=["meeting"]),
            models.Index(name="occurrence_of_year", fields=["body", "date"]),
        ]

    def __str__(self) -> str:
        return f"{self.obligation} {self.date}"
