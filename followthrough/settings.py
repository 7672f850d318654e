"""Django settings, from a few environment variables and the data folder (docs/setup.md).

A variable that cannot work raises Refused here, so that no command starts with it.
"""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from followthrough.database_settings import database_settings
from followthrough.kit import data_folder, server_url
from followthrough.kit.serving import trusted_proxy

BASE_DIR = Path(__file__).resolve().parent
HOME = data_folder.home_folder()
SECRET_KEY = data_folder.secret_key()
DEBUG = False
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"

# The address people type. Beyond loopback it is required; allowed hosts, origins and cookie rules follow from it.
URL = server_url.public_url()
_public = urlsplit(URL)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"] + ([re.sub(r":\d+$", "", _public.netloc)] if URL else [])
CSRF_TRUSTED_ORIGINS = [URL] if URL else []
IS_HTTPS = _public.scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
# Whose X-Forwarded-For is believed.
TRUSTED_PROXIES = trusted_proxy.trusted_proxies()
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 30 if IS_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "followthrough", "followthrough_csrf"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "followthrough.web.site.sign_in"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "followthrough.web.site.pages.stale_form"

# The app with the tables of the product. Most commands load only this one (cli/run.py).
DATA_APPS = ["followthrough"]
INSTALLED_APPS = [
    *DATA_APPS,
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "followthrough.web.site.outside.compress.CompressMiddleware",
    "followthrough.web.site.outside.content_policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "followthrough.web.site.outside.body_limits.BodyLimitMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "followthrough.web.site.middleware.MemberMiddleware",
    "followthrough.web.site.middleware.RefusedMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

ROOT_URLCONF = "followthrough.urls"
WSGI_APPLICATION = "followthrough.wsgi.application"
AUTH_USER_MODEL = "followthrough.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTHENTICATION_BACKENDS = [
    "followthrough.web.site.sign_in.MemberBackend",
    # Old sessions name this backend; without it those members would be signed out.
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# allauth does sign-in, without its limits, which hold in one process only; there is no sign-up, and no mail server is
# needed.
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "today"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "followthrough.web.site.sign_in.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = False

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "followthrough.web.site.jinja.environment",
            "context_processors": ["followthrough.web.site.layout.one_token"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

STATIC_URL = "/static/"
STATIC_ROOT = data_folder.static_folder()
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "followthrough.web.site.outside.storage.FingerprintStorage"},
}

DATABASE_URL = os.environ.get("DATABASE_URL", "")
DATABASES = {"default": database_settings(DATABASE_URL, HOME)}
PING_URL = server_url.watcher_url()

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "followthrough.kit.serving.log_lines.MaskedFormatter",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
