"""Whose it is: «min bror drikker» is about somebody else, «min bror siger, jeg drikker» is not."""

from __future__ import annotations

from assistant.language.around import Around


def is_torn(words: Around) -> bool:
    """Whether an expression about another has oneself in the middle: «min bror siger, jeg drikker»."""
    names = words.tongue.people
    if not words.inside or not names.another.search(words.said):
        return False
    return bool(names.and_me.search(words.said) or names.me.search(words.inside))


def is_anothers(words: Around) -> bool:
    """Whether what was said is about another person than the one who speaks."""
    names = words.tongue.people
    if names.back_to_me.search(words.said):
        return False
    if names.theirs.search(words.before):
        return True
    return _nearest_is_another(words) and not names.to_me.search(words.after)


def _nearest_is_another(words: Around) -> bool:
    """Whether the last one named before it is another; «min bror og jeg» is oneself, «hos min bror» is nobody."""
    another = False
    for hit in words.tongue.people.somebody.finditer(words.before):
        if hit["me"]:
            another = False
        elif not hit["at"]:
            another = True
    return another
