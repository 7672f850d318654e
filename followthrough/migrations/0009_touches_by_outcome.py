"""Indexes for the first meeting with a contact, and for the newest touches of a follow-up.

Without them, facts were made from all touches of a contact, so that Today grew with the history of the people on it.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0008_sign_in_tries")]

    operations = [
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["contact", "outcome", "at", "id"], name="touch_by_outcome"),
        ),
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["followup", "-at", "-id"], name="touch_of_followup"),
        ),
    ]
