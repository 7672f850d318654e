"""The web server of Linux and macOS: gunicorn with one worker of threads, which suits one SQLite file.

The clock and the long jobs are threads in that worker (docs/decisions/0004-one-process-serves-and-rings.md).
"""

import socket
from typing import Any

from django.core.wsgi import get_wsgi_application
from gunicorn.app.base import BaseApplication

from followthrough.kit import server_url
from followthrough.serve import background

# Seconds that a running request gets when the server stops.
GRACE_SECONDS = 10


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn is not typed
    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return get_wsgi_application()


def run_server(listening: socket.socket, banner: str, *, threads: int) -> None:
    """Serve the pages on a bound socket until SIGTERM or SIGINT. Prints `banner` once it is ready."""
    Server(gunicorn_options(listening.fileno(), banner, threads=threads)).run()


def gunicorn_options(handle: int, banner: str, *, threads: int) -> dict[str, Any]:
    """gunicorn's settings: listen on the file handle, print `banner` once ready, run the threads in the worker."""
    running: list[background.Threads] = []

    def begin(worker: object) -> None:
        running.append(background.start_threads())

    def end(server: object, worker: object) -> None:
        for each in running:
            background.stop_threads(each)

    return {
        "bind": f"fd://{handle}",
        "worker_class": "gthread",
        "workers": 1,
        "threads": threads,
        "graceful_timeout": GRACE_SECONDS,
        "keepalive": 5,
        "loglevel": "warning",
        "control_socket_disable": True,
        "when_ready": lambda server: print(banner, flush=True),
        "on_exit": lambda server: server_url.forget_running_url(),
        "post_worker_init": begin,
        "worker_exit": end,
        "proc_name": "followthrough",
    }
