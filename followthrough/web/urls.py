"""Every address, room by room: each view module lists its own."""

from django.urls import URLPattern, URLResolver

from followthrough.web import (
    account,
    capture,
    change,
    contact,
    demo,
    health,
    imports,
    lists,
    people,
    settings_page,
    today,
    touch,
    undo,
)

urlpatterns: list[URLPattern | URLResolver] = [
    *today.urls,
    *touch.urls,
    *change.urls,
    *undo.urls,
    *contact.urls,
    *people.urls,
    *lists.urls,
    *capture.urls,
    *imports.urls,
    *settings_page.urls,
    *account.urls,
    *demo.urls,
    *health.urls,
]
