"""With each party's side in a vote of a body's own what it is found and counted by."""

from collections import defaultdict
from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from raadhus.published.party_votes import parties_beside, party_key

_WHERE = """
UPDATE published_votecast SET (body, meeting, item, date, subject) = (
    SELECT meeting.body_id, meeting.id, item.id, meeting.date, SUBSTR("case".subject, 1, 2)
    FROM published_vote vote
    JOIN published_decision decision ON decision.id = vote.decision_id
    JOIN published_agendaitem item ON item.id = decision.item_id
    JOIN published_meeting meeting ON meeting.id = item.meeting_id
    LEFT JOIN published_case "case" ON "case".id = item.case_id
    WHERE vote.id = published_votecast.vote_id
)
WHERE is_party AND vote_id IN (
    SELECT vote.id FROM published_vote vote
    JOIN published_decision decision ON decision.id = vote.decision_id
    WHERE decision.is_own
)
"""
_SIDES = "SELECT vote_id, who, side FROM published_votecast WHERE body IS NOT NULL"
_PARTY = "UPDATE published_votecast SET party = %s WHERE body IS NOT NULL AND who = %s"
_BESIDE = "UPDATE published_votecast SET beside = %s WHERE body IS NOT NULL AND vote_id = %s"


def _fill(_: Any, editor: BaseDatabaseSchemaEditor) -> None:
    sides: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with editor.connection.cursor() as cursor:
        cursor.execute(_WHERE)
        cursor.execute(_SIDES)
        for vote, who, side in cursor.fetchall():
            sides[vote].append((who, side))
        printed = {who for told in sides.values() for who, _ in told}
        cursor.executemany(_PARTY, [(party_key(who), who) for who in sorted(printed)])
        cursor.executemany(_BESIDE, [(parties_beside(told), vote) for vote, told in sides.items()])
    # PostgreSQL makes no index of a table with references that are still to be checked.
    editor.connection.check_constraints(table_names=["published_votecast"])


class Migration(migrations.Migration):
    dependencies = [("published", "0005_how_amounts_repeat")]

    operations = [
        *(
            migrations.AddField("votecast", name, field)
            for name, field in (
                ("party", models.CharField(max_length=100, null=True)),
                ("body", models.CharField(max_length=60, null=True)),
                ("meeting", models.CharField(max_length=16, null=True)),
                ("item", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("subject", models.CharField(max_length=2, null=True)),
                ("beside", models.CharField(max_length=500, null=True)),
            )
        ),
        migrations.RunPython(_fill, migrations.RunPython.noop),
        *(
            migrations.AddIndex(
                "votecast",
                models.Index(name=name, fields=fields, condition=models.Q(party__isnull=False)),
            )
            for name, fields in (
                ("votes_of_party", ["body", "party", "-date", "vote", "id"]),
                ("votes_of_party_by_subject", ["body", "party", "subject", "side", "beside"]),
                ("votes_of_party_at_meeting", ["meeting", "party", "item", "date", "vote", "id"]),
            )
        ),
    ]
