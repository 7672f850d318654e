"""The folder that holds all data, and the secret key in it."""

import os
import secrets
from functools import cache
from pathlib import Path

from platformdirs import user_data_path


@cache
def home_folder() -> Path:
    """Return $FOLLOWTHROUGH_HOME, or the platform's data folder; made on first use, readable by its owner only."""
    named = os.environ.get("FOLLOWTHROUGH_HOME")
    path = Path(named).expanduser() if named else user_data_path("followthrough")
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def static_folder() -> Path:
    """Return the folder of the static files. It is rebuilt at each start and never backed up."""
    return home_folder() / "static"


def key_file() -> Path:
    named = os.environ.get("FOLLOWTHROUGH_KEY_FILE")
    return Path(named).expanduser() if named else home_folder() / "key"


@cache
def secret_key() -> str:
    """Return the key that signs sessions and encrypts secrets; made on first use. Raises SystemExit if it is short."""
    path = key_file()
    try:
        key = path.read_text().strip()
    except FileNotFoundError:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(key := secrets.token_urlsafe(48))
    if len(key) < 32:
        raise SystemExit(f"The key file {path} is too short. Put a longer key there, or remove it to get a new one.")
    return key
