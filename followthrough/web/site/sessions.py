"""The sessions of the database, as Django keeps them, read by hand: every page reads one."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions

from followthrough.kit import clock, sql

SESSION = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(DatabaseSessions):
    def load(self) -> dict[str, Any]:
        """Return the data of the session; nothing for a key that is unknown or has expired."""
        found = sql.read_rows(SESSION, self.session_key, clock.now()) if self.session_key else []
        if found:
            return dict(self.decode(found[0][0]))
        self._session_key = None
        return {}
