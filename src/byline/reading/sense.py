"""What a word of a sentence means by the lexicon of happenings, and the sentence while it is read."""

from collections.abc import Callable

import msgspec

from byline.reading.syntax import Tree


class Sense(msgspec.Struct, frozen=True):
    """What a word was found to mean, before it is placed in the sentence."""

    type: str
    mode: str | None
    head: int  # the predicate or noun that is found
    trigger: int  # the token shown as the trigger
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    taken: frozenset[int]  # tokens whose own happening went into this one
    rule: str
    future: bool = False
    mutual: bool = False  # two joined subjects did it with each other


class Scene(msgspec.Struct):
    """One sentence while it is read."""

    words: Tree
    read: Callable[["Scene", int], Sense | None]  # what a token stands for, by the lexicon
    senses: dict[int, Sense | None]
    owners: tuple[int, ...] = ()  # the verb of the clause that each token stands in
    depth: int = 0

    def sense_at(self, place: int) -> Sense | None:
        """Return the happening that a token stands for, read once a sentence."""
        return self.read(self, place)
