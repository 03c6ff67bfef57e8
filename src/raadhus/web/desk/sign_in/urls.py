"""The addresses of these pages, under the desk's: allauth's own views, under Danish addresses and no others.

allauth finds them by their names; what it offers and is not listed here is not offered: signing up, more than one
address, connecting accounts.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as open_id
from django.urls import URLPattern, URLResolver, include, path, re_path

from raadhus.web.desk.sign_in.account_pages import away, entrance, leaving, own_page
from raadhus.web.desk.sign_in.demo_cast import show_cast, sign_in_as
from raadhus.web.desk.sign_in.kept_forms import show_kept_form
from raadhus.web.desk.sign_in.my_account import show_my_account
from raadhus.web.desk.sign_in.user import act_on_user, save_user, show_user
from raadhus.web.desk.sign_in.user_roles import (
    end_role_of_user,
    give_role_to_user,
    show_roles_from_register,
)
from raadhus.web.desk.sign_in.users import make_new_user, show_users

_ENTRANCE: list[URLPattern] = [
    path("log-ind/", entrance(account.login, "Log ind"), name="account_login"),
    path("log-ud/", leaving(account.logout, "Log ud"), name="account_logout"),
    path("lukket/", entrance(account.account_inactive, "Brugeren er lukket"), name="account_inactive"),
    path("glemt/", entrance(account.password_reset, "Glemt adgangskode"), name="account_reset_password"),
    path(
        "glemt/sendt/",
        entrance(account.password_reset_done, "Se din mail"),
        name="account_reset_password_done",
    ),
    re_path(
        r"^glemt/ny/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        entrance(account.password_reset_from_key, "Vælg adgangskode"),
        name="account_reset_password_from_key",
    ),
    path(
        "glemt/faerdig/",
        entrance(account.password_reset_from_key_done, "Adgangskoden er valgt"),
        name="account_reset_password_from_key_done",
    ),
    path("to-trin/", entrance(second_factor.authenticate, "Andet trin"), name="mfa_authenticate"),
    path("noegle/", entrance(webauthn.login_webauthn, "Log ind med adgangsnøgle"), name="mfa_login_webauthn"),
    path("<slug:provider_id>/log-ind/", away(open_id.login, "Log ind"), name="openid_connect_login"),
    path("<slug:provider_id>/retur/", entrance(open_id.callback, "Log ind"), name="openid_connect_callback"),
    path(
        "afbrudt/",
        entrance(social.login_cancelled, "Du blev ikke logget ind"),
        name="socialaccount_login_cancelled",
    ),
    path("fejl/", entrance(social.login_error, "Du blev ikke logget ind"), name="socialaccount_login_error"),
]
_OWN: list[URLPattern] = [
    path("", show_my_account, name="desk-account"),
    path("skrevet/<slug:key>/", show_kept_form, name="desk-kept-form"),
    path(
        "bekraeft/", own_page(account.reauthenticate, "Bekræft, at det er dig"), name="account_reauthenticate"
    ),
    path(
        "bekraeft/kode/",
        own_page(second_factor.reauthenticate, "Bekræft, at det er dig"),
        name="mfa_reauthenticate",
    ),
    path(
        "bekraeft/noegle/",
        own_page(webauthn.reauthenticate_webauthn, "Bekræft, at det er dig"),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "adgangskode/",
        own_page(account.password_change, "Skift adgangskode"),
        name="account_change_password",
    ),
    path(
        "adgangskode/vaelg/", own_page(account.password_set, "Vælg adgangskode"), name="account_set_password"
    ),
    path("sikkerhed/", own_page(second_factor.index, "To trin, når du logger ind"), name="mfa_index"),
    path("sikkerhed/app/", own_page(totp.activate_totp, "Godkend med en app"), name="mfa_activate_totp"),
    path("sikkerhed/app/fjern/", own_page(totp.deactivate_totp, "Fjern appen"), name="mfa_deactivate_totp"),
    path("sikkerhed/noegler/", own_page(webauthn.list_webauthn, "Adgangsnøgler"), name="mfa_list_webauthn"),
    path(
        "sikkerhed/noegler/ny/", own_page(webauthn.add_webauthn, "Ny adgangsnøgle"), name="mfa_add_webauthn"
    ),
    path(
        "sikkerhed/noegler/<int:pk>/fjern/",
        own_page(webauthn.remove_webauthn, "Fjern adgangsnøgle"),
        name="mfa_remove_webauthn",
    ),
    path(
        "sikkerhed/noegler/<int:pk>/navn/",
        own_page(webauthn.edit_webauthn, "Adgangsnøglens navn"),
        name="mfa_edit_webauthn",
    ),
    path(
        "sikkerhed/koder/",
        own_page(recovery_codes.view_recovery_codes, "Koder til nødstilfælde"),
        name="mfa_view_recovery_codes",
    ),
    path(
        "sikkerhed/koder/nye/",
        own_page(recovery_codes.generate_recovery_codes, "Nye koder til nødstilfælde"),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "sikkerhed/koder.txt",
        own_page(recovery_codes.download_recovery_codes, "Koder til nødstilfælde"),
        name="mfa_download_recovery_codes",
    ),
]
_USERS: list[URLPattern] = [
    path("", show_users, name="desk-users"),
    path("ny/", make_new_user, name="desk-user-new"),
    path("registret/", show_roles_from_register, name="desk-roles-from-register"),
    path("<int:number>/", show_user, name="desk-user"),
    path("<int:number>/gem/", save_user, name="desk-user-save"),
    path("<int:number>/roller/", give_role_to_user, name="desk-role-give"),
    path("<int:number>/roller/<int:role>/slut/", end_role_of_user, name="desk-role-end"),
    path("<int:number>/<slug:action>/", act_on_user, name="desk-user-act"),
]

PAGES: tuple[URLPattern | URLResolver, ...] = (
    path("konto/", include([*_ENTRANCE, *_OWN])),
    path("brugere/", include(_USERS)),
    path("proev/", show_cast, name="desk-try"),
    path("proev/som/", sign_in_as, name="desk-try-as"),
)
