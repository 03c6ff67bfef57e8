"""Every setting of an installation, read from the environment; a wrong value stops the start."""

import os
import secrets
from pathlib import Path

from raadhus.published.byte_store.places import LocalPlace, S3Place
from raadhus.server.databases import database
from raadhus.server.desk_place import refuse_one_within_other
from raadhus.server.environment import Bucket, Environment
from raadhus.server.logs import logging_settings
from raadhus.server.mail import mail_server
from raadhus.server.open_id import open_id_provider
from raadhus.server.secret_key import kept_key

_environment = Environment(os.environ)
_S3 = {
    "endpoint": _environment.web_address("RAADHUS_S3_ENDPOINT"),
    "region": _environment.text("RAADHUS_S3_REGION"),
    "access_key": _environment.text("RAADHUS_S3_ACCESS_KEY"),
    "secret_key": _environment.text("RAADHUS_S3_SECRET_KEY"),
}


def _place(name: str) -> LocalPlace | S3Place | None:
    """Where bytes are kept; all places in S3 are reached in the same way."""
    place = _environment.folder_or_bucket(name)
    if isinstance(place, Bucket):
        return S3Place(bucket=place.name, prefix=place.prefix, **_S3)
    return None if place is None else LocalPlace(folder=place)


ROLE = _environment.choice("RAADHUS_ROLE", choices=("desk", "public"), default="desk")
DATA: Path = _environment.folder("RAADHUS_DATA", default="raadhus-data")
DATABASES = {
    "default": database(
        _environment.text("RAADHUS_DATABASE"),
        name="RAADHUS_DATABASE",
        default=DATA / "raadhus.sqlite3",
        may_write=ROLE == "desk",
    )
}
PUBLIC_DATABASE_ROLE = _environment.identifier("RAADHUS_PUBLIC_DATABASE_ROLE")
FILES = _place("RAADHUS_FILES") or LocalPlace(folder=DATA / "files")
# The public process does not know where withheld files lie. By default that is within FILES.
WITHHELD_FILES = _place("RAADHUS_WITHHELD_FILES") if ROLE == "desk" else None
# Nor where the desk keeps its own.
_desk_files = _place("RAADHUS_DESK_FILES") or LocalPlace(folder=DATA / "desk-files")
refuse_one_within_other(_desk_files, FILES, name="RAADHUS_DESK_FILES", other="RAADHUS_FILES")
DESK_FILES = _desk_files if ROLE == "desk" else None
INDEX: Path = _environment.folder("RAADHUS_INDEX", default=str(DATA / "index"))
LOGGING = logging_settings(
    level=_environment.choice(
        "RAADHUS_LOG_LEVEL", choices=("debug", "info", "warning", "error"), default="warning"
    ),
    form=_environment.choice("RAADHUS_LOG_FORMAT", choices=("text", "json"), default="text"),
)
# Who answers under which name. A host that is bound shows one body, without its name in the addresses.
BODY_HOSTS = _environment.pairs("RAADHUS_BODY_HOSTS")
ALLOWED_HOSTS = [*(_environment.names("RAADHUS_HOSTS") or ("localhost", "127.0.0.1", "[::1]")), *BODY_HOSTS]
# Where the site is, for what leaves it: documents print it.
ADDRESS = _environment.web_address("RAADHUS_ADDRESS")
IS_HTTPS = _environment.yes_or_no("RAADHUS_HTTPS", default=False)
BEHIND_PROXY = _environment.yes_or_no("RAADHUS_BEHIND_PROXY", default=False)
# Who runs the site stands on every page; whoever is not the authority says so.
OPERATOR = _environment.text("RAADHUS_OPERATOR")
OPERATOR_CONTACT = _environment.text("RAADHUS_OPERATOR_CONTACT")
AUTHORITY_OF = _environment.names("RAADHUS_AUTHORITY_OF")
ACCESSIBILITY_STATEMENT = _environment.web_address("RAADHUS_ACCESSIBILITY_STATEMENT")
FORMER_MEMBERS_IN_SEARCH_ENGINES = _environment.yes_or_no(
    "RAADHUS_FORMER_MEMBERS_IN_SEARCH_ENGINES", default=False
)
# Only the desk writes to anybody; without a server its mail waits and is shown.
MAIL_SERVER = mail_server(_environment) if ROLE == "desk" else None
# A demonstration has a day of its own, so that its coming meetings stay to come.
TODAY = _environment.date("RAADHUS_TODAY")
INVENTED_BODY = "egeborg"
# Readers' pages sign nothing that must hold longer than a process.
SECRET_KEY = _environment.text("RAADHUS_SECRET_KEY") or (
    kept_key(DATA) if ROLE == "desk" else secrets.token_urlsafe(50)
)
# How the desk is signed in to.
SECOND_FACTOR = _environment.choice(
    "RAADHUS_SECOND_FACTOR", choices=("required", "optional"), default="required"
)
SESSION_COOKIE_AGE = 60 * _environment.whole_number(
    "RAADHUS_SESSION_MINUTES", default=240, least=5, most=1440
)
SOCIALACCOUNT_PROVIDERS = open_id_provider(_environment)

