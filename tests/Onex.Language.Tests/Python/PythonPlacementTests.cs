using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

/// <summary>Each row: a source with « » around what is well-formed but stands in the wrong place, and the error's message.</summary>
public sealed class PythonPlacementTests
{
    [Theory]
    [InlineData("«return»", "'return' outside of a function")]
    [InlineData("class A:\n    «return 1»", "'return' outside of a function")]
    [InlineData("x = «yield»", "'yield' outside of a function")]
    [InlineData("def f(): [(«yield») for a in b]", "'yield' inside of a comprehension")]
    [InlineData("async def f(): «yield from x»", "'yield from' inside of an async function")]
    [InlineData("def f(): «await x»", "'await' outside of an async function")]
    [InlineData("async def f(): lambda: «await x»", "'await' outside of an async function")]
    [InlineData("def f():\n    «async with a: pass»", "'async with' outside of an async function")]
    [InlineData("def f(): [x «async for x in y»]", "asynchronous comprehension outside of an async function")]
    [InlineData("«break»", "'break' outside of a loop")]
    [InlineData("for a in b:\n    def f(): «continue»", "'continue' outside of a loop")]
    [InlineData("for a in b: pass\nelse: «break»", "'break' outside of a loop")]
    [InlineData("for a in b:\n    try: pass\n    except* c: «break»", "'break' cannot leave an 'except*' block")]
    [InlineData("def f():\n    try: pass\n    except* c: «return»", "'return' cannot leave an 'except*' block")]
    [InlineData("try: pass\n«except: pass»\nexcept a: pass", "an 'except' without a type must be the last")]
    [InlineData("«*a»", "cannot use a starred expression here")]
    [InlineData("x = «*a»", "cannot use a starred expression here")]
    [InlineData("«*a» = b", "a starred target must be in a list or tuple")]
    [InlineData("*a, «*b» = c", "only one target of an assignment can be starred")]
    [InlineData("f(a=1, «a=2»)", "keyword argument repeated: a")]
    [InlineData("class A(a=1, «a=2»): pass", "keyword argument repeated: a")]
    [InlineData("def f(a, *, «a»): pass", "parameter repeated: a")]
    [InlineData("def f[T, «T»](): pass", "type parameter repeated: T")]
    [InlineData("[a for a in («b := c»)]", "':=' inside of the iterable of a comprehension")]
    [InlineData("class A: [(«b := a») for a in c]", "':=' inside of a comprehension in the body of a class")]
    [InlineData("match x:\n    case «y»: pass\n    case 1: pass", "this pattern matches everything, so none behind it can be reached")]
    [InlineData("match x:\n    case «_» | 1: pass", "this pattern matches everything, so none behind it can be reached")]
    [InlineData("match x:\n    case «f''»: pass", "a pattern cannot be an f-string")]
    [InlineData("x = 1\n«from __future__ import annotations»", "imports from __future__ must be the first statements of a file")]
    [InlineData("def f(): «from a import *»", "'import *' is allowed at the top of a module only")]
    [InlineData("«nonlocal a»", "'nonlocal' outside of a function or class")]
    public void What_stands_in_the_wrong_place_is_found(string marked, string message)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        PythonParser.Parse(new SourceText(source)).Errors.ShouldBe([new PythonSyntaxError(TextSpan.FromBounds(start, end), message)]);
    }

    [Theory]
    [InlineData("def f():\n    for a in b:\n        try: pass\n        except* c:\n            for d in e: break\n")]
    [InlineData("(await x for x in y)\n(x async for x in y)\n")]
    [InlineData("async def f():\n    return [await x async for x in y]\n")]
    [InlineData("f(*a, *b)\n[*a, *b]\n{*a, *b}\nx = *a, *b\nc[*a, *b]\n")]
    [InlineData("(a, *b), *c = d\n")]
    [InlineData("'doc'\nfrom __future__ import annotations\nfrom __future__ import division\n")]
    [InlineData("def f(*args: *T): lambda: (yield)\n")]
    [InlineData("f(**a, **b)\n")]
    public void What_stands_where_it_may_is_no_error(string source) => PythonParser.Parse(new SourceText(source)).Errors.ShouldBeEmpty();
}
