using System.Text;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Python.Parsing;

/// <summary>Collects literal text that lies side by side, so that it becomes one constant.</summary>
internal sealed class TextRun
{
    private string first = "";
    private StringBuilder? all;
    private int start;
    private int end;

    public void Add(string text, int from, int to)
    {
        if (text.Length == 0) return;
        if (first.Length == 0)
        {
            first = text;
            start = from;
        }
        else
        {
            (all ??= new StringBuilder(first)).Append(text);
        }
        end = to;
    }

    /// <summary>The text so far; the run is empty afterwards.</summary>
    public string Take()
    {
        var text = all?.ToString() ?? first;
        first = "";
        all = null;
        return text;
    }

    /// <summary>Adds the text so far as a constant, when there is any.</summary>
    public void Flush(Scratch<Expression> values)
    {
        if (first.Length > 0) values.Add(new ConstantExpression(new StringValue(Take()), TextSpan.FromBounds(start, end)));
    }
}
