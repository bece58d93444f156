using FsCheck;
using FsCheck.Fluent;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;
using Onex.Language.Tests.Python.Conformance;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

public sealed class PythonPropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(1000).WithEndSize(200);

    /// <summary>Any text, and texts that are made of pieces of Python.</summary>
    private static Arbitrary<string> Sources => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        Gen.Elements(Mutants.Pieces).ListOf().Select(pieces => string.Join(" ", pieces)),
        Gen.Elements(Mutants.Pieces).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void Any_text_is_read() =>
        Prop.ForAll(Sources, source => PythonParser.Parse(new SourceText(source)).Text.Content == source).Check(Config);

    [Fact]
    public void All_places_are_inside_the_text() => Prop.ForAll(Sources, source =>
    {
        var module = PythonParser.Parse(new SourceText(source));
        return module.DescendantsAndSelf().Select(n => n.Span).Concat(module.Errors.Select(e => e.Span)).Concat(module.Comments)
            .All(s => s.Start >= 0 && s.Length >= 0 && s.End <= source.Length);
    }).Check(Config);

    [Fact]
    public void A_node_lies_within_its_parent_unless_it_is_a_decorator() => Prop.ForAll(Sources, source =>
        PythonParser.Parse(new SourceText(source)).DescendantsAndSelf()
            .SelectMany(parent => parent.Children.Select(child => (parent, child)))
            .Where(pair => pair.child.Span.Start < pair.parent.Span.Start || pair.child.Span.End > pair.parent.Span.End)
            .Where(pair => !IsDecorator(pair.parent, pair.child))
            .Select(pair => $"{pair.child.GetType().Name} {pair.child.Span} in {pair.parent.GetType().Name} {pair.parent.Span}: {source}")
            .ShouldBeEmpty()).Check(Config);

    [Fact]
    public void Tokens_come_in_order_and_leave_out_blanks_and_errors_only() => Prop.ForAll(Sources, source =>
    {
        var (tokens, comments, errors) = PythonTokenizer.Tokenize(new SourceText(source));
        var end = 0;
        var covered = new bool[source.Length];
        foreach (var token in tokens)
        {
            if (token.Start < end || token.End < token.Start || token.End > source.Length) return false;
            end = token.End;
            Array.Fill(covered, true, token.Start, token.End - token.Start);
        }
        foreach (var comment in comments) Array.Fill(covered, true, comment.Start, comment.Length);
        return errors.Count > 0 || !source.Where((c, i) => !covered[i] && !(char.IsWhiteSpace(c) || c is '\\' or '\uFEFF')).Any();
    }).Check(Config);

    [Fact]
    public void The_same_text_gives_the_same_errors() => Prop.ForAll(Sources, source =>
        PythonParser.Parse(new SourceText(source)).Errors.SequenceEqual(PythonParser.Parse(new SourceText(source)).Errors)).Check(Config);

    private static bool IsDecorator(PythonNode parent, PythonNode child) =>
        (parent is FunctionDef function && function.DecoratorList.Contains(child))
        || (parent is ClassDef cls && cls.DecoratorList.Contains(child));
}
