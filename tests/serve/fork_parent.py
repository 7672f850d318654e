"""A process with the libraries of the product in memory, which is forked for each program (tests/serve/forked.py)."""

import gc
import io
import json
import os
import pkgutil
import runpy
import socket
import sys
from importlib import import_module
from typing import Any

# What needs no settings. The product's own modules are imported by each program, from the list that it chooses, but
# where one server is started again and again with the same settings.
LIBRARIES = (
    "allauth", "asgiref.sync", "asyncio", "csp.middleware", "django.contrib.staticfiles.finders",
    "django.core.handlers.wsgi", "django.core.mail", "django.core.management", "django.core.serializers.json",
    "django.db.backends.sqlite3.base", "django.db.migrations.executor", "django.db.models", "django.forms",
    "django.template.backends.jinja2", "django.template.loader", "django.utils.translation.trans_real",
    "django.views.debug", "filelock", "http.server", "jellyfish", "multiprocessing.connection", "nameparser",
    "phonenumbers", "platformdirs", "rapidfuzz.distance", "rapidfuzz.fuzz", "sqlparse.engine.filter_stack", "tarfile",
    "tempfile", "urllib.request", "waitress.server", "whitenoise.storage", "zoneinfo",
)  # fmt: skip
# Rooms of the product that know neither Django nor settings, but have many rules and tables.
PURE_ROOMS = ("matching", "quickline")


def main(number: int, *, is_set_up: bool) -> int:
    """Serve requests from the socket of this number until it is closed. Returns the exit code, in each process.

    `is_set_up`: also set up the product, whose settings are then those of this process.
    """
    import_libraries()
    if is_set_up:
        import_product()
    gc.collect()
    gc.freeze()
    line = socket.socket(fileno=number)
    while True:
        reap()
        length, files, _, _ = socket.recv_fds(line, 4, 3)
        if not length:
            return 0
        text = line.recv(int.from_bytes(length, "big"), socket.MSG_WAITALL)
        if os.fork() == 0:
            line.close()
            return wait_for(json.loads(text), *files)
        for file in files:
            os.close(file)


def import_libraries() -> None:
    for name in LIBRARIES:
        import_module(name)
    for room in PURE_ROOMS:
        package = import_module(f"followthrough.{room}")
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.endswith("__main__"):
                import_module(each.name)
    from holidays.utils import list_supported_countries  # imports every country

    list_supported_countries()


def import_product() -> None:
    """Import the server and every page; no file and no database is opened."""
    set_up_django = import_module("followthrough.cli.run").set_up_django
    set_up_django(every_app=True)
    import_module("followthrough.serve.web")
    import_module(import_module("django.conf").settings.ROOT_URLCONF)


def reap() -> None:
    """Forget the processes that have ended."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def wait_for(asked: dict[str, Any], answers: int, out: int, err: int) -> int:
    """Fork the program, and tell its id and then its exit code. Returns in the program alone, with the code of it."""
    if (pid := os.fork()) == 0:
        os.close(answers)
        return run_program(asked, out, err)
    os.close(out)
    os.close(err)
    os.write(answers, f"{pid}\n".encode())
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.write(answers, f"{code}\n".encode())
    os._exit(0)


def run_program(asked: dict[str, Any], out: int, err: int) -> int:
    """Become the program that was asked for."""
    if asked["own_session"]:
        os.setsid()
    nothing = os.open(os.devnull, os.O_RDONLY)
    for place, file in enumerate((nothing, out, err)):
        os.dup2(file, place)
    for file in {nothing, out, err} - {0, 1, 2}:
        os.close(file)
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), encoding="utf-8")
    errors = io.BufferedWriter(io.FileIO(2, "w", closefd=False))
    sys.stderr = io.TextIOWrapper(errors, encoding="utf-8", errors="backslashreplace", line_buffering=True)
    os.chdir(asked["cwd"])
    os.umask(asked["umask"])
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv = [asked["module"], *asked["words"]]
    try:
        runpy.run_module(asked["module"], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), is_set_up=len(sys.argv) > 2))
