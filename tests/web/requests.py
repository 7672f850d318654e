"""Requests to the pages: get one, post a form, count the queries of a page."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.desk import row_texts


def page_html(client: Client, to: str, **headers: str) -> str:
    """Return the HTML of a page that answers 200."""
    answer = client.get(to, headers=headers)
    assert answer.status_code == 200, (to, answer.status_code)
    return answer.content.decode()


def post_form(client: Client, to: str, **fields: object) -> str:
    """Post a form that is saved. Return the address of the redirect."""
    answer = client.post(to, fields)
    assert answer.status_code == 303, answer.content[:2000]
    return str(answer["Location"])


def refused_html(client: Client, to: str, **fields: object) -> str:
    """Post a form that is refused (409). Return the HTML of the answer."""
    answer = client.post(to, fields)
    assert answer.status_code == 409, answer.status_code
    return answer.content.decode()


def count_statements(client: Client, to: str) -> int:
    """Return the number of queries of a page, after a first request has filled the caches but for Today's rows."""
    client.get(to)
    row_texts.forget_texts()
    with CaptureQueriesContext(connection) as seen:
        client.get(to)
    return len(seen)
