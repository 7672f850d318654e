"""Ask the pages: read one, post a form, count the statements that a page takes."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def page_html(client: Client, to: str, **headers: str) -> str:
    """The HTML of a page that is there."""
    answer = client.get(to, headers=headers)
    assert answer.status_code == 200, (to, answer.status_code)
    return answer.content.decode()


def post_form(client: Client, to: str, **fields: object) -> str:
    """The address that a saved form leads to."""
    answer = client.post(to, fields)
    assert answer.status_code == 303, answer.content[:2000]
    return str(answer["Location"])


def refused_html(client: Client, to: str, **fields: object) -> str:
    """The HTML of a form that was refused."""
    answer = client.post(to, fields)
    assert answer.status_code == 409, answer.status_code
    return answer.content.decode()


def count_statements(client: Client, to: str) -> int:
    """The statements of a page, once everything that is kept between pages is kept."""
    client.get(to)
    with CaptureQueriesContext(connection) as seen:
        client.get(to)
    return len(seen)
