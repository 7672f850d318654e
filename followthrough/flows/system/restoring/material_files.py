"""The files of materials in a backup: each under the SHA-256 of its content, so putting them back harms nothing."""

import hashlib
import os
import shutil
import tarfile
from pathlib import Path

from followthrough.kit import data_folder
from followthrough.materials import stored_files
from followthrough.materials.file_rules import LARGEST

FOLDER = "materials/"


def files_to_pack() -> list[Path]:
    """The whole files, in the order of their names; parts that are still coming in are left out."""
    there = data_folder.home_folder() / "materials"
    return (
        sorted(path for path in there.glob("*") if stored_files.DIGEST.fullmatch(path.name)) if there.exists() else []
    )


def is_material(entry: tarfile.TarInfo) -> bool:
    """True for an entry of an archive that is the file of a material."""
    name = entry.name.removeprefix(FOLDER)
    return entry.isreg() and entry.name == FOLDER + name and bool(stored_files.DIGEST.fullmatch(name))


def unpack_file(tar: tarfile.TarFile, entry: tarfile.TarInfo, folder: Path) -> None:
    """Write one file into the folder. Raises ValueError for one that is too large, or is not what its name says."""
    content = tar.extractfile(entry)
    if content is None or entry.size > LARGEST:
        raise ValueError(f"its {entry.name} is too long")
    if entry.size > shutil.disk_usage(folder).free:
        raise ValueError(f"its {entry.name} needs more room than is free in {folder}")
    place = folder / entry.name
    place.parent.mkdir(mode=0o700, exist_ok=True)
    with content, place.open("wb") as file:
        shutil.copyfileobj(content, file)
    place.chmod(0o600)
    with place.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != place.name:
            raise ValueError("parts are missing or changed")


def put_in_place(folder: Path) -> None:
    """Move the unpacked files to those that are there. Nothing is replaced by anything else: a name is a content."""
    for path in sorted((folder / FOLDER).glob("*")):
        os.replace(path, stored_files.path_of(path.name))
