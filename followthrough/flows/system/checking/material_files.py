"""The files of materials beside their rows: files that no row names are removed, and rows without their file named."""

from datetime import datetime

from followthrough.materials import stored_files
from followthrough.materials.models import Material
from followthrough.words.en.flows import system as say

MOST_NAMED = 3


def used_digests() -> set[str]:
    """The contents that rows of any workspace name."""
    return set(Material.objects.exclude(digest="").values_list("digest", flat=True))


def clear_unused(now: datetime) -> int:
    """Remove files without a row: a process was killed between the two, or the row was undone. Returns their number."""
    return stored_files.remove_unused(used_digests(), now=now)


def check_materials(now: datetime) -> tuple[bool, str]:
    """Check that each file is there in its full size; clear those that no row names."""
    files = Material.objects.exclude(digest="").order_by("pk").values_list("name", "digest", "file_bytes")
    lost = [name for name, digest, size in files if not stored_files.is_whole(digest, size)]
    cleared = clear_unused(now)
    if lost:
        return False, say.materials_lost(names=", ".join(lost[:MOST_NAMED]), count=len(lost))
    return True, say.materials_whole(count=len(files), cleared=cleared)
