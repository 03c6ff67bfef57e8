"""When a mail is being handed over is noted."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mailing", "0001_outgoing_mail")]

    operations = [
        migrations.AddField(
            model_name="outgoingmail",
            name="handing_over_at",
            field=models.DateTimeField(null=True),
        )
    ]
