"""The visible words of an HTML page, cut at the borders of its blocks, with what the markup says around them.

One pass over the tree; every element is looked at once, so that time and memory grow with the page and not with
its depth. What a class or an id says is kept as bits of `GROUPS`, gathered on the way down.
"""

import re
from typing import Final

import msgspec
from lxml import etree

BLOCK_TAGS: Final = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend "
        "li listing main menu nav noframes ol option p "
        "plaintext pre section summary table tbody td tfoot th thead tr ul xmp"
    ).split()
)
SILENT_TAGS: Final = frozenset(
    (
        "applet audio button canvas datalist embed head iframe input map math noscript object script select style svg "
        "template textarea video"
    ).split()
)
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
TAG_BITS: Final = {
    tag: 1 << number
    for number, tag in enumerate(
        (
            "p li td h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption article main section aside nav header footer "
            "form table ul ol dl dd dt address time em strong a center summary th"
        ).split()
    )
}
GROUPS: Final = {
    "article": r"article|story|entry|post(?!s)|news-?text|blog",
    "body": (
        r"body|content|text|paragraph|copy|prose|rich|markup|main|maincontent|description"
        r"|container-?content"
    ),
    "caption": r"caption|credit|figure|photo|image|img|gallery|slide|media|picture|video|player|embed",
    "byline": r"byline|author|writer|contributor|reporter|journalist|bio",
    "date": r"date|time|published|updated|timestamp|meta|dateline|info",
    "share": (
        r"shar(?:e|ing|er)|social|tweet|facebook|addthis|addtoany|sns|follow|print|email|tools?|toolbar"
        r"|action|button|btn"
    ),
    "related": (
        r"relat(?:ed|ion)|recommend\w*|trending|popular|most|more|also|next|prev(?:ious)?|similar"
        r"|recirc\w*|suggest\w*|latest|recent|read-?more|teaser|card|list|promo|feed|headlines|items?"
        r"|carousel|river"
    ),
    "nav": (
        r"nav\w*|menu|breadcrumbs?|pagination|pager|skip|links?|tabs?|toc|header|masthead|top|logo|site"
        r"|search|bar"
    ),
    "side": r"side\w*|rail|widget\w*|aside|module|right|left|secondary|complementary|col|column",
    "comment": (
        r"comments?|disqus|respon[ds]\w*|discuss\w*|reply|replies|livefyre|rating|vote|poll|feedback"
        r"|conversation"
    ),
    "advert": (
        r"ads?|advert\w*|sponsor\w*|banner|outbrain|taboola|dfp|gpt|commercial|affiliate|partner|native"
        r"|promoted"
    ),
    "subscribe": (
        r"newsletters?|subscri\w+|sign-?up|sign-?in|login|register|paywall|premium|member\w*|donat\w+|cta"
        r"|form|modal|popup|overlay|cookies?|consent|gdpr|notice|alert|push|offer|app"
    ),
    "footer": r"foot(?:er|note|ers)?|copyright|legal|disclaimer|privacy|bottom|colophon|terms|about",
    "tags": r"tags?|topics?|categor(?:y|ies)|keywords?|labels?|kicker|section-?name|eyebrow|tax\w*",
    "title": (
        r"title|headline|head|heading|subtitle|dek|deck|standfirst|summary|lead|lede|intro|excerpt"
        r"|subhead\w*"
    ),
    "quote": (
        r"quote|pull\w*|blockquote|aside-?quote|highlights?|key-?points|takeaways?|box|fact\w*|infobox"
        r"|note|sidebar-?box"
    ),
    "hidden": (
        r"hidden|hide|invisible|sr-?only|screen-?reader|visually-?hidden|offscreen|collapse\w*|noprint"
        r"|no-?print"
    ),
}
GROUP_BITS: Final = {name: 1 << number for number, name in enumerate(GROUPS)}
WORDS: Final = {name: re.compile(rf"(?:{pattern})s?") for name, pattern in GROUPS.items()}
NAME_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
UNSEEN: Final = re.compile(
    r"(?:^|\s)(?:sr-?only|screen-?reader(?:-?text)?|visually-?hidden|assistive-?text)(?:\s|$)", re.IGNORECASE
)
SPACES: Final = re.compile(r"[\s\u200b\u200c\u2060\ufeff\xad]+")
LONGEST_NAME: Final = 300
MOST_NAMES: Final = 100_000
NAMING: Final = frozenset(("class", "id", "itemprop", "role"))
PROSE_WORDS: Final = 8
NEAR: Final = 3


