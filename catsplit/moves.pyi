# Made from moves.py by `make export`. Do not edit.
"""Actions split by direction and by place, added to the register of all actions on import"""
__all__ = ['SLOPE', 'CAUGHT', 'DROPPED', 'AGAINST', 'CAMERA', 'CLOSER', 'APART', 'COLLIDE', 'PASS', 'push', 'pull',
        'glide', 'roll', 'slide', 'drop', 'put', 'pretend', 'take', 'throw', 'lift', 'hold_where', 'toss', 'move',
        'flick', 'camera', 'two']
from .drawing import Sprite, Stage
from .staging import FALLS, OVER, SIDE, SLIGHTLY, SPINS, WHERE
from .staging import action

@action('Pushing something', 'Pushing something {}', *SIDE, FALLS, SPINS, SLIGHTLY, said={SLIGHTLY: 'so that it slightly moves'})
def push(stage, how):
    ...

@action('Pulling something', 'Pulling something {}', *SIDE, SLIGHTLY, 'out of something')
def pull(stage, how):
    ...
SLOPE = ('up a slope', 'down a slope')

def glide(stage: Stage, how: str, rolls: bool) -> list[Sprite]:
    """Rolling or sliding."""
    ...

@action('Rolling something', 'Rolling something {}', *SIDE, *SLOPE, FALLS)
def roll(stage, how):
    ...

@action('Sliding something', 'Sliding something {}', *SIDE, *SLOPE, FALLS, said={'from left to right': 'to the right', 'from right to left': 'to the left', 'up a slope': 'up a slanted surface', 'down a slope': 'down a slanted surface', FALLS: 'until it falls off the table'})
def slide(stage, how):
    ...

@action('Dropping something', 'Dropping something {}', *WHERE)
def drop(stage, how):
    ...

@action('Putting something', 'Putting something {}', *WHERE, said={'next to something': 'beside something', 'onto something': 'on top of something'})
def put(stage, how):
    ...

@action('Pretending to put something', 'Pretending to put something {}', *WHERE, said={'into something': 'inside something', 'behind something': 'at the back of something', 'next to something': 'beside something', 'onto something': 'on something'})
def pretend(stage, how):
    ...

@action('Taking something', 'Taking something {}', *WHERE, said={'into something': 'out of something', 'behind something': 'from behind something', 'in front of something': 'from in front of something', 'next to something': 'from next to something', 'onto something': 'from the top of something'})
def take(stage, how):
    ...
CAUGHT = 'in the air and catching it'
DROPPED = 'in the air and letting it fall'

@action('Throwing something', 'Throwing something {}', *SIDE, CAUGHT, DROPPED, said={'from left to right': 'to the right', 'from right to left': 'to the left'})
def throw(stage, how):
    ...

@action('Lifting something', 'Lifting something {}', 'without letting it drop', 'and letting it drop', SLIGHTLY, said={'and letting it drop': 'up, then letting it drop down', SLIGHTLY: 'a little way'})
def lift(stage, how):
    ...

@action('Holding something somewhere', 'Holding something {}', OVER, *WHERE[1:4], said={OVER: 'above something', 'next to something': 'by the side of something'})
def hold_where(stage, how):
    ...
AGAINST = 'against something'

@action('Tossing something', 'Tossing something {}', OVER, AGAINST, 'into something', 'onto something', said={'onto something': 'onto the top of something'})
def toss(stage, how):
    ...

@action('Moving something', 'Moving something {}', 'upwards', 'downwards', 'towards the camera', 'away from the camera', said={'upwards': 'up', 'downwards': 'down'})
def move(stage, how):
    ...

@action('Flicking something', 'Flicking something {}', *SIDE, 'upwards', FALLS, said={'from left to right': 'rightwards', 'from right to left': 'leftwards', FALLS: 'off the table'})
def flick(stage, how):
    ...
CAMERA = {'left': (1, 0), 'right': (-1, 0), 'upwards': (0, 1), 'downwards': (0, -1)}

@action('Turning the camera', 'Turning the camera {}', *CAMERA)
def camera(stage, how):
    ...
CLOSER = 'closer to each other'
APART = 'away from each other'
COLLIDE = 'so they collide with each other'
PASS = 'so they pass each other'

@action('Moving two things', 'Moving two things {}', CLOSER, APART, COLLIDE, PASS)
def two(stage, how):
    ...
