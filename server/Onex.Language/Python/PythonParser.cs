using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Python;

/// <summary>Reads Python source as CPython 3.13 does, without executing anything. (Being built: reads no statement yet.)</summary>
public static class PythonParser
{
    /// <summary>The tree of a file. Never throws: what is wrong with the text is in <see cref="PythonModule.Errors"/>.</summary>
    public static PythonModule Parse(SourceText text) => new(text, [], [], []);
}
