using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml;

public class YamlDiagnosticTests
{
    /// <summary>The place of each diagnostic stands between « and ».</summary>
    [Theory]
    [InlineData(YamlRules.Syntax, "a: 'x\nb: c\n", "a: «'x»\nb: c\n")]
    [InlineData(YamlRules.Syntax, "a: b: c\n", "a: b«:» c\n")]
    [InlineData(YamlRules.Syntax, "a: @b\n", "a: «@»b\n")]
    [InlineData(YamlRules.Syntax, "a: \"\\q\"\n", "a: \"«\\q»\"\n")]
    [InlineData(YamlRules.Syntax, "a: 1\n b: 2\n", "a: 1\n «b»: 2\n")]
    [InlineData(YamlRules.Syntax, "a: [1, 2\nb: c\n", "a: «[»1, 2\nb: c\n")]
    [InlineData(YamlRules.Syntax, "a: !<> b\n", "a: «!<>» b\n")]
    [InlineData(YamlRules.Syntax, "- a\nb: c\n", "- a\n«b»: c\n")]
    [InlineData(YamlRules.Tab, "a:\n\tb: c\n", "a:\n«\t»b: c\n")]
    [InlineData(YamlRules.Tab, "a:\tb\n", "a:«\t»b\n")]
    [InlineData(YamlRules.Tab, "a: b\tc\t# d\te\n", "a: b«\t»c«\t»# d\te\n")]
    [InlineData(YamlRules.Tab, "a: | \t\n  x\ty\n", "a: | «\t»\n  x\ty\n")]
    [InlineData(YamlRules.DuplicateKey, "a: 1\nb: {c: 1, c: 2}\na: 2\n", "a: 1\nb: {c: 1, «c»: 2}\n«a»: 2\n")]
    [InlineData(YamlRules.DuplicateKey, "a: 1\n\"a\": 2\n", "a: 1\n«\"a\"»: 2\n")]
    [InlineData(YamlRules.ComplexKey, "{a: b}: c\n", "«{a: b}»: c\n")]
    [InlineData(YamlRules.ComplexKey, "? [a]\n: c\n", "? «[a]»\n: c\n")]
    [InlineData(YamlRules.MergeKey, "a: &x {b: 1}\nc:\n  <<: *x\n", "a: &x {b: 1}\nc:\n  «<<»: *x\n")]
    [InlineData(YamlRules.UnknownTag, "a: !foo b\n", "a: «!foo» b\n")]
    [InlineData(YamlRules.UnknownTag, "a: &x !!python/object:os.system [ls]\n", "a: «&x !!python/object:os.system» [ls]\n")]
    [InlineData(YamlRules.UnknownTag, "!bar\na: b\n", "«!bar»\na: b\n")]
    [InlineData(YamlRules.SeveralDocuments, "---\na: 1\n---\nb: 2\n", "---\na: 1\n«---»\nb: 2\n")]
    [InlineData(YamlRules.ConflictMarker, "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", "«<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x»\n")]
    [InlineData(YamlRules.SpecialCharacter, "a: b\0c: d\n", "a: b«\0»c: d\n")]
    [InlineData(YamlRules.Syntax, "a: 1\n: 2\n", "a: 1\n«»: 2\n")]
    [InlineData(YamlRules.Syntax, "a: {: 2}\n", "a: {«»: 2}\n")]
    [InlineData(YamlRules.BrokenAlias, "a: *nope\n", "a: «*nope»\n")]
    [InlineData(YamlRules.BrokenAlias, "a: &x [1, *x]\n", "a: &x [1, «*x»]\n")]
    [InlineData(YamlRules.BrokenAlias, "a: *x\nb: &x 1\n", "a: «*x»\nb: &x 1\n")]
    public void A_mistake_is_reported_at_its_place(string code, string text, string marked)
    {
        var diagnostics = YamlReader.Read(text).Diagnostics;

        Mark(text, diagnostics.Select(diagnostic => diagnostic.Span)).ShouldBe(marked, string.Join('\n', diagnostics));
        diagnostics.Select(diagnostic => diagnostic.Code).Distinct().ShouldBe([code]);
        diagnostics.ShouldAllBe(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Message.Length > 10);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_reported_at_its_place()
    {
        var diagnostic = YamlReader.Read("a: 😀 \uD83D\n").Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(YamlRules.SpecialCharacter);
        diagnostic.Span.ShouldBe(new TextSpan(6, 1));
    }

    [Theory]
    [InlineData("a: 'x\ty'\n")]
    [InlineData("a: \"x\n\ty\"\n")]
    [InlineData("a: |\n  x\ty\n  \tz\n")]
    [InlineData("a: b #\tc\n")]
    [InlineData("# \ta\n")]
    public void A_tab_is_allowed_in_quotes_block_text_and_comments(string text) => YamlReader.Read(text).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("'<<': 1\n")]
    [InlineData("a: <<\n")]
    [InlineData("a: |\n  <<<<<<< HEAD\n  =======\n")]
    [InlineData("a: &x 1\n*x : 2\n")]
    [InlineData("a: ! 'x'\nb: !!str 1\nc: !!map {}\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n")]
    public void What_only_looks_like_a_mistake_is_none(string text) => YamlReader.Read(text).Diagnostics.ShouldBeEmpty();

    private static string Mark(string text, IEnumerable<TextSpan> spans) => spans
        .OrderByDescending(span => span.Start)
        .Aggregate(text, (marked, span) => marked.Insert(span.End, "»").Insert(span.Start, "«"));
}
