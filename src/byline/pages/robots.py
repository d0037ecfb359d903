"""What a site asks robots not to fetch. Source: RFC 9309, Robots Exclusion Protocol."""

from urllib.parse import quote, unquote

LARGEST = 500_000  # bytes that are read: RFC 9309 asks for at least these
LONGEST_RULE = 2_000
ANYONE = "*"


class Robots:
    """The rules of one robots.txt for one robot."""

    def __init__(self, text: str, robot: str) -> None:
        groups = _groups(text[:LARGEST])
        self._rules = groups.get(robot.lower(), groups.get(ANYONE, []))

    def allow(self, path: str) -> bool:
        """Whether the path (with its query) may be fetched: the longest rule that fits decides, at a tie the kinder."""
        path = _normal(path)
        fitting = [(len(rule), allowed) for allowed, rule in self._rules if _fits(rule, path)]
        return path == "/robots.txt" or not fitting or max(fitting)[1]


def _groups(text: str) -> dict[str, list[tuple[bool, str]]]:
    """Rules by robot; groups for one robot are one group."""
    groups: dict[str, list[tuple[bool, str]]] = {}
    named: list[str] = []
    open_for_names = False
    for line in text.removeprefix("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            named = [*named, value.lower()] if open_for_names else [value.lower()]
            open_for_names = True
            groups.setdefault(named[-1], [])
        elif key in {"allow", "disallow"}:
            open_for_names = False
            for name in named:
                groups[name] += [(key == "allow", _normal(value[:LONGEST_RULE]))] if value else []
    return groups


def _fits(rule: str, path: str) -> bool:
    """Whether a rule with its wildcards fits the beginning of a path, or all of it where the rule ends with "$"."""
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for part in rest:
        at = path.find(part, at)  # the leftmost place leaves the most for what follows: no need to go back
        if at < 0:
            return False
        at += len(part)
    return not rule.endswith("$") or at == len(path) or (bool(rest) and path.endswith(rest[-1]))


def _normal(path: str) -> str:
    return quote(unquote(path), safe="/?&=:@!$'()*+,;~#[]")
