"""The product's own settings, with a quick password hash and unhashed static names."""

from followthrough.settings import *  # noqa: F403
from followthrough.settings import DATABASES, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DATABASES = {"default": DATABASES["default"] | {"CONN_MAX_AGE": 0}}
