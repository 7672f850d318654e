"""`followthrough serve`: migrate the database, collect static files, then run pages, clock and long jobs."""

from datetime import datetime
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication

from followthrough.cli.output import Answer
from followthrough.flows.system.upgrade import upgrade_database
from followthrough.kit import server_url
from followthrough.serve import assets, ports
from followthrough.serve.banner import make_banner
from followthrough.serve.clock import ClockThread
from followthrough.serve.long_jobs import LongJobsThread

THREADS = 6
# Seconds that a running request gets when the server stops.
GRACE_SECONDS = 10


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn is not typed
    """gunicorn with one worker of threads, which suits one SQLite file. The clock and long jobs are threads there."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return get_wsgi_application()


def serve(host: str, port: int | None, *, now: datetime, as_json: bool = False) -> Answer:
    """Serve until SIGTERM or SIGINT. Raises Refused when it cannot listen on host and port."""
    listening = ports.listen(host, port)
    saved = upgrade_database(now=now)
    assets.collect_assets()
    url = server_url.public_url() or ports.socket_url(listening)
    server_url.note_running_url(url)
    banner = make_banner(url, saved=saved, now=now)
    # Import all pages before the worker is forked: errors show now, and the two processes share memory.
    import_module(settings.ROOT_URLCONF)
    connections.close_all()
    Server(gunicorn_options(listening.fileno(), banner.as_json() if as_json else banner.as_lines())).run()
    return Answer({"stopped": True})


def gunicorn_options(handle: int, banner: str) -> dict[str, Any]:
    """gunicorn's settings: listen on the file handle, print `banner` once ready, run the threads in the worker."""
    threads: list[ClockThread | LongJobsThread] = []

    def begin(worker: object) -> None:
        threads.extend((ClockThread(), LongJobsThread()))
        for thread in threads:
            thread.start()

    def end(server: object, worker: object) -> None:
        for thread in threads:
            thread.stop()

    return {
        "bind": f"fd://{handle}",
        "worker_class": "gthread",
        "workers": 1,
        "threads": THREADS,
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
