"""The base URL of the pages: FOLLOWTHROUGH_URL, else that of the running server, else the default."""

import os

from followthrough.kit import data_folder

USUAL = "http://127.0.0.1:8321"


def base() -> str:
    """Return the base URL, without a slash at its end."""
    return public() or running() or USUAL


def public() -> str:
    """Return FOLLOWTHROUGH_URL; '' if it is not set."""
    return os.environ.get("FOLLOWTHROUGH_URL", "").rstrip("/")


def running() -> str:
    """Return the URL that the running server stored; '' if none is running."""
    try:
        return (data_folder.folder() / "address").read_text().strip()
    except OSError:
        return ""


def note(url: str) -> None:
    """Store the URL of the running server."""
    (data_folder.folder() / "address").write_text(url + "\n")


def forget() -> None:
    """Remove the stored URL, when the server stops."""
    (data_folder.folder() / "address").unlink(missing_ok=True)
