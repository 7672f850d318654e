"""Locks on files, for one process at a time. The operating system releases them when the process ends, however it ends.

The library is `filelock`. The lock that many processes share is in flows/system/restoring/data_lock.py.
"""

from pathlib import Path

from filelock import FileLock, Timeout


def file_lock(path: Path) -> FileLock:
    """Return a lock on a file that only its owner can read. Any thread of the process may release it."""
    return FileLock(path, mode=0o600, thread_local=False)


def try_lock(lock: FileLock) -> bool:
    """Take the lock if it is free; return True if this object holds it now."""
    if lock.is_locked:
        return True
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return False
    return True