class Holder(msgspec.Struct):
    """An element of the page: what stands inside of it."""

    number: int
    parent: int
    tag: str
    tags: int
    names: int
    near: tuple[int, ...]
    depth: int
    chars: int = 0
    linked: int = 0
    prose: int = 0
    stretches: int = 0
    blocks: int = 0


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The words between two borders of blocks."""

    text: str
    words: int
    linked: int  # code points inside of links
    holder: int  # number of the innermost block element around it
    tags: int  # bits of TAG_BITS around it
    names: int  # bits of GROUP_BITS around it
    near: int  # the bits of the elements close around it
    strong: int  # code points in strong or b


class Outline(msgspec.Struct, frozen=True):
    """The stretches of a page in order, and the elements that hold them."""

    stretches: list[Stretch]
    holders: list[Holder]


def prose_of(stretch: Stretch) -> int:
    """Return the code points of a stretch that are prose outside of links."""
    size = len(stretch.text)
    return size - stretch.linked if stretch.words >= PROSE_WORDS and stretch.linked * 2 < size else 0


def tree_of(markup: str) -> etree._Element | None:
    """Return the tree of a page, None when there is none; nothing deeper than the parser's limit is read."""
    # plain elements: those of lxml.html call back into Python for each one
    parser = etree.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        found = etree.fromstring(markup.replace("\x00", " ").encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None  # nothing that could be a document
    return found if found is None or isinstance(found.tag, str) else None


_names: dict[str, int] = {}  # what was found out about names, so that each is looked at once


def groups_of(name: str) -> int:
    """Return the bits of the groups that the words of a class or an id belong to."""
    bits = 0
    for part in NAME_PART.findall(name[:LONGEST_NAME]):
        word = part.lower()
        known = _names.get(word)
        if known is None:
            known = sum(GROUP_BITS[group] for group, pattern in WORDS.items() if pattern.fullmatch(word))
            _keep(word, known)
        bits |= known
    _keep(name, bits)
    return bits


def _keep(name: str, bits: int) -> None:
    if len(_names) < MOST_NAMES and len(name) <= LONGEST_NAME:
        _names[name] = bits


def outline(tree: etree._Element) -> Outline:
    """Return the visible stretches of a page in order, and the elements that hold them."""
    holders: list[Holder] = []
    found: list[Stretch] = []
    stack: list[Holder] = []
    words: list[str] = []
    links = silent = strong = 0
    linked = bold = 0

    def flush() -> None:
        nonlocal linked, bold
        if words:
            text = SPACES.sub(" ", "".join(words)).strip()
            words.clear()
            if text:
                at = next(h for h in reversed(stack) if h.tag in BLOCK_TAGS or h is stack[0])
                inner = stack[-1]
                near = 0
                for bits in inner.near:
                    near |= bits
                stretch = Stretch(
                    text=text,
                    words=text.count(" ") + 1,
                    linked=min(linked, len(text)),
                    holder=at.number,
                    tags=inner.tags,
                    names=inner.names,
                    near=near,
                    strong=min(bold, len(text)),
                )
                found.append(stretch)
                at.chars += len(text)
                at.linked += stretch.linked
                at.prose += prose_of(stretch)
                at.stretches += 1
        linked = bold = 0

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            if silent:
                silent += 1
                continue
            if tag in SILENT_TAGS or (tag == "span" and _is_unseen(element)):
                silent = 1
                if tag in BLOCK_TAGS:
                    flush()
                continue
            if tag in BLOCK_TAGS:
                flush()
            stack.append(_holder(element, tag, stack, len(holders)))
            holders.append(stack[-1])
            links += tag == "a"
            strong += tag in ("strong", "b")
            said = element.text
        else:
            if silent:
                silent -= 1
                if silent:
                    continue
            else:
                if tag in BLOCK_TAGS:
                    flush()
                closed = stack.pop()
                links -= tag == "a"
                strong -= tag in ("strong", "b")
                if stack:
                    outer = stack[-1]
                    outer.chars += closed.chars
                    outer.linked += closed.linked
                    outer.prose += closed.prose
                    outer.stretches += closed.stretches
                    outer.blocks += closed.blocks + (tag in BLOCK_TAGS)
            said = element.tail if stack else None
            if tag == "br":
                said = "\n" + (said or "")
        if said:
            words.append(said)
            size = len(said.strip())
            linked += size if links else 0
            bold += size if strong else 0
    return Outline(found, holders)


def _is_unseen(element: etree._Element) -> bool:
    """Whether words inside of a line are made for machines that read aloud, and not shown."""
    name, style = element.get("class"), element.get("style")
    if name and UNSEEN.search(name[:LONGEST_NAME]):
        return True
    return bool(style) and HIDDEN.search(style[:LONGEST_NAME]) is not None


def _holder(element: etree._Element, tag: str, stack: list[Holder], number: int) -> Holder:
    bits = 0
    for name, value in element.items():
        if name in NAMING and value:
            known = _names.get(value)
            bits |= groups_of(value) if known is None else known
        elif name == "hidden" or (name == "style" and HIDDEN.search(value[:LONGEST_NAME])):
            bits |= GROUP_BITS["hidden"]
    if not stack:
        return Holder(number, -1, tag, TAG_BITS.get(tag, 0), bits, (bits,), 0)
    outer = stack[-1]
    near = (*outer.near[1 - NEAR :], bits) if bits or tag in BLOCK_TAGS else outer.near
    return Holder(
        number, outer.number, tag, outer.tags | TAG_BITS.get(tag, 0), outer.names | bits, near, outer.depth + 1
    )
