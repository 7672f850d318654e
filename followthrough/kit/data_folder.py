"""The folder that holds all data, and the secret key in it."""

import os
import secrets
from functools import cache
from pathlib import Path

from platformdirs import user_data_path

from followthrough.kit.errors import Refused

# Signs of a key; Django warns below 50, and its shortest safe key has 32.
SHORTEST_KEY = 32


@cache
def home_folder() -> Path:
    """Return $FOLLOWTHROUGH_HOME, or the platform's data folder; made on first use, readable by its owner only.

    Raises Refused for a path that is no folder, or that cannot be made or written to.
    """
    path = named_path("FOLLOWTHROUGH_HOME") or user_data_path("followthrough", appauthor=False)
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_writable = os.access(path, os.W_OK | os.X_OK)
    except OSError as error:
        why = "it is a file" if path.is_file() else error.strerror or str(error)
        raise no_folder(path, why) from error
    if not is_writable:
        raise no_folder(path, "nothing may be written there")
    return path


def no_folder(path: Path, why: str) -> Refused:
    return Refused(
        f"The data folder {path} can’t be used: {why}.",
        safe="Nothing was started.",
        do="Set another folder in FOLLOWTHROUGH_HOME.",
    )


def named_path(name: str) -> Path | None:
    """Return the absolute path that an environment variable names; None if it is not set. Raises Refused."""
    if not (text := os.environ.get(name, "")):
        return None
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError as error:  # '~somebody' without such a user
        raise Refused(f"{name} is “{text}”, but {error}", safe="Nothing was started.", do="Use a full path.") from error


def static_folder() -> Path:
    """Return the folder of the static files. It is rebuilt at each start and never backed up."""
    return home_folder() / "static"


def backups_folder() -> Path:
    """Return the folder of the backups that are made by themselves."""
    return home_folder() / "backups"


def key_file() -> Path:
    """Return $FOLLOWTHROUGH_KEY_FILE, else `key` in the home folder."""
    return named_path("FOLLOWTHROUGH_KEY_FILE") or home_folder() / "key"


@cache
def secret_key() -> str:
    """Return the key that signs sessions and encrypts secrets; made on first use.

    Raises Refused if it is short, or its file cannot be read or made.
    """
    path = key_file()
    try:
        key = read_key(path)
    except (OSError, ValueError) as error:
        why = (isinstance(error, OSError) and error.strerror) or "it holds no text"
        raise Refused(
            f"The key file {path} can’t be used: {why}.",
            safe="Nothing was started.",
            do="Set a file that this user can read in FOLLOWTHROUGH_KEY_FILE.",
        ) from error
    if len(key) < SHORTEST_KEY:
        raise Refused(
            f"The key file {path} is too short.",
            safe="Nothing was started.",
            do="Put a longer key there, or remove it to get a new one.",
        )
    return key


def read_key(path: Path) -> str:
    """Return the key in the file, a new one if there is no file. Raises OSError, ValueError if it is no text."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(key := secrets.token_urlsafe(48))
        return key
