"""A parse as a tree: the dependents of each word and the stretch each word governs."""

import msgspec

from byline.reading.parsing import Parse, Token


class Tree(msgspec.Struct, frozen=True):
    """The words of a sentence with their dependents, and the first and last word that each governs."""

    tokens: tuple[Token, ...]
    children: list[list[int]]
    left: list[int]
    right: list[int]

    def child(self, word: int, *deps: str) -> int | None:
        """Return the first dependent with one of these labels."""
        for child in self.children[word]:
            if self.tokens[child].dep in deps:
                return child
        return None

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from the word `first` to the word `last`, both within."""
        return self.tokens[first].start, self.tokens[last].end

    def under(self, word: int) -> tuple[int, int]:
        """Return the code points of all that a word governs."""
        return self.span(self.left[word], self.right[word])


def tree_of(parse: Parse) -> Tree:
    """Return the tree of a parse."""
    tokens = parse.tokens
    children: list[list[int]] = [[] for _ in tokens]
    heads = [token.head for token in tokens]
    for number, head in enumerate(heads):
        if head != number:
            children[head].append(number)
    return Tree(tokens, children, _edges(heads, 1), _edges(heads, -1))


def _edges(heads: list[int], step: int) -> list[int]:
    """Return the first (step 1) or last (step -1) word that each word governs."""
    edges = list(range(len(heads)))
    for number in edges[::step].copy():
        above = heads[number]
        while (edges[above] - number) * step > 0:  # above a word whose edge is as far out, all are
            edges[above] = number
            above = heads[above]
    return edges
