using System.Collections.Immutable;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics.Suppressing;

internal sealed class CommentedModule(PythonModule module) : ICommentedText
{
    public SourceText Text => module.Text;

    public ImmutableArray<TextSpan> Comments => module.Comments;

    public int ContentStart => module.Body is [var first, ..] ? StartOf(first) : module.Text.Length;

    public ImmutableArray<ForeignMark> ForeignMarks => PythonMarks.All;

    public string Kind => "node files";

    public ImmutableArray<string> Codes => RuleCatalog.OfNodeFiles;

    public bool CanBeSuppressed(string code) => !PackageRules.Syntax.Any(rule => rule.Descriptor.Code == code);

    public ICommentedText With(SourceText text) => new CommentedModule(PythonParser.Parse(text));

    public bool MeansTheSameAs(ICommentedText other)
    {
        if (other is not CommentedModule { Module: var second } || module.Errors.Length != second.Errors.Length) return false;
        var (nodes, others) = (module.DescendantsAndSelf().Skip(1).ToList(), second.DescendantsAndSelf().Skip(1).ToList());
        return nodes.Count == others.Count && nodes.Zip(others).All(p => p.First.GetType() == p.Second.GetType());
    }

    private PythonModule Module => module;

    private static int StartOf(Statement statement) => statement switch
    {
        ClassDef { DecoratorList: [var first, ..] } => first.Span.Start,
        FunctionDef { DecoratorList: [var first, ..] } => first.Span.Start,
        _ => statement.Span.Start,
    };
}
