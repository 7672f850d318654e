from followthrough.web.urls import urlpatterns

__all__ = ["urlpatterns"]
