# Made from outcomes.py by `make export`. Do not edit.
"""Actions split by outcome and by intent, and four that are not split, added to the register"""
__all__ = ['OVER_IT_FALLS', 'BREAKS', 'NOTHING', 'OFF_IT', 'STAYS_ON_IT', 'BOUNCES', 'LIES', 'tilt', 'poke',
        'fall_over', 'pieces', 'hit', 'let_drop', 'pick', 'attach', 'squeeze', 'pour', 'drawer', 'shove', 'lid',
        'cover', 'hold', 'point', 'clap', 'wipe']
from .drawing import Sprite, Stage
from .staging import FAILS, INTENT, PRETENDS, REALLY, SLIGHTLY, SPINS
from .staging import action
OVER_IT_FALLS = 'so that it falls over'
BREAKS = 'so that it breaks'
NOTHING = 'but nothing happens'
OFF_IT = 'until something falls off it'
STAYS_ON_IT = 'slightly so that nothing falls off it'

@action('Tilting something', 'Tilting something {}', OFF_IT, STAYS_ON_IT)
def tilt(stage, how):
    ...

@action('Poking something', 'Poking something {}', OVER_IT_FALLS, SPINS, SLIGHTLY, said={SLIGHTLY: 'so that it moves a little'})
def poke(stage, how):
    ...

def fall_over(stage: Stage, x: float, y: float, turned) -> tuple:
    """A standing bar that turns about its lower corner."""
    ...

def pieces(stage: Stage, x, y, q) -> list[Sprite]:
    """What is left of something: five small pieces that jump apart and lie on the floor."""
    ...

@action('Hitting something', 'Hitting something {}', OVER_IT_FALLS, BREAKS, NOTHING, said={OVER_IT_FALLS: 'so that it topples over', BREAKS: 'until it breaks'})
def hit(stage, how):
    ...
BOUNCES = 'so that it bounces'
LIES = 'and it stays where it lands'

@action('Letting something drop', 'Letting something drop {}', BREAKS, BOUNCES, LIES, said={BREAKS: 'so that it goes to pieces'})
def let_drop(stage, how):
    ...

@action('Picking something up or pretending to', '{}', *INTENT, said={REALLY: 'Picking something up', PRETENDS: 'Pretending to pick something up', FAILS: 'Trying but failing to pick something up'})
def pick(stage, how):
    ...

@action('Attaching something or pretending to', '{}', *INTENT, said={REALLY: 'Attaching something to a wall', PRETENDS: 'Pretending to attach something to a wall', FAILS: "Trying but failing to attach something to a wall because it doesn't stick"})
def attach(stage, how):
    ...

@action('Squeezing something or pretending to', '{}', *INTENT, said={REALLY: 'Squeezing something', PRETENDS: 'Pretending to squeeze something', FAILS: 'Trying to squeeze something that is too hard'})
def squeeze(stage, how):
    ...

@action('Pouring something or pretending to', '{}', *INTENT, said={REALLY: 'Pouring something into something', PRETENDS: 'Pretending to pour something out of something, but something is empty', FAILS: 'Trying to pour something into something, but missing so it spills'})
def pour(stage, how):
    ...

@action('Opening a drawer or pretending to', '{}', *INTENT, said={REALLY: 'Opening a drawer', PRETENDS: 'Pretending to open a drawer without actually opening it', FAILS: 'Trying to open a drawer, but it is stuck'})
def drawer(stage, how):
    ...

@action('Shoving a box or pretending to', '{}', *INTENT, said={REALLY: 'Shoving a box', PRETENDS: 'Acting as if shoving a box', FAILS: 'Trying to shove a box, but it is too heavy'})
def shove(stage, how):
    ...

@action('Closing something and Opening something', '{} something', 'Closing', 'Opening')
def lid(stage, how):
    ...

@action('Covering something and Uncovering something', '{} something', 'Covering', 'Uncovering')
def cover(stage, how):
    ...

@action('Holding something', '{}', 'Holding something')
def hold(stage, how):
    ...

@action('Pointing at something', '{}', 'Pointing at something')
def point(stage, how):
    ...

@action('Clapping hands', '{}', 'Clapping hands')
def clap(stage, how):
    ...

@action('Wiping the table', '{}', 'Wiping the table')
def wipe(stage, how):
    ...
