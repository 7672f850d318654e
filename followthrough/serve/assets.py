"""The pages' files (styles, scripts, drawings), collected into the home folder when they have changed."""

import hashlib
from importlib.metadata import version

from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from followthrough.kit import data_folder


def collect() -> bool:
    """True when there was something to collect."""
    folder = data_folder.static_folder()
    mark, here = folder / ".collected", fingerprint()
    if mark.exists() and mark.read_text() == here and (folder / "staticfiles.json").exists():
        return False
    folder.mkdir(exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)
    mark.write_text(here)
    return True


def fingerprint() -> str:
    """Changes with the name, size or time of any file, and with each version of whoever brings some."""
    seen = hashlib.sha256(version("whitenoise").encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            seen.update(f"{name} {storage.size(name)} {storage.get_modified_time(name).timestamp()}\n".encode())
    return seen.hexdigest()
