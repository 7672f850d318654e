"""`followthrough serve`: the database brought up, the pages' files collected, then web and clock in one process."""

from datetime import datetime
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, connections
from gunicorn.app.base import BaseApplication

from followthrough.accounts import links
from followthrough.accounts.models import Member
from followthrough.cli.answer import Answer
from followthrough.flows.bring_up import bring_up
from followthrough.kit import address
from followthrough.serve import assets, ports
from followthrough.serve.clock import Clock

THREADS = 6
# Longest time for a page under way when the server is told to stop.
GRACE = 10


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn is not typed
    """gunicorn with one worker of threads: what one SQLite file wants. The clock lives beside the threads."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return get_wsgi_application()


def serve(host: str, port: int | None, *, now: datetime) -> Answer:
    """Does not return while it serves: ends with the process, gracefully on SIGTERM and SIGINT."""
    listening = ports.listen(host, port)
    saved = bring_up(now=now)
    assets.collect()
    url = address.public() or ports.url_of(listening)
    address.note(url)
    lines = [f"A backup was made before the update: {saved}"] if saved else []
    lines += welcome(url, now=now)
    # Every page's code is read before the worker is forked: what is broken says so now, and memory is shared.
    import_module(settings.ROOT_URLCONF)
    connections.close_all()
    Server(options(listening.fileno(), lines)).run()
    return Answer({"stopped": True})


def options(handle: int, lines: list[str]) -> dict[str, Any]:
    clocks: list[Clock] = []

    def begin(worker: object) -> None:
        clocks.append(Clock())
        clocks[0].start()

    def end(server: object, worker: object) -> None:
        for clock in clocks:
            clock.stop()

    return {
        "bind": f"fd://{handle}",
        "worker_class": "gthread",
        "workers": 1,
        "threads": THREADS,
        "graceful_timeout": GRACE,
        "keepalive": 5,
        "loglevel": "warning",
        "control_socket_disable": True,
        "when_ready": lambda server: print("\n".join(lines), flush=True),
        "on_exit": lambda server: address.forget(),
        "post_worker_init": begin,
        "worker_exit": end,
        "proc_name": "followthrough",
    }


def welcome(url: str, *, now: datetime) -> list[str]:
    """Where the data lies, where the pages are, and how the first owner gets in."""
    lies = connection.settings_dict["NAME"] if connection.vendor == "sqlite" else "PostgreSQL (DATABASE_URL)"
    lines = [f"Your data: {lies}", f"Open:      {url}", *claim_lines(url, now=now)]
    if settings.PING_URL:
        lines.append("The watcher outside is told every five minutes.")
    return [*lines, "Stop with Ctrl-C."]


def claim_lines(url: str, *, now: datetime) -> list[str]:
    """While nobody has claimed this: a one-time link, for the owner named by `init` or for whoever comes first."""
    owners = Member.objects.working().filter(role="owner", workspace__demo_of=None).select_related("workspace", "user")
    if any(owner.user.has_usable_password() for owner in owners):
        return []
    owner = owners.first()
    workspace, email = (owner.workspace, owner.user.email) if owner else (None, "")
    secret = links.make_link("claim", now=now, workspace=workspace, email=email)
    return ["Claim it (works once, 30 minutes; another one: followthrough claim):", f"           {url}/claim/{secret}"]

