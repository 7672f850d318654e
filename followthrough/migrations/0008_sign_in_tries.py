"""Tries to sign in are rows, so that their limits hold across processes and restarts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0005_what_was_said_is_found")]

    operations = [
        migrations.CreateModel(
            name="SignInTry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.CharField(max_length=64)),
                ("client", models.CharField(max_length=64)),
                ("is_known", models.BooleanField()),
                ("at", models.DateTimeField()),
            ],
            options={"indexes": [models.Index(fields=["at"], name="sign_in_try_at")]},
        ),
    ]
