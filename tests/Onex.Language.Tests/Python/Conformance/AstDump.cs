using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>
/// Writes a tree in the canonical form of <c>tests/python/ast_oracle.py</c>: places as CPython counts them, names and fields as in
/// <c>ast</c>.
/// </summary>
internal sealed class AstDump
{
    private readonly SourceText text;
    private readonly bool plain;
    private readonly StringBuilder output = new();

    private AstDump(SourceText text)
    {
        this.text = text;
        plain = !text.Content.Contains("\\N{", StringComparison.Ordinal);
    }

    public static string Of(PythonModule module)
    {
        var dump = new AstDump(module.Text);
        foreach (var statement in module.Body)
        {
            dump.Node(statement, false);
            dump.output.Append('\n');
        }
        return dump.output.ToString();
    }

    private void Node(PythonNode? node, bool withinFString)
    {
        switch (node)
        {
            case null: output.Append("None"); break;
            case FunctionDef n: Write(n.IsAsync ? "AsyncFunctionDef" : "FunctionDef", n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams); break;
            case ClassDef n: Write("ClassDef", n, n.Name, n.Bases, n.Keywords, n.Body, n.DecoratorList, n.TypeParams); break;
            case ReturnStatement n: Write("Return", n, n.Value); break;
            case DeleteStatement n: Write("Delete", n, n.Targets); break;
            case AssignStatement n: Write("Assign", n, n.Targets, n.Value); break;
            case TypeAliasStatement n: Write("TypeAlias", n, n.Name, n.TypeParams, n.Value); break;
            case AugAssignStatement n: Write("AugAssign", n, n.Target, n.Op, n.Value); break;
            case AnnAssignStatement n: Write("AnnAssign", n, n.Target, n.Annotation, n.Value, n.Simple ? "1" : "0"); break;
            case ForStatement n: Write(n.IsAsync ? "AsyncFor" : "For", n, n.Target, n.Iter, n.Body, n.OrElse); break;
            case WhileStatement n: Write("While", n, n.Test, n.Body, n.OrElse); break;
            case IfStatement n: Write("If", n, n.Test, n.Body, n.OrElse); break;
            case WithStatement n: Write(n.IsAsync ? "AsyncWith" : "With", n, n.Items, n.Body); break;
            case MatchStatement n: Write("Match", n, n.Subject, n.Cases); break;
            case RaiseStatement n: Write("Raise", n, n.Exc, n.Cause); break;
            case TryStatement n: Write(n.IsStar ? "TryStar" : "Try", n, n.Body, n.Handlers, n.OrElse, n.FinalBody); break;
            case AssertStatement n: Write("Assert", n, n.Test, n.Msg); break;
            case ImportStatement n: Write("Import", n, n.Names); break;
            case ImportFromStatement n: Write("ImportFrom", n, n.Module, n.Names, n.Level); break;
            case GlobalStatement n: Write("Global", n, n.Names); break;
            case NonlocalStatement n: Write("Nonlocal", n, n.Names); break;
            case ExprStatement n: Write("Expr", n, n.Value); break;
            case PassStatement n: Write("Pass", n); break;
            case BreakStatement n: Write("Break", n); break;
            case ContinueStatement n: Write("Continue", n); break;
            case BoolOpExpression n: Write("BoolOp", n, n.Op, n.Values); break;
            case NamedExpression n: Write("NamedExpr", n, n.Target, n.Value); break;
            case BinOpExpression n: Write("BinOp", n, n.Left, n.Op, n.Right); break;
            case UnaryOpExpression n: Write("UnaryOp", n, n.Op, n.Operand); break;
            case LambdaExpression n: Write("Lambda", n, n.Args, n.Body); break;
            case IfExpression n: Write("IfExp", n, n.Test, n.Body, n.OrElse); break;
            case DictExpression n: Write("Dict", n, n.Keys, n.Values); break;
            case SetExpression n: Write("Set", n, n.Elts); break;
            case ListCompExpression n: Write("ListComp", n, n.Elt, n.Generators); break;
            case SetCompExpression n: Write("SetComp", n, n.Elt, n.Generators); break;
            case DictCompExpression n: Write("DictComp", n, n.Key, n.Value, n.Generators); break;
            case GeneratorExpression n: Write("GeneratorExp", n, n.Elt, n.Generators); break;
            case AwaitExpression n: Write("Await", n, n.Value); break;
            case YieldExpression n: Write("Yield", n, n.Value); break;
            case YieldFromExpression n: Write("YieldFrom", n, n.Value); break;
            case CompareExpression n: Write("Compare", n, n.Left, n.Ops, n.Comparators); break;
            case CallExpression n: Write("Call", n, n.Func, n.Args, n.Keywords); break;
            case FormattedValueExpression n: FormattedValue(n, withinFString); break;
            case JoinedStrExpression n: JoinedStr(n, withinFString); break;
            case ConstantExpression n when withinFString: output.Append("Constant(").Append(Constant(n.Value)).Append(')'); break;
            case ConstantExpression n: Start("Constant", n).Append(Constant(n.Value)).Append(')'); break;
            case AttributeExpression n: Write("Attribute", n, n.Value, n.Attr, n.Ctx); break;
            case SubscriptExpression n: Write("Subscript", n, n.Value, n.Slice, n.Ctx); break;
            case StarredExpression n: Write("Starred", n, n.Value, n.Ctx); break;
            case NameExpression n: Write("Name", n, n.Id, n.Ctx); break;
            case ListExpression n: Write("List", n, n.Elts, n.Ctx); break;
            case TupleExpression n: Write("Tuple", n, n.Elts, n.Ctx); break;
            case SliceExpression n: Write("Slice", n, n.Lower, n.Upper, n.Step); break;
            case MatchValue n: Write("MatchValue", n, n.Value); break;
            case MatchSingleton n: Start("MatchSingleton", n).Append(Constant(n.Value)).Append(')'); break;
            case MatchSequence n: Write("MatchSequence", n, n.Patterns); break;
            case MatchMapping n: Write("MatchMapping", n, n.Keys, n.Patterns, n.Rest); break;
            case MatchClass n: Write("MatchClass", n, n.Cls, n.Patterns, n.KwdAttrs, n.KwdPatterns); break;
            case MatchStar n: Write("MatchStar", n, n.Name); break;
            case MatchAs n: Write("MatchAs", n, n.Pattern, n.Name); break;
            case MatchOr n: Write("MatchOr", n, n.Patterns); break;
            case Comprehension n: WriteWithoutPlace("comprehension", n.Target, n.Iter, n.Ifs, n.IsAsync ? 1 : 0); break;
            case ExceptHandler n: Write("ExceptHandler", n, n.Type, n.Name, n.Body); break;
            case Arguments n: Arguments(n); break;
            case Arg n: Write("arg", n, n.Name, n.Annotation); break;
            case Keyword n: Write("keyword", n, n.Arg, n.Value); break;
            case ImportAlias n: Write("alias", n, n.Name, n.AsName); break;
            case WithItem n: WriteWithoutPlace("withitem", n.ContextExpr, n.OptionalVars); break;
            case MatchCase n: WriteWithoutPlace("match_case", n.Pattern, n.Guard, n.Body); break;
            case TypeParam { Kind: TypeParamKind.TypeVar } n: Write("TypeVar", n, n.Name, n.Bound, n.Default); break;
            case TypeParam n: Write(n.Kind.ToString(), n, n.Name, n.Default); break;
            default: throw new InvalidOperationException($"{node.GetType().Name} has no place in a tree without errors");
        }
    }

