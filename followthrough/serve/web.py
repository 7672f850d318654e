"""`followthrough serve`: migrate the database, collect static files, then run pages, clock and long jobs."""

from datetime import datetime
from importlib import import_module

from django.conf import settings
from django.db import connections

from followthrough.cli.output import Answer
from followthrough.flows.system.checking import material_files
from followthrough.flows.system.upgrade import upgrade_database
from followthrough.kit import server_url, tx
from followthrough.serve import assets, ports
from followthrough.serve.banner import make_banner
from followthrough.serve.waitress_server import run_server
from followthrough.web.today import warm_up

THREADS = 6


def serve(host: str, port: int | None, *, now: datetime, as_json: bool = False) -> Answer:
    """Serve until SIGTERM or SIGINT. Raises Refused when it cannot listen on host and port."""
    listening = ports.listen(host, port)
    saved = upgrade_database(now=now)
    assets.collect_assets()
    material_files.clear_unused(now)
    url = server_url.public_url() or ports.socket_url(listening)
    server_url.note_running_url(url)
    banner = make_banner(url, saved=saved, now=now)
    # Import all pages before the server starts: errors show now.
    import_module(settings.ROOT_URLCONF)
    tx.shorten_waits()
    warm_up.draw_today_once(now)
    connections.close_all()
    run_server(listening, banner.as_json() if as_json else banner.as_lines(), threads=THREADS)
    return Answer({"stopped": True})
