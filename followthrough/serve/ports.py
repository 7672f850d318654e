"""Choose a port and listen on it. The socket is passed on, so that no other process can take the port meanwhile."""

import errno
import ipaddress
import socket
import sys

from followthrough.cli.commands import PORT
from followthrough.kit import server_url
from followthrough.kit.errors import Refused

PORTS_TRIED = 100
WAITING = 128  # connections that wait while the server starts
# Windows reserves ranges of ports, and answers EACCES for a port that another program holds alone.
TAKEN = (errno.EADDRINUSE, errno.EACCES) if sys.platform == "win32" else (errno.EADDRINUSE,)


def listen(host: str, port: int | None) -> socket.socket:
    """A listening socket: the port that was asked for, or the next free one from 8321.

    Raises Refused beyond loopback without FOLLOWTHROUGH_URL, and when nothing is free.
    """
    if not is_loopback(host) and not server_url.public_url():
        raise Refused(
            f"{host} can be reached from other computers, so pages need to know their public address.",
            safe="Nothing was started.",
            do="Set FOLLOWTHROUGH_URL to the address people type, like https://people.example.com.",
        )
    wanted = [port] if port else range(PORT, PORT + PORTS_TRIED)
    for one in wanted:
        if found := bind(host, one):
            return found
    named = f"Port {port} is" if port else f"All ports from {PORT} to {PORT + PORTS_TRIED - 1} are"
    raise Refused(f"{named} taken.", safe="Nothing was started.", do="Choose another one with --port.")


def is_loopback(host: str) -> bool:
    """True for 'localhost' and loopback addresses."""
    try:
        return host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def bind(host: str, port: int) -> socket.socket | None:
    """A listening socket, None when the port is taken. Raises Refused for any other error."""
    found, name = None, host.strip("[]")
    try:
        if not name:  # the system would listen on every address
            raise ValueError
        found = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        found.setsockopt(socket.SOL_SOCKET, option_for_binding(), 1)
        found.bind((name, port))
        # At once: until one of them listens, Linux lets two programs that start in one moment bind the same port.
        found.listen(WAITING)
    except (OSError, ValueError, TypeError, OverflowError) as error:  # all but OSError: no name of a host at all
        if found:
            found.close()
        if isinstance(error, OSError) and error.errno in TAKEN:
            return None
        why = (isinstance(error, OSError) and error.strerror) or "that is no host and port"
        raise Refused(
            f"{host}:{port} cannot be listened on: {why}.",
            safe="Nothing was started.",
            do="Set --host to an address of this computer, like 127.0.0.1, and --port to a number from 1024 to 65535.",
        ) from error
    found.set_inheritable(True)
    return found


def option_for_binding() -> int:
    """The socket option under which a port belongs to one program, also right after a restart.

    On Windows SO_REUSEADDR lets two programs listen on one port, so there it is SO_EXCLUSIVEADDRUSE.
    """
    return int(getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR))


def socket_url(found: socket.socket) -> str:
    """The address of a bound socket for a browser on this machine."""
    host, port = found.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}.get(host, host)  # noqa: S104  only shown
    return f"http://{host}:{port}"
