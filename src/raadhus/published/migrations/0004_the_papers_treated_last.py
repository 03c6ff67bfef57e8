"""Let the matters of a body be listed by their last day without sorting all of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("published", "0003_count_readings_of_files")]

    operations = [
        migrations.AddIndex(
            model_name="paper",
            index=models.Index(fields=["body", "-last_date", "id"], name="paper_treated_last"),
        ),
    ]
