# Made from manners.py by `make export`. Do not edit.
"""Actions split by how many, how often, how fast and in which sense, added to the register on import"""
__all__ = ['STAYS_ON', 'STOPS', 'LETS_GO', 'BACK', 'ALONG', 'MISSES', 'TO_AND_FRO', 'spin', 'stir', 'show', 'let_fall',
        'blink', 'tap', 'bounce', 'throw_up', 'wave', 'shake', 'inflate', 'shrink', 'drag', 'lower', 'roll_at', 'wheel']
from .staging import AXIS, COUNT, PACE, TIMES, TURN
from .staging import action
STAYS_ON = 'so that it continues spinning'
STOPS = 'that quickly stops spinning'

@action('Spinning something', 'Spinning something {}', *TURN, STAYS_ON, STOPS)
def spin(stage, how):
    ...

@action('Stirring something', 'Stirring something {}', *TURN, *PACE)
def stir(stage, how):
    ...

@action('Showing things', 'Showing {}', *COUNT)
def show(stage, how):
    ...

@action('Letting things fall', 'Letting {} fall', *COUNT, said={'two things': 'a pair of things', 'many things': 'lots of things'})
def let_fall(stage, how):
    ...

@action('Blinking a light', 'Blinking a light {}', *TIMES)
def blink(stage, how):
    ...

@action('Tapping something', 'Tapping something {}', *TIMES, said={'many times': 'several times'})
def tap(stage, how):
    ...

@action('Bouncing something', 'Bouncing something {}', *TIMES, said={'once': 'a single time', 'twice': 'two times', 'many times': 'again and again'})
def bounce(stage, how):
    ...

@action('Throwing things in the air', 'Throwing {} in the air', *COUNT, said={'one thing': 'a single thing', 'many things': 'a handful of things'})
def throw_up(stage, how):
    ...

@action('Waving something', 'Waving something {}', *PACE, *AXIS)
def wave(stage, how):
    ...

@action('Shaking a box', 'Shaking a box {}', *PACE, *AXIS, said={'slowly': 'gently', 'quickly': 'wildly', 'left and right': 'from side to side'})
def shake(stage, how):
    ...

@action('Inflating something', 'Inflating something {}', *PACE, 'until it bursts', said={'slowly': 'little by little', 'quickly': 'all at once'})
def inflate(stage, how):
    ...

@action('Shrinking something', 'Shrinking something {}', *PACE, 'until it disappears')
def shrink(stage, how):
    ...
LETS_GO = 'and letting go'

@action('Dragging something', 'Dragging something {}', *PACE, LETS_GO, said={'quickly': 'in one quick pull', LETS_GO: 'and letting go of it half-way'})
def drag(stage, how):
    ...

@action('Lowering something', 'Lowering something {}', *PACE, LETS_GO, said={'slowly': 'bit by bit', LETS_GO: 'and then letting go'})
def lower(stage, how):
    ...
BACK = 'so that it bounces back'
ALONG = 'so that both move on'
MISSES = 'but missing it'

@action('Rolling something at something', 'Rolling something at something {}', BACK, ALONG, MISSES)
def roll_at(stage, how):
    ...
TO_AND_FRO = 'to and fro'

@action('Turning a wheel', 'Turning a wheel {}', *TURN, TO_AND_FRO, said={'anticlockwise': 'counter-clockwise'})
def wheel(stage, how):
    ...
