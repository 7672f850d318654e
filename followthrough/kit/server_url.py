"""Where people reach this machine's pages: said by FOLLOWTHROUGH_URL, else by the server that runs, else the usual."""

import os

from followthrough.kit import data_folder as home

USUAL = "http://127.0.0.1:8321"


def base() -> str:
    """Without a slash at its end."""
    return public() or running() or USUAL


def public() -> str:
    return os.environ.get("FOLLOWTHROUGH_URL", "").rstrip("/")


def running() -> str:
    """What the running server wrote down; '' when none did."""
    try:
        return (home.folder() / "address").read_text().strip()
    except OSError:
        return ""


def note(url: str) -> None:
    (home.folder() / "address").write_text(url + "\n")


def forget() -> None:
    (home.folder() / "address").unlink(missing_ok=True)
