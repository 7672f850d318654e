"""Collect the static files of the pages (styles, scripts, icons) into the data folder when they have changed."""

import hashlib
from importlib.metadata import version

from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from followthrough.kit import data_folder


def collect_assets() -> bool:
    """Collect the files. Returns False when the folder is up to date."""
    folder = data_folder.static_folder()
    mark, current = folder / ".collected", fingerprint()
    if mark.exists() and mark.read_text(encoding="utf-8") == current and (folder / "staticfiles.json").exists():
        return False
    folder.mkdir(exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)
    mark.write_text(current, encoding="utf-8")
    return True


def fingerprint() -> str:
    """A digest of the names, sizes and times of all files, and of the version of whitenoise, which stores them."""
    seen = hashlib.sha256(version("whitenoise").encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            seen.update(f"{name} {storage.size(name)} {storage.get_modified_time(name).timestamp()}\n".encode())
    return seen.hexdigest()
