# Made from exercises.py by `make export`. Do not edit.
"""A check that says what is wrong with an answer, in terms of the idea, and does not give the right one away"""
__all__ = ['BEGIN', 'RIGHT', 'verdict', 'check']
BEGIN = 'not yet begun'
RIGHT = 'right'

def verdict(name: str, answer) -> str:
    """What there is to say about an answer.

    Raises ValueError for an exercise that does not exist, and nothing for any answer."""
    ...

def check(name: str, answer) -> None:
    """Prints what there is to say about an answer, in a sentence.

    Raises ValueError for an exercise that does not exist, and nothing for any answer."""
    ...
