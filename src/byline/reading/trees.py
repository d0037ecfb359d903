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
    """Return the tree of a parse, in time that grows with words times depth."""
    tokens = parse.tokens
    children: list[list[int]] = [[] for _ in tokens]
    left, right = list(range(len(tokens))), list(range(len(tokens)))
    for number, token in enumerate(tokens):
        head = token.head
        if head != number:
            children[head].append(number)
        above, steps = number, 0
        while tokens[above].head != above and steps < len(tokens):
            above = tokens[above].head
            left[above] = min(left[above], number)
            right[above] = max(right[above], number)
            steps += 1
    return Tree(tokens, children, left, right)
