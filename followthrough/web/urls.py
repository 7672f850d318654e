"""Every address, room by room: each view module lists its own."""

from django.urls import URLPattern, URLResolver

from followthrough.web import (
    account,
    begin,
    behind,
    bringing,
    capture,
    change,
    contact,
    demo,
    find,
    focus,
    health,
    imports,
    lists,
    people,
    ringing,
    settings_page,
    sorting,
    today,
    touch,
    undo,
)

urlpatterns: list[URLPattern | URLResolver] = [
    *today.urls,
    *focus.urls,
    *ringing.urls,
    *touch.urls,
    *behind.urls,
    *begin.urls,
    *change.urls,
    *undo.urls,
    *contact.urls,
    *people.urls,
    *sorting.urls,
    *find.urls,
    *lists.urls,
    *capture.urls,
    *imports.urls,
    *bringing.urls,
    *settings_page.urls,
    *account.urls,
    *demo.urls,
    *health.urls,
]
