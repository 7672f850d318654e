"""waitress with bounds in size and in time: a request reaches a thread only when it is whole.

waitress reads every request in its event loop. The classes here give each request as many bytes as its address takes
(web/site/outside/body_limits.py) and so much time, and keep the number of connections bounded. So slow or large
requests of strangers hold neither a thread nor the disk.
"""

import logging
import socket
import time
from http.cookies import CookieError, SimpleCookie
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from waitress.buffers import OverflowableBuffer
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.receiver import FixedStreamReceiver
from waitress.server import TcpWSGIServer

from followthrough.web.site.outside.body_limits import VISITOR_BYTES, is_signed_in, most_bytes

log = logging.getLogger(__name__)

# Seconds: for a head from its first byte; for a body beyond that, with more time for a long one; for a connection
# that sends nothing, before and after its first answer; for an answer that nobody fetches; for the rest of a body that
# was refused.
HEAD_SECONDS, BODY_SECONDS = 10.0, 10.0
SLOWEST_BYTES_A_SECOND = 20_000
SILENT_SECONDS, IDLE_SECONDS = 10.0, 60.0
ANSWER_SECONDS, DRAIN_SECONDS = 60.0, 10.0
# A refused body is read to its end, and thrown away, up to so many bytes: a browser shows the answer only then.
DRAINED_BYTES = 250_000_000
# With more connections than this, the oldest that waits is closed. A process has about a thousand handles.
MOST_CONNECTIONS = 400


class BoundedParser(HTTPRequestParser):  # type: ignore[misc]  # waitress is not typed
    """Reads one request. A body that is too large is not kept: the pages get its head alone, and answer 413."""

    body_rcv: Any

    def __init__(self, adj: Any, channel: "BoundedChannel") -> None:
        super().__init__(adj)
        self.channel = channel
        self.body_rcv: Any = None
        self.begun = time.monotonic()
        self.most = VISITOR_BYTES
        self.is_refused = self._knows_most = False

    def received(self, data: bytes) -> int:
        """Take the data; return how many bytes of it belong to this request."""
        taken = int(super().received(data))
        if self.headers_finished and not (self.error or self.empty or self.is_refused):
            size = max(self.content_length, self.body_bytes_received)
            if size > self.most and size > self.most_bytes():
                self.refuse(size)
        if self.error:
            self.expect_continue = False
        return taken

    def most_bytes(self) -> int:
        """How many bytes this body may have. It looks the session up once, and only for a body beyond a visitor's."""
        if not self._knows_most:
            self._knows_most = True
            self.most = most_bytes(self.path, signed_in=self.is_signed_in())
        return self.most

    def is_signed_in(self) -> bool:
        try:
            cookies = SimpleCookie(self.headers.get("COOKIE", ""))
            kept = cookies.get(settings.SESSION_COOKIE_NAME)
            return is_signed_in(kept.value if kept else "")
        except (CookieError, DatabaseError) as error:
            log.warning("a session could not be looked up: %s", error)
            return False
        finally:
            connection.close()

    def refuse(self, size: int) -> None:
        """Throw the body away; the head goes on with its true length and without the body."""
        if self.body_rcv is not None:
            self.body_rcv.getbuf().close()
        self.body_rcv = FixedStreamReceiver(0, OverflowableBuffer(self.adj.inbuf_overflow))
        self.headers["CONTENT_LENGTH"], self.headers["CONNECTION"] = str(size), "close"
        self.completed = self.is_refused = self.channel.is_refused = True
        self.expect_continue = False

    def seconds_left(self, now: float) -> float:
        allowed = HEAD_SECONDS
        if self.headers_finished:
            allowed += BODY_SECONDS + max(self.content_length, self.body_bytes_received) / SLOWEST_BYTES_A_SECOND
        return float(self.begun + allowed - now)


class BoundedChannel(HTTPChannel):  # type: ignore[misc]
    """One connection. After a refused body it first sends the answer, then reads what still comes and drops it."""

    is_refused = is_draining = has_answered = False
    drained, drain_until = 0, 0.0

    def parser_class(self, adj: Any) -> BoundedParser:
        return BoundedParser(adj, self)

    def readable(self) -> bool:
        return self.is_draining or bool(super().readable())

    def writable(self) -> bool:
        return bool(self.will_close if self.is_draining else super().writable())

    def handle_read(self) -> None:
        if not self.is_draining:
            super().handle_read()
            return
        try:
            self.drained += len(self.recv(self.adj.recv_bytes))
        except OSError:
            self.handle_close()

    def received(self, data: bytes) -> bool:
        return False if self.is_refused else bool(super().received(data))

    def service(self) -> None:
        super().service()
        self.has_answered = True

    def handle_close(self) -> None:
        if self.is_refused and self.connected and not self.is_draining:
            self.is_draining, self.will_close, self.close_when_flushed = True, False, False
            self.drain_until = time.monotonic() + DRAIN_SECONDS
            try:
                self.socket.shutdown(socket.SHUT_WR)
                return
            except OSError:
                pass
        super().handle_close()

    def is_overdue(self, now: float, wall: float) -> bool:
        """True if the other side has had its time. `now` is monotonic, `wall` is the clock that waitress uses."""
        quiet = wall - float(self.last_activity)
        if self.is_draining:
            return now > self.drain_until or self.drained > DRAINED_BYTES
        if self.requests:
            return bool(self.total_outbufs_len) and quiet > ANSWER_SECONDS
        if self.request is not None:
            return bool(self.request.seconds_left(now) < 0)
        return quiet > (IDLE_SECONDS if self.has_answered else SILENT_SECONDS)


class BoundedServer(TcpWSGIServer):  # type: ignore[misc]
    """Closes the connections whose time is up, and the oldest that waits when there are too many."""

    channel_class = BoundedChannel

    def maintenance(self, now: float) -> None:
        monotonic = time.monotonic()
        for channel in list(self.active_channels.values()):
            if channel.is_overdue(monotonic, now):
                channel.will_close = True

    def handle_accept(self) -> None:
        if len(self.active_channels) >= MOST_CONNECTIONS:
            waiting = [one for one in self.active_channels.values() if not (one.requests or one.will_close)]
            if waiting:
                min(waiting, key=lambda one: (one.request is not None, one.creation_time)).will_close = True
        super().handle_accept()
