using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Prompts;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;
using Onex.Language.Naming;

namespace Onex.Generation.Tests.Prompts;

/// <summary>What holds for every text, however odd.</summary>
public sealed class PromptPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Create", "EFFECT", "COMPUTE", "reducer", "orchestrator", "node", "nodes", "for", "that", "which", "called", "named", "Name:", "domain:", "in the",
        "domain", "PostgreSQL", "database", "Redis", "cache", "Kafka", "REST", "API", "email", "S3", "not", "no", "without", "doesn't", "write", "writes",
        "reading", "operations", "Operations:", "create,", "update", "and", "delete", "with fields", "user_id (uuid)", "amount decimal", "states:", "a -> b", "a <-> b",
        "->", "→", "steps:", "then", "should", "must", "\n- ", "\n1. ", "\r\n", "\t", ".", ",", ":", ";", "!", "?", "\"", "\"\"\"", "'", "`", "\\", "{{", "}}",
        "{% raw %}", "#", "$", "@", "/", "../", "(", ")", "[", "]", "📧", "👩‍👩‍👧", "\u202e", "\u200b", "\ufeff", "\0", "\u0007", "\ud800", "\udc00", "邮件发送器",
        "العربية", "שלום", "é", "İ", "ß", "class", "con", "__init__", "model_config", "x", "1", "5-dimension", "my-service-name", "PostgresCRUD", "a.b.c", "''",
        "\u2028", "\u0301", "_", "-", "--", "*", "•", "of", "type", "is", "it", "CRUD", "read/write", "NodeFooEffect", "omnibase_core.NodeEffectService",
        "SHA-256 of", "normalised", "0.3", "·", "*", "+", "/", "²", "%", "=", "total =", "times", "divided by", "weights:", "weighted average of", "similarity of", "jaccard",
        "threshold 0.8", "sorts by", "where", "> 10", "between 0 and 1", "is required", "matches `", "sum of", "per", "grouped by", "takes", "returns", "from pending to done",
        "|", "any state", "initial state", "terminal states:", "in parallel", "after", "retry", "3 times", "if it fails", "skip", "compensate", "on failure,", "NodeXCompute",
    ];

    private static readonly Gen<string> Sentences =
        from pieces in Gen.Elements(Pieces).ListOf()
        from glue in Gen.Elements(" ", "", "  ", "\n")
        select string.Join(glue, pieces);

    private static readonly Gen<string> Noise =
        from characters in Gen.Choose(0, 0xFFFF).Select(c => (char)c).ListOf()
        select new string([.. characters]);

    private static readonly Arbitrary<string> Prompts = Gen.OneOf(
        Sentences,
        Noise,
        from head in Gen.Constant("Create EFFECT node called ") from rest in Sentences select head + rest,
        from head in Gen.Constant("EFFECT node that stores ") from rest in Noise select head + rest).ToArbitrary();

    [Fact]
    public void Every_text_is_read_or_refused_alike_each_time()
    {
        Check(prompt =>
        {
            var first = PromptReader.Read(prompt, PromptOverrides.None);
            var second = PromptReader.Read(prompt, PromptOverrides.None);
            first.IsUnderstood.ShouldBe(second.IsUnderstood);
            (first.Spec?.ToJson() ?? first.Error!.Message).ShouldBe(second.Spec?.ToJson() ?? second.Error!.Message);
            if (!first.IsUnderstood) first.Error.Code.ShouldBeOneOf(ErrorCodes.InvalidPrompt, ErrorCodes.InvalidName);
        });
    }

    [Fact]
    public void Names_are_always_valid()
    {
        CheckSpecs((_, spec) =>
        {
            PythonNames.FindServiceNameProblem(spec.ServiceName).ShouldBeNull();
            PythonNames.FindServiceNameProblem(spec.Domain).ShouldBeNull();
            PythonNames.IsIdentifier(spec.Name).ShouldBeTrue(spec.Name);
            char.IsAsciiLetterUpper(spec.Name[0]).ShouldBeTrue(spec.Name);
            if (spec.ServiceName.Split('_').All(word => word.Length > 1 && !char.IsAsciiDigit(word[0]))) Casing.ToSnakeCase(spec.Name).ShouldBe(spec.ServiceName);
            spec.Operations.ShouldNotBeEmpty();
            string[] members = [.. spec.Operations, .. spec.States, .. spec.Steps.Select(s => s.Name), .. spec.Fields.Select(f => f.Name), .. spec.Transitions.Select(t => t.Trigger)];
            members.ShouldAllBe(name => PythonNames.IsSnakeCase(name) && PythonNames.IsIdentifier(name));
            spec.Fields.ShouldAllBe(f => !PythonNames.IsModelAttribute(f.Name));
            spec.Operations.ShouldBeUnique();
            spec.Fields.Select(f => f.Name).ShouldBeUnique();
            spec.Steps.Select(s => s.Name).ShouldBeUnique();
            spec.Inputs.Concat(spec.Outputs).ShouldAllBe(f => PythonNames.IsIdentifier(f.Name) && !PythonNames.IsModelAttribute(f.Name));
            spec.Inputs.Select(f => f.Name).ShouldBeUnique();
            spec.Outputs.Select(f => f.Name).ShouldBeUnique();
        });
    }

    [Fact]
    public void Parts_of_a_spec_speak_of_each_other_only()
    {
        CheckSpecs((_, spec) =>
        {
            spec.Computations.Select(c => c.Output).ShouldBeUnique();
            spec.Computations.ShouldAllBe(c => spec.Outputs.Any(o => o.Name == c.Output));
            foreach (var formula in spec.Computations.OfType<FormulaComputation>())
            {
                Formula.Parse(formula.Expression).ShouldNotBeNull().Names.ShouldBe(formula.Inputs);
                formula.Inputs.ShouldAllBe(name => spec.Inputs.Any(i => i.Name == name));
            }
            string[] states = [.. spec.Transitions.SelectMany(t => new[] { t.FromState, t.ToState }), .. spec.TerminalStates];
            states.ShouldAllBe(state => spec.States.Contains(state));
            if (spec.InitialState is { } initial) spec.States.ShouldContain(initial);
            spec.Transitions.Select(t => (t.FromState, t.Trigger)).ShouldBeUnique();
            for (var i = 0; i < spec.Steps.Length; i++) spec.Steps[i].Needs.ShouldAllBe(name => spec.Steps.Take(i).Any(s => s.Name == name));
        });
    }

    [Fact]
    public void Evidence_stands_in_the_prompt_and_confidence_between_0_and_1()
    {
        CheckSpecs((prompt, spec) =>
        {
            foreach (var evidence in spec.Evidence)
            {
                if (evidence.Span is not { } span) continue;
                (span.Start >= 0 && span.Length > 0 && span.End <= prompt.Length).ShouldBeTrue($"{evidence}");
            }
            foreach (var field in (string[])["node_type", "service_name", "name", "domain", "operations", "description"])
            {
                spec.Confidence.Fields.ShouldContainKey(field);
                spec.Evidence.ShouldContain(e => e.Field == field || e.Field.StartsWith(field + ".", StringComparison.Ordinal) || field == "name");
            }
            spec.Confidence.Fields.Values.Append(spec.Confidence.Overall).ShouldAllBe(value => value >= 0 && value <= 1);
        });
    }

    [Fact]
    public void Texts_for_files_are_one_harmless_bounded_line()
    {
        CheckSpecs((_, spec) =>
        {
            string[] texts = [spec.Description, .. spec.Features, .. spec.Evidence.Select(e => e.Text), .. spec.Questions.Select(q => q.Text)];
            foreach (var text in texts) IsHarmless(text).ShouldBeTrue(text);
            spec.Description.Length.ShouldBeInRange(1, DescriptionRule.MaxLength);
            spec.Features.ShouldAllBe(f => f.Length <= 120);
            spec.Features.Length.ShouldBeLessThanOrEqualTo(10);
        });
    }

    private static void CheckSpecs(Action<string, NodeSpec> check) => Check(prompt =>
    {
        if (PromptReader.Read(prompt, PromptOverrides.None) is { IsUnderstood: true } reading) check(prompt, reading.Spec);
    });

    private static void Check(Action<string> check) => Prop.ForAll(Prompts, check).Check(Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(1500).WithEndSize(60));

    private static bool IsHarmless(string text) =>
        text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
