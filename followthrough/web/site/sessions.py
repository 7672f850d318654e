"""The sessions of settings: Django's own in the database, read by hand as every page asks (kit/rows.py says why)."""

from typing import Any

from django.contrib.sessions.backends import db

from followthrough.kit import sql as rows

# By the machine's own time, as Django writes it, also where --now or a test has moved ours.
KEPT = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > CURRENT_TIMESTAMP"


class SessionStore(db.SessionStore):
    def load(self) -> dict[str, Any]:
        """What is kept under the key; a key that holds nothing, or nothing any more, is given up."""
        found = rows.read(KEPT, self.session_key)
        if not found:
            self._session_key = None
        return self.decode(found[0][0]) if found else {}
