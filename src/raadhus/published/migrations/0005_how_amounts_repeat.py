"""With each amount where and when it was told, and whether it is the latest told of its matter."""

from django.db import migrations, models

_PLAIN = "id, item_id, oere, as_printed, year, frame, direction, what"
_KEEP = f"CREATE TABLE amount_before AS SELECT {_PLAIN} FROM published_amount"  # noqa: S608  constant
_FORGET = "DROP TABLE amount_before"
# Years are cut out of dates as text, which both databases write alike.
_TOLD = """
SELECT amount_before.*, meeting.body_id, COALESCE(organization.life, led.organization_id) AS life,
    led.name AS committee, meeting.date,
    CAST(SUBSTR(CAST(meeting.date AS TEXT), 1, 4) AS INTEGER) AS meeting_year,
    item."order" AS item_order, item.title, COALESCE(consultation.paper_id, item.id) AS matter
FROM amount_before
JOIN published_agendaitem item ON item.id = amount_before.item_id
JOIN published_meeting meeting ON meeting.id = item.meeting_id
LEFT JOIN published_meetingorganization led ON led.meeting_id = meeting.id AND led.place = 0
LEFT JOIN published_organization organization ON organization.id = led.organization_id
LEFT JOIN published_consultation consultation ON consultation.item_id = item.id
WHERE item.access IS NULL OR item.access <> 'closed'
"""
_LATEST = """ROW_NUMBER() OVER (
    PARTITION BY matter, oere, year, what{} ORDER BY date DESC NULLS LAST, item_id, LENGTH(id), id
) = 1"""
_FILL = f"""
INSERT INTO published_amount ({_PLAIN}, body, life, committee, date, meeting_year, item_order, title, size,
    is_latest, is_latest_of_committee, is_latest_of_year, is_latest_of_committee_and_year)
SELECT {_PLAIN}, body_id, life, committee, date, meeting_year, item_order, title, ABS(oere),
    {_LATEST.format("")}, {_LATEST.format(", life")}, {_LATEST.format(", meeting_year")},
    {_LATEST.format(", life, meeting_year")}
FROM ({_TOLD}) told
"""  # noqa: S608  constant
_FILL_BACK = f"INSERT INTO published_amount ({_PLAIN}) SELECT {_PLAIN} FROM amount_before"  # noqa: S608  constant


class Migration(migrations.Migration):
    dependencies = [("published", "0004_the_papers_treated_last")]

    operations = [
        migrations.RunSQL(_KEEP, _FORGET),
        migrations.RunSQL(migrations.RunSQL.noop, _FILL_BACK),
        migrations.DeleteModel("Amount"),
        migrations.CreateModel(
            name="Amount",
            fields=[
                ("id", models.CharField(max_length=24, primary_key=True, serialize=False)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=models.CASCADE, related_name="amounts", to="published.agendaitem"
                    ),
                ),
                ("oere", models.BigIntegerField()),
                ("as_printed", models.TextField()),
                ("year", models.IntegerField(null=True)),
                ("frame", models.TextField(null=True)),
                ("direction", models.CharField(max_length=10, null=True)),
                ("what", models.TextField(null=True)),
                ("body", models.CharField(max_length=60)),
                ("life", models.CharField(max_length=16, null=True)),
                ("committee", models.TextField(null=True)),
                ("date", models.DateField(null=True)),
                ("meeting_year", models.IntegerField(null=True)),
                ("item_order", models.PositiveIntegerField()),
                ("title", models.TextField()),
                ("size", models.BigIntegerField()),
                ("is_latest", models.BooleanField()),
                ("is_latest_of_committee", models.BooleanField()),
                ("is_latest_of_year", models.BooleanField()),
                ("is_latest_of_committee_and_year", models.BooleanField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        name="amount_told_last",
                        fields=[
                            "body",
                            "-date",
                            "item_order",
                            "id",
                            "size",
                            "direction",
                            "is_latest",
                            "is_latest_of_year",
                        ],
                    ),
                    models.Index(
                        name="amount_of_committee_and_year",
                        fields=[
                            "body",
                            "life",
                            "meeting_year",
                            "direction",
                            "size",
                            "is_latest",
                            "is_latest_of_committee",
                            "is_latest_of_year",
                            "is_latest_of_committee_and_year",
                        ],
                    ),
                ]
            },
        ),
        migrations.RunSQL(_FILL, _KEEP),
        migrations.RunSQL(_FORGET, migrations.RunSQL.noop),
    ]
