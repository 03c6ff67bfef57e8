"""Amounts and budget frames as meetings tell them, and the appropriations that they join into."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("published", "0008_how_far_followers_are"),
    ]

    operations = [
        migrations.CreateModel(
            name="MoneyYear",
            fields=[
                ("id", models.CharField(max_length=70, primary_key=True, serialize=False)),
                ("body", models.CharField(db_index=True, max_length=60)),
                ("year", models.IntegerField()),
                ("has_appropriations", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="Appropriation",
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
                ("matter", models.CharField(max_length=16)),
                ("order", models.PositiveIntegerField()),
                ("oere", models.BigIntegerField()),
                ("as_printed", models.TextField()),
                ("what", models.TextField(null=True)),
                ("year", models.IntegerField(null=True)),
                ("to_year", models.IntegerField(null=True)),
                ("shown_year", models.IntegerField(null=True)),
                ("budget", models.CharField(max_length=20, null=True)),
                ("frames", models.JSONField()),
                ("inside", models.BooleanField(null=True)),
                ("lasting", models.BooleanField(null=True)),
                ("stage", models.CharField(max_length=20)),
                ("is_latest", models.BooleanField()),
                ("is_whole", models.BooleanField()),
                ("trail", models.CharField(max_length=24, null=True)),
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
                    models.Index(fields=["matter"], name="appropriation_of_matter"),
                    models.Index(
                        fields=["body", "shown_year", "-date", "meeting", "order", "stage", "item"],
                        name="appropriation_told_last",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrameAppropriation",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("number", models.CharField(max_length=12)),
                ("year", models.IntegerField(null=True)),
                ("is_shared", models.BooleanField()),
                ("is_counted", models.BooleanField()),
                ("stage", models.CharField(max_length=20)),
                ("oere", models.BigIntegerField()),
                ("item", models.CharField(max_length=16)),
                ("meeting", models.CharField(max_length=16)),
                ("order", models.PositiveIntegerField()),
                ("date", models.DateField(null=True)),
                (
                    "appropriation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="of_frames",
                        to="figures.appropriation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["body", "year", "number", "stage", "is_shared", "is_counted", "oere", "item"],
                        name="appropriations_of_year",
                    ),
                    models.Index(
                        fields=["body", "number", "-date", "meeting", "order", "item"],
                        name="appropriations_of_frame",
                    ),
                    models.Index(
                        fields=["body", "number", "year", "stage", "is_shared", "is_counted", "oere", "item"],
                        name="appropriations_over_years",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrameOfYear",
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
                ("number", models.CharField(max_length=12)),
                ("year", models.IntegerField(null=True)),
                ("name", models.TextField()),
                ("inside", models.BooleanField(null=True)),
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
                    models.Index(fields=["body", "year", "number"], name="frame_of_year"),
                    models.Index(fields=["body", "number", "year"], name="frame_over_years"),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrameTold",
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
                ("number", models.CharField(max_length=12)),
                ("name", models.TextField(null=True)),
                ("inside", models.BooleanField(null=True)),
                ("year", models.IntegerField(null=True)),
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
                    models.Index(fields=["body", "number", "year"], name="frame_told_by_year"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MoneyTold",
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
                ("matter", models.CharField(max_length=16)),
                ("order", models.PositiveIntegerField()),
                ("oere", models.BigIntegerField()),
                ("as_printed", models.TextField()),
                ("what", models.TextField(null=True)),
                ("year", models.IntegerField(null=True)),
                ("to_year", models.IntegerField(null=True)),
                ("shown_year", models.IntegerField(null=True)),
                ("direction", models.CharField(max_length=10, null=True)),
                ("stage", models.CharField(max_length=20)),
                ("reached", models.CharField(max_length=20)),
                ("budget", models.CharField(max_length=20, null=True)),
                ("frames", models.JSONField()),
                ("inside", models.BooleanField(null=True)),
                ("lasting", models.BooleanField(null=True)),
                ("by", models.TextField(null=True)),
                ("part_of", models.CharField(max_length=60, null=True)),
                ("trail", models.CharField(max_length=24, null=True)),
                ("appropriation", models.CharField(max_length=24, null=True)),
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
                    models.Index(fields=["matter"], name="money_of_matter"),
                    models.Index(fields=["appropriation"], name="money_of_appropriation"),
                    models.Index(fields=["trail"], name="money_of_trail"),
                    models.Index(fields=["part_of"], name="money_part_of_total"),
                    models.Index(
                        condition=models.Q(("unsure__isnull", False)),
                        fields=["body", "shown_year", "unsure"],
                        name="money_in_doubt",
                    ),
                ],
            },
        ),
    ]
