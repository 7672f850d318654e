"""The product's own settings, with a quick password hash and unhashed static names.

pytest reads this before any conftest, so the suite's own home and PostgreSQL begin here: never somebody's real data.
"""

import atexit
import os
import shutil
import tempfile

os.environ["FOLLOWTHROUGH_HOME"] = tempfile.mkdtemp(prefix="followthrough-tests-")
atexit.register(shutil.rmtree, os.environ["FOLLOWTHROUGH_HOME"], ignore_errors=True)
if os.environ.get("FT_TEST_DB") != "postgres":
    os.environ.pop("DATABASE_URL", None)
elif not os.environ.get("DATABASE_URL"):
    from tests import postgres, template

    os.environ["DATABASE_URL"] = postgres.start()
    os.environ["FT_TEST_TEMPLATE"] = template.ON_POSTGRES

from followthrough.settings import *  # noqa: E402, F403  after the environment is set
from followthrough.settings import DATABASES, STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DATABASES = {"default": DATABASES["default"] | {"CONN_MAX_AGE": 0}}
# There are no collected files to serve; the warning about it is off.
WHITENOISE_AUTOREFRESH = True
