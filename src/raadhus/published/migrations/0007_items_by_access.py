"""Let closed items and the numbers of items be counted without reading all that is known of each."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("published", "0006_the_votes_of_parties")]

    operations = [
        migrations.AddIndex(
            model_name="agendaitem",
            index=models.Index(
                fields=["meeting", "access", "closing_reason", "number"], name="item_by_access"
            ),
        ),
    ]
