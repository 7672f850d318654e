from django.apps import AppConfig


class Followthrough(AppConfig):
    """One Django app, one migration history; the rooms are plain packages inside it (docs/house.md)."""

    name = "followthrough"
    default_auto_field = "django.db.models.BigAutoField"
