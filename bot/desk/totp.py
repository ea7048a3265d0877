"""Codes of an authenticator app: six digits that change every half minute (RFC 6238).

`pyotp` and `segno` are imported when someone needs a code: most pages need none.
"""

from datetime import datetime
from hmac import compare_digest

from markupsafe import Markup

ISSUER = "Kuulluksi"

_WINDOW = 1  # half minutes that the clock of a telephone may be off, either way


def new_secret() -> str:
    """Return a random secret for a new app, in base 32."""
    import pyotp  # noqa: PLC0415

    return str(pyotp.random_base32())


def address(secret: str, name: str) -> str:
    """Return the `otpauth://` address that an app is set up with."""
    import pyotp  # noqa: PLC0415

    return str(pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=ISSUER))


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Return the half minute whose code this is, near the present one; None if it is none."""
    import pyotp  # noqa: PLC0415

    given = "".join(code.split())
    if not (given.isascii() and given.isdigit()):
        return None
    totp = pyotp.TOTP(secret)
    present = int(now.timestamp()) // totp.interval
    for step in range(present - _WINDOW, present + _WINDOW + 1):
        if compare_digest(str(totp.generate_otp(step)), given):
            return step
    return None


def grouped(secret: str) -> str:
    """Return a secret as people copy it: in groups of four."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def picture(text: str) -> Markup:
    """Return a QR code as an SVG that stands in the page itself."""
    import segno  # noqa: PLC0415

    made = segno.make(text, error="m", micro=False)
    svg = made.svg_inline(omitsize=True, border=4, dark="#000", light="#fff", svgclass="qr")
    return Markup(svg)  # noqa: S704 - made of squares alone
