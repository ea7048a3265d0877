"""A sheet as PDF: one page, in the fonts that every printer has; Windows-1252 and no other letters."""

from bot.errors import Refused
from bot.poster.sheet import HEIGHT, OVERLAP, POINT, WIDTH, Frame, Sheet, Squares, Words

_ENCODING = "cp1252"
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"

_SHOWS_TITLE = "/ViewerPreferences << /DisplayDocTitle true >>"


def pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a file; raises Refused for letters that the fonts do not have."""
    content = "\n".join(map(_item, sheet.items)).encode(_ENCODING)
    box = f"/MediaBox [0 0 {WIDTH / POINT:.2f} {HEIGHT / POINT:.2f}]"
    fonts = f"<< /F0 {_FONT.format('Helvetica')} /F1 {_FONT.format('Helvetica-Bold')} >>"
    title = sheet.title.encode("utf-16").hex()  # any letters, with their byte order
    objects: list[str | bytes] = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({sheet.lang}) {_SHOWS_TITLE} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {box} /Contents 4 0 R /Resources << /Font {fonts} >> >>",
        f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream",
        f"<< /Title <{title}> >>",
    ]
    return _file([each if isinstance(each, bytes) else each.encode() for each in objects])


def _file(objects: list[bytes]) -> bytes:
    """Number the objects and tell where each begins."""
    whole, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    count, start = len(objects) + 1, len(whole)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (count, len(objects))
    return whole + trailer + b"startxref\n%d\n%%%%EOF\n" % start


def _item(item: Words | Squares | Frame) -> str:
    match item:
        case Words():
            place = f"{_across(item.x)} {_up(item.y)}"
            return (
                f"BT /F{int(item.bold)} {item.size:.2f} Tf {place} Td ({_text(item.text)}) Tj ET"
            )
        case Squares():
            return f"{_rectangles(item)} f"
        case Frame():
            size = f"{_across(item.width)} {_across(item.height)}"
            return f"1.4 w {_across(item.x)} {_up(item.y + item.height)} {size} re S"


def _rectangles(squares: Squares) -> str:
    module = squares.module
    return "\n".join(
        f"{_across(squares.x + first * module)} {_up(squares.y + (row + OVERLAP) * module)} "
        f"{_across(count * module)} {_across(module * OVERLAP)} re"
        for row, runs in enumerate(squares.rows)
        for first, count in runs
    )


def _text(text: str) -> str:
    """Return a text as it stands between brackets."""
    missing = sorted({letter for letter in text if not _has(letter)})
    if missing:
        raise Refused(f"poster: the PDF's fonts have no {' '.join(missing)}; take the SVG instead")
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _has(letter: str) -> bool:
    try:
        return letter.isprintable() and bool(letter.encode(_ENCODING))
    except UnicodeEncodeError:
        return False


def _across(millimetres: float) -> str:
    return f"{millimetres / POINT:.2f}"


def _up(millimetres: float) -> str:
    """Return a height as PDF counts it: from below."""
    return _across(HEIGHT - millimetres)
