"""A sheet as SVG, for who wants to change it."""

from xml.sax.saxutils import escape, quoteattr

from bot.poster.sheet import HEIGHT, OVERLAP, POINT, WIDTH, Frame, Sheet, Squares, Words

_FONTS = "Helvetica, Arial, 'Liberation Sans', sans-serif"


def svg(sheet: Sheet) -> bytes:
    """Return the sheet as a file."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}mm" height="{HEIGHT}mm" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" lang={quoteattr(sheet.lang)} '
        f"font-family={quoteattr(_FONTS)}>"
    )
    white = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    lines = [head, f"<title>{escape(sheet.title)}</title>", white]
    return "\n".join([*lines, *map(_item, sheet.items), "</svg>", ""]).encode()


def _item(item: Words | Squares | Frame) -> str:
    match item:
        case Words():
            weight = ' font-weight="bold"' if item.bold else ""
            return (
                f'<text x="{item.x:.2f}" y="{item.y:.2f}" font-size="{item.size * POINT:.2f}"'
                f"{weight}>{escape(item.text)}</text>"
            )
        case Squares():
            return f'<path shape-rendering="crispEdges" d="{_path(item)}"/>'
        case Frame():
            return (
                f'<rect x="{item.x:.2f}" y="{item.y:.2f}" width="{item.width:.2f}" '
                f'height="{item.height:.2f}" rx="2" fill="none" stroke="#000" stroke-width="0.5"/>'
            )


def _path(squares: Squares) -> str:
    module = squares.module
    high = module * OVERLAP
    return "".join(
        f"M{squares.x + first * module:.3f} {squares.y + row * module:.3f}"
        f"h{count * module:.3f}v{high:.3f}h-{count * module:.3f}z"
        for row, runs in enumerate(squares.rows)
        for first, count in runs
    )
