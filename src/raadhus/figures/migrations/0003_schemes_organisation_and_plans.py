"""Rules of schemes, changes of the organisation and tasks of plans, as meetings tell them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("figures", "0002_series"),
        ("published", "0008_how_far_followers_are"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unit",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=200)),
                ("name", models.TextField()),
                ("line", models.CharField(max_length=16)),
                ("leads", models.BooleanField()),
                ("first_told", models.DateField(null=True)),
                ("last_told", models.DateField(null=True)),
                ("line_told", models.DateField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["body", "leads", "-line_told", "key", "line"], name="unit_line_told_last"
                    ),
                    models.Index(fields=["line"], name="unit_of_line"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("body", "key"), name="unit_once_in_its_body")
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitChange",
            fields=[
                ("id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("meeting", models.CharField(db_index=True, max_length=16)),
                ("path", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("words", models.TextField()),
                ("unsure", models.CharField(max_length=40, null=True)),
                ("life", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("kind", models.CharField(max_length=20)),
                ("before", models.JSONField()),
                ("after", models.TextField(null=True)),
                ("what", models.TextField(null=True)),
                ("since", models.CharField(max_length=10, null=True)),
                ("until", models.CharField(max_length=10, null=True)),
                ("when", models.TextField(null=True)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["body", "-date", "id"], name="unit_change_told_last")],
            },
        ),
        migrations.CreateModel(
            name="PlanTask",
            fields=[
                ("id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("meeting", models.CharField(db_index=True, max_length=16)),
                ("path", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("words", models.TextField()),
                ("unsure", models.CharField(max_length=40, null=True)),
                ("life", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("plan", models.CharField(max_length=16, null=True)),
                ("plan_name", models.TextField(null=True)),
                ("year", models.IntegerField(null=True)),
                ("task", models.CharField(max_length=16)),
                ("number", models.TextField(null=True)),
                ("title", models.TextField()),
                ("state", models.CharField(max_length=20)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["body", "plan", "task", "-date"], name="task_of_plan")],
            },
        ),
        migrations.CreateModel(
            name="SchemeRule",
            fields=[
                ("id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("meeting", models.CharField(db_index=True, max_length=16)),
                ("path", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("words", models.TextField()),
                ("unsure", models.CharField(max_length=40, null=True)),
                ("life", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("kind", models.CharField(max_length=20)),
                ("scheme", models.CharField(max_length=30, null=True)),
                ("named", models.TextField(null=True)),
                ("what", models.TextField()),
                ("applicant", models.TextField(null=True)),
                ("authority", models.TextField(null=True)),
                ("since", models.CharField(max_length=10, null=True)),
                ("until", models.CharField(max_length=10, null=True)),
                ("period", models.TextField(null=True)),
                ("stage", models.CharField(max_length=20)),
                ("is_evaluated", models.BooleanField()),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["body", "kind", "-date", "id"], name="scheme_rule_told_last")
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitPart",
            fields=[
                ("id", models.CharField(max_length=70, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=200)),
                ("name", models.TextField()),
                ("role", models.CharField(max_length=10)),
                (
                    "change",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="figures.unitchange",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["body", "key"], name="unit_part_by_key")],
            },
        ),
        migrations.CreateModel(
            name="SchemeCount",
            fields=[
                ("id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("meeting", models.CharField(db_index=True, max_length=16)),
                ("path", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("words", models.TextField()),
                ("unsure", models.CharField(max_length=40, null=True)),
                ("life", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("scheme", models.CharField(max_length=30)),
                ("value", models.CharField(max_length=40)),
                ("since", models.CharField(max_length=10, null=True)),
                ("until", models.CharField(max_length=10, null=True)),
                ("period", models.TextField(null=True)),
                ("definition", models.TextField(null=True)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["body", "scheme", "-date"], name="scheme_counted_last")],
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("last_told", models.DateField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["body", "-last_told", "id"], name="plan_told_last")],
            },
        ),
    ]