    private StringBuilder Start(string name, PythonNode node)
    {
        output.Append(name).Append('@');
        Place(node.Span.Start);
        output.Append('-');
        Place(node.Span.End);
        return output.Append('(');
    }

    private void Place(int offset)
    {
        var position = text.GetPosition(offset);
        var start = text.GetLineStart(position.Line);
        // CPython does not count a byte order mark.
        if (start == 0 && text.Content.StartsWith('\uFEFF')) start = Math.Min(1, offset);
        output.Append(position.Line + 1).Append(':').Append(Encoding.UTF8.GetByteCount(text.Content.AsSpan(start, offset - start)));
    }

    private void Write(string name, PythonNode node, params object?[] fields)
    {
        Start(name, node);
        Fields(fields);
    }

    private void WriteWithoutPlace(string name, params object?[] fields)
    {
        output.Append(name).Append('(');
        Fields(fields);
    }

    private void Fields(object?[] fields)
    {
        foreach (var field in fields)
        {
            Value(field);
            output.Append(';');
        }
        output.Append(')');
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null or PythonNode:
                Node((PythonNode?)value, false);
                break;
            case string name:
                output.Append(name);
                break;
            case System.Collections.IEnumerable list:
                output.Append('[');
                foreach (var item in list)
                {
                    Value(item);
                    output.Append(',');
                }
                output.Append(']');
                break;
            default:
                output.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Arguments(Arguments arguments)
    {
        var positional = arguments.Args.Where(a => a.Kind is ArgKind.PositionalOnly or ArgKind.Positional).ToList();
        var keywordOnly = arguments.Args.Where(a => a.Kind == ArgKind.KeywordOnly).ToList();
        WriteWithoutPlace(
            "arguments",
            positional.Where(a => a.Kind == ArgKind.PositionalOnly),
            positional.Where(a => a.Kind == ArgKind.Positional),
            arguments.Args.SingleOrDefault(a => a.Kind == ArgKind.VarArg),
            keywordOnly,
            keywordOnly.Select(a => a.Default),
            arguments.Args.SingleOrDefault(a => a.Kind == ArgKind.KwArg),
            positional.Where(a => a.Default is not null).Select(a => a.Default));
    }

    private void JoinedStr(JoinedStrExpression joined, bool withinFString)
    {
        if (withinFString) output.Append("JoinedStr(");
        else Start("JoinedStr", joined);
        output.Append('[');
        foreach (var value in joined.Values)
        {
            Node(value, true);
            output.Append(',');
        }
        output.Append("];)");
    }

    private void FormattedValue(FormattedValueExpression formatted, bool withinFString)
    {
        if (withinFString) output.Append("FormattedValue(");
        else Start("FormattedValue", formatted);
        Node(formatted.Value, false);
        output.Append(';').Append(formatted.Conversion is { } c ? c : -1).Append(';');
        Node(formatted.FormatSpec, true);
        output.Append(";)");
    }

    private string Constant(ConstantValue value) => value switch
    {
        NoneValue => "None",
        BoolValue b => b.IsTrue ? "True" : "False",
        EllipsisValue => "...",
        StringValue s => plain ? Quote(s.Text) : "str",
        BytesValue b => "b" + Convert.ToHexStringLower([.. b.Bytes]),
        IntValue i => "i" + (i.Number.IsZero ? "0" : i.Number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0')),
        FloatValue f => "f" + Bits(f.Number),
        ImaginaryValue j => "j" + Bits(j.Number),
        _ => throw new InvalidOperationException($"unknown value {value}"),
    };

    private static string Bits(double number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
        return Convert.ToHexStringLower(bytes);
    }

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is >= ' ' and < '\x7f' and not ('"' or '\\')) result.Append(c);
            else result.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return result.Append('"').ToString();
    }
}
