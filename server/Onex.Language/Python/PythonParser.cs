using System.Collections.Immutable;
using Onex.Language.Python.Parsing;
using Onex.Language.Python.Placement;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;
using Onex.Language.Text;

namespace Onex.Language.Python;

/// <summary>
/// Reads Python source as CPython 3.13 does, without executing anything. Syntax that only later versions know is an error.
/// A file that has an error is read on: one error for each broken line, and all statements that can still be made out.
/// </summary>
public static class PythonParser
{
    /// <summary>The tree of a file. Never throws: what is wrong with the text is in <see cref="PythonModule.Errors"/>.</summary>
    public static PythonModule Parse(SourceText text)
    {
        if (text.Length > PythonLimits.Length)
        {
            var tooLong = new PythonSyntaxError(default, $"the file has more than {PythonLimits.Length} characters and is not read");
            return new PythonModule(text, [], [], [tooLong]);
        }
        var tokenized = PythonTokenizer.Tokenize(text);
        var cursor = new TokenCursor(text, tokenized);
        var body = new StatementParser(cursor).File();
        ImmutableArray<PythonSyntaxError> errors = [.. cursor.Errors];
        if (errors.IsEmpty) errors = [.. PlacementChecker.Check(body).OrderBy(e => e.Span.Start)];
        return new PythonModule(text, body, [.. tokenized.Comments], errors);
    }
}
