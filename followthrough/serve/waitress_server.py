"""The web server: waitress, with the pages, the clock and the long jobs in one process, on every platform.

See docs/decisions/0013-requests-are-whole-before-a-thread.md.
"""

import logging
import select
import socket
import sys
from typing import Any

from django.core.wsgi import get_wsgi_application
from waitress.adjustments import Adjustments
from waitress.task import ThreadedTaskDispatcher

from followthrough.kit import server_url
from followthrough.serve import background
from followthrough.serve.bounded_requests import MOST_CONNECTIONS, BoundedServer
from followthrough.web.site.outside.body_limits import FORM_BYTES, UPLOAD_BYTES

# Seconds that running requests get when the server stops.
GRACE_SECONDS = 10


class Threads(ThreadedTaskDispatcher):  # type: ignore[misc]  # waitress is not typed
    def shutdown(self, cancel_pending: bool = True, timeout: float = GRACE_SECONDS) -> bool:
        return bool(super().shutdown(cancel_pending, timeout))


def run_server(listening: socket.socket, banner: str, *, threads: int) -> None:
    """Serve the pages on a bound socket until Ctrl-C, Ctrl-Break or SIGTERM. Prints `banner` once it is ready."""
    # It warns of every request that waits for a thread.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = make_server(get_wsgi_application(), listening, threads=threads)
    # waitress ends its loop on SystemExit and waits for running requests.
    background.on_stop_signal(sys.exit)
    running = background.start_threads()
    print(banner, flush=True)
    try:
        server.run()
    finally:
        background.stop_threads(running)
        server.close()
        server_url.forget_running_url()


def make_server(application: Any, listening: socket.socket, *, threads: int) -> BoundedServer:
    """Return a server that listens on a bound socket."""
    settings = Adjustments(
        sockets=[listening],
        threads=threads,
        # Django itself believes X-Forwarded-Proto only with an https FOLLOWTHROUGH_URL (settings.py).
        clear_untrusted_proxy_headers=False,
        ident=None,
        server_name="localhost",
        # The limits of a body are in bounded_requests; a form stays in memory, an upload goes to the disk.
        max_request_body_size=2 * UPLOAD_BYTES,
        inbuf_overflow=2 * FORM_BYTES,
        max_request_header_size=65_536,
        connection_limit=2 * MOST_CONNECTIONS,
        cleanup_interval=1,
        recv_bytes=65_536,
        log_socket_errors=False,
        asyncore_use_poll=hasattr(select, "poll"),
    )
    dispatcher = Threads()
    dispatcher.set_thread_count(threads)
    where = (listening.family, listening.type, listening.proto, listening.getsockname())
    return BoundedServer(
        application, {}, True, listening, dispatcher=dispatcher, adj=settings, bind_socket=False, sockinfo=where
    )
