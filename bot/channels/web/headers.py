"""What every answer says to the browser: load nothing from elsewhere, keep nothing, tell nobody."""

from collections.abc import Mapping

_COMMON = {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}

PRIVATE: Mapping[str, str] = {**_COMMON, "Cache-Control": "no-store"}

_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; style-src 'self'; img-src 'self'"

PAGE: Mapping[str, str] = {
    **PRIVATE,
    "Content-Security-Policy": f"{_POLICY}; script-src 'self'; connect-src 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
}

# A page that needs no script may run none, whoever put it there.
SCRIPTLESS: Mapping[str, str] = {**PAGE, "Content-Security-Policy": _POLICY}

# What is left behind by a quick exit: nothing that the browser was given to keep.
LEFT: Mapping[str, str] = {**SCRIPTLESS, "Clear-Site-Data": '"cache", "storage"'}

# Scripts and styles are the same for everyone, and any page may carry the widget.
PUBLIC: Mapping[str, str] = {
    **_COMMON,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