# What is uploaded at the desk: how much at once, and who looks for viruses in it.
LARGEST_UPLOAD = 1_000_000 * _environment.whole_number(
    "RAADHUS_LARGEST_UPLOAD", default=50, least=1, most=180
)
CLAMD = _environment.text("RAADHUS_CLAMD") if ROLE == "desk" else None
# The text of a long case is one form.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000_000

KNOWN_SETTINGS = tuple(_environment.known)
UNKNOWN_SETTINGS = _environment.unknown()

INSTALLED_APPS = [
    "raadhus.jobs",
    "raadhus.published",
    "raadhus.intake",
    "raadhus.finding",
    "raadhus.following_up",
    "raadhus.figures",
    "raadhus.web.public",
    "raadhus.server",
]
# The public process knows neither users nor what is written.
DESK_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "raadhus.mailing",
    "raadhus.accounts",
    "raadhus.writing",
    "raadhus.web.desk",
]
AUTH_USER_MODEL = "accounts.User"
MIDDLEWARE = [
    "raadhus.web.public.frame.guard.Guard",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "raadhus.web.public.frame.middleware.one_body_of_the_host",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
]
if ROLE == "desk":
    INSTALLED_APPS += DESK_APPS
    # None of them reads a cookie, or sets one, before a page of the desk asks for it.
    MIDDLEWARE += [
        "raadhus.web.desk.frame.desk_guard.DeskGuard",
        "raadhus.web.desk.frame.large_uploads.RefuseLargeUploads",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        "raadhus.web.desk.sign_in.second_factor.lead_to_second_factor",
    ]
    # Shared by all processes, so that failures to sign in are counted once.
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "desk_cache",
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }
# Cookies go to the desk's addresses alone: whoever reads is nobody, signed in or not.
SESSION_COOKIE_NAME = "raadhus_desk"
CSRF_COOKIE_NAME = "raadhus_form"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/desk/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
# The browser forgets it when it is closed; the server, when nothing has been asked for so long.
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_FAILURE_VIEW = "raadhus.web.desk.frame.typed.csrf_failed"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "desk"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
ACCOUNT_ADAPTER = "raadhus.web.desk.sign_in.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# The administrator writes the address, and the link to choose a password goes to it.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# A town hall has one address to the world: many sign in from it, few of them fail.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "30/5m/ip,5/5m/key"}
SOCIALACCOUNT_ADAPTER = "raadhus.web.desk.sign_in.adapters.SocialAccountAdapter"
# A link, for the form of a page may lead to our own addresses alone.
SOCIALACCOUNT_LOGIN_ON_GET = True
MFA_ADAPTER = "raadhus.web.desk.sign_in.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Raadhus"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS
_WEB = Path(__file__).resolve().parent.parent / "web"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            _WEB / "components" / "templates",
            _WEB / "public" / "templates",
            _WEB / "desk" / "templates",
        ],
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "raadhus.web.components.tags",
                "raadhus.web.public.frame.address_tags",
                "raadhus.web.public.words.word_tags",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
        },
    }
]
ROOT_URLCONF = "raadhus.server.urls"
WSGI_APPLICATION = "raadhus.server.wsgi.application"
# Readers get no cookie, and a page tells the next site nothing but its host.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
X_FRAME_OPTIONS = "DENY"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [_WEB / "locale"]
