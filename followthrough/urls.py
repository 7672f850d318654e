from followthrough.web.urls import urlpatterns

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]

handler403 = "followthrough.web.errors.forbidden"
handler404 = "followthrough.web.errors.missing"
handler500 = "followthrough.web.errors.broken"
