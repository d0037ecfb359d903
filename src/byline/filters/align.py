"""The filter `byline align`: {id, a, b, question?}, two claims, to {id, relation, score, why}."""

from collections.abc import Iterable, Iterator

from byline.claims.align import align as compare
from byline.errors import BylineError
from byline.filters.lines import Line, failed, plain, text_field


def align(lines: Iterable[Line]) -> Iterator[Line]:
    """Compare the two claims of each line."""

    for line in lines:
        try:
            if "error" in line:
                yield line
                continue
            a, b = text_field(line, "a"), text_field(line, "b")
            optional = {name: line[name] for name in ("question", "a_context", "b_context") if _is_text(line, name)}
            found = compare(a, b, **optional)
            yield {"id": line.get("id"), **plain(found, "relation", "score", "why")}
        except BylineError as error:
            yield failed(line, error)


def _is_text(line: Line, name: str) -> bool:
    return isinstance(line.get(name), str)
