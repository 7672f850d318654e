from followthrough.web.urls import urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

handler400 = "followthrough.web.site.pages.bad_request"
handler403 = "followthrough.web.site.pages.forbidden"
handler404 = "followthrough.web.site.pages.not_found"
handler500 = "followthrough.web.site.pages.server_error"
