"""The base URL of the pages: FOLLOWTHROUGH_URL, else that of the running server, else the default."""

import os

from followthrough.kit import data_folder

USUAL = "http://127.0.0.1:8321"


def base_url() -> str:
    """Return the base URL, without a slash at its end."""
    return public_url() or running_url() or USUAL


def public_url() -> str:
    """Return FOLLOWTHROUGH_URL; '' if it is not set."""
    return os.environ.get("FOLLOWTHROUGH_URL", "").rstrip("/")


def running_url() -> str:
    """Return the URL that the running server stored; '' if none is running."""
    try:
        return (data_folder.home_folder() / "address").read_text().strip()
    except OSError:
        return ""


def note_running_url(url: str) -> None:
    """Store the URL of the running server."""
    (data_folder.home_folder() / "address").write_text(url + "\n")


def forget_running_url() -> None:
    """Remove the stored URL, when the server stops."""
    (data_folder.home_folder() / "address").unlink(missing_ok=True)
