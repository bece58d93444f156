# Every construct of the language at least once; the mutants of this file reach what the standard library seldom uses.
from __future__ import annotations

import a, b.c, d.e as f
from . import g
from .. import h as i
from ...j.k import l, m as n
from o import (p, q as r,)
from s import *

type Alias = int
type Generic[T, *Ts, **P] = dict[T, tuple[*Ts]]
type Bounded[T: int, U: (str, bytes) = str, *Vs = *tuple[int], **Q = [int]] = U


@decorator
@decorator.with_(arguments, key=value)
@(named := expression)
class Class[T](Base, metaclass=Meta, *bases, **options):
    """A docstring."""

    x: int = 1
    y: str
    (z): float
    a.b: int
    a[0]: int = b

    def method(self, a, /, b: int = 1, *args: *Ts, c, d=2, **kwargs: int) -> None: pass

    async def coroutine[T: int](self, *, a=1, b): return await a + await b ** -await c


class Empty: ...


class Plain(): x = 1; y = 2;


def keywords(*, a, b=1, **c): return
def positional(a, b=1, /): return a, *b
def generator():
    x = yield
    y = yield x, *y
    yield from z
    z: int = yield
    x += yield a, b
    a[0]: int = yield
    for [x, y] in (yield): pass
    with (yield a): pass
    f"{yield}", f"{yield a, b:>{c}}"
    return (yield), (yield x)


async def asynchronous():
    async for x, *y in z: break
    else: pass
    async with a as b, c as (d, e): pass
    async with (a as b, c): pass
    return [x async for x in y if await z], {x: y async for x, y in z}, (x async for x in y)


if a: pass
elif b := c: pass
elif (d := e) and not f: pass
else: pass

while not a or b and c:
    if d: continue
    break
else:
    pass

for x in a, *b, c: pass
for x, in a: pass
for (x, [y, *z]), a.b, c[d] in e: pass

try:
    pass
except A:
    pass
except (B, C) as e:
    raise
except D.e as f:
    raise X from Y
except:
    raise X
else:
    pass
finally:
    pass

try: pass
except* A as e: pass
except* (B, C): pass

try: pass
finally: pass

with a: pass
with a as b, c as d.e, f as g[h]: pass
with (a): pass
with (a, b): pass
with (a as b, c as (d, *e),): pass
with (a, b) as c: pass
with (a).b as c, (d): pass
with (a := b): pass
with (a for a in b) as c: pass
with a if b else c as d: pass

match x:
    case 0 | -1 | 1.5 | -2 + 3j | 4 - 5j: pass
    case "a" "b" | b"c" | None | True | False: pass
    case name if name: pass
    case _ if a > b: pass
    case a.b.c: pass
    case (a) if a: pass
    case (a, b) | [a, *b] | (a, b,): pass
    case (a,) | [a]: pass
    case () | []: pass
    case a, *_, b: pass
    case *rest,: pass
    case {"a": 1, -1: x, b.c: [y], None: z, **rest}: pass
    case {}: pass
    case {**all}: pass
    case Point(): pass
    case Point(1, y, x=0, z=[a, b],): pass
    case a.Point(x=Point(0)) as p if (q := p): pass
    case (1 | 2) as one: pass
    case [Point(x=0) as p, *_]: pass

match a, *b:
    case _:
        pass
match (a, b), c:
    case x, y:
        match y:
            case z: pass
match -a:
    case _: pass
match = case = type = _ = 1
match(a)
match[a] = b
match.a
match, case
print(match, case, type)
type(x)
type = type[int]

x = y = z = 1
x, y = y, x
x, *y = *z, 1
[x, (y, z)] = (a, [b, c])
() = []
x.y, z[0] = a
x += 1; x -= 1; x *= 1; x /= 1; x //= 1; x %= 1; x @= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1
(x) = 1
(x.y) += 1
x: int
x: list[int] = [1]
del x, (y), [z, a.b], c[d], ()
del (x, y)
assert a, b
assert (a, b)
global_ = 1
pass; pass
raise A
return_ = 1


def scopes():
    global a, b
    nonlocal_ = 1

    def inner():
        nonlocal nonlocal_
        return


lambda: 0
lambda a, b=1, *args, c, d=2, **kwargs: a
lambda a, /, b, *, c: d
lambda *a, **b: lambda c: d
lambda **a: a if b else lambda: c

a if b else c if d else e
a or b and not c or not not d
a < b <= c == d != e > f >= g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** +c, ~d, - - e
a.b.c(d)(e)[f].g
a[b], a[b:c], a[b:c:d], a[:], a[::], a[b:], a[:, b], a[..., b], a[b, *c], a[*b], a[x := 1], a[b,]
f(), f(a), f(a, *b, c, *d), f(a, b=c, *d, e=f, **g, h=i), f(**a, b=c, **d), f(a for a in b), f(x := 1), f(a, (b for b in c),)
f(*a or b, **c if d else e)
(), (a,), (a, b), (*a, b), (a), ((a))
[], [a], [*a, b,], [a for a in b], [a for a, in b if c if d for e in f], [x := 1, y]
{}, {a}, {*a, b}, {a: b}, {**a, b: c, **d | e}, {a for a in b}, {a: b for a, b in c}, {x := 1}
{a: lambda: b, (c := d): e, f if g else h: i}
(x := a), (a for b in c if (d := e))
(a for a in b for c in d if e), (x := a for a in b)

0, 00, 1_000, 0xFF_ff, 0o17, 0b1_0, 1.5, .5, 1., 1e5, 1E-5, 1.5e+5, 1_0.0_1, 1j, .5J, 1e5j, 0x_f, 0_0, 09.5, 1if a else 2
"a", 'b', """c
d""", '''e''', r"\d", R'\N', u"e", b"f", B'g', rb"\x", bR'h', "\n\t\\\'\"\x41\u0041\U00000041\101\N{BULLET}\
", "a" 'b' """c""", b"a" b'b'
f"", f"a", f"{a}", f"a{b}c", f"{{}}", f"{a!r}", f"{a!s:>10}", f"{a:{b}}", f"{a:{b}.{c}}", f"{a=}", f"{a = !r:>{b}}", f"{a:%H:%M}"
f"{'a'}{"b"}{f"{c}"}", f'{a["b"]}', f"""{
    a  # a comment
    + b
}""", rf"\d{a}", Rf'\{a}', f"\{a}", f"\N{BULLET}{a}", f"{a, b}", f"{*a, b}", f"{yield_}", f"{(lambda x: x)}", f"{a if b else c}", f"{a:=5}"
f"{(x:=1)}", f"{a!r:{b!s:{c}}}", "a" f"b{c}" "d", f"{ {a: b}[c] }", f"{a != b}", f"{a[b:c]:{d}}", f"{lambda_:x}"
...
