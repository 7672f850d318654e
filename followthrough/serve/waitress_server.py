"""The web server where a process cannot fork (Windows): waitress, with the clock and the long jobs in the same process.

gunicorn cannot be imported there, because it needs the modules `fcntl` and `pwd`.
"""

import socket
import sys

import waitress
from django.core.wsgi import get_wsgi_application

from followthrough.kit import server_url
from followthrough.serve import background


def run_server(listening: socket.socket, banner: str, *, threads: int) -> None:
    """Serve the pages on a bound socket until Ctrl-C, Ctrl-Break or SIGTERM. Prints `banner` once it is ready."""
    server = waitress.create_server(
        get_wsgi_application(),
        sockets=[listening],
        threads=threads,
        # Django itself believes X-Forwarded-Proto only with an https FOLLOWTHROUGH_URL (settings.py).
        clear_untrusted_proxy_headers=False,
        ident=None,
    )
    # waitress ends its loop on SystemExit and gives running requests five seconds.
    background.on_stop_signal(sys.exit)
    running = background.start_threads()
    print(banner, flush=True)
    try:
        server.run()
    finally:
        background.stop_threads(running)
        server.close()
        server_url.forget_running_url()
