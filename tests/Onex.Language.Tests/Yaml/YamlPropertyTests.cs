using FsCheck;
using FsCheck.Fluent;

namespace Onex.Language.Tests.Yaml;

public class YamlPropertyTests
{
    private const int Runs = 5_000;

    /// <summary>Pieces that mean something in YAML, so that random texts reach every part of it.</summary>
    private static readonly string[] Pieces =
    [
        "a", "key", "1", "é", "😀", "\uD83D", "\0", "\uFEFF", "\u0085", "\u2028", " ", "  ", "\t", "\n", "\n  ", "\n    ", "\r\n", "\r", ": ", ":",
        "- ", "-", "? ", "[", "]", "{", "}", ",", "\"", "'", "\\", "\\x4", "|", ">-", "|2\n", "&a ", "*a", "!t ", "!!str ", "!<>", "<<: ", "# c",
        "---\n", "...\n", "%YAML 1.1\n", "@", "`", "~", "=", "<<<<<<< x\n",
    ];

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_span_lies_inside()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

        Check.One(Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(Runs), Prop.ForAll(texts.ToArbitrary(), YamlSoundness.IsSound));
        Check.One(Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(Runs), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || YamlSoundness.IsSound(text)));
    }

    [Fact]
    public void No_cut_of_a_real_contract_makes_the_reader_throw()
    {
        var contracts = Directory.GetFiles(Repository.SharedPathOf("onex", "corpus"), "*.yaml", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(text => text.Length < 5_000)
            .ToArray();
        var cuts =
            from text in Gen.Elements(contracts)
            from start in Gen.Choose(0, text.Length - 1)
            from length in Gen.Choose(0, text.Length - start)
            from piece in Gen.Elements(Pieces)
            select text.Remove(start, length / 8).Insert(start, piece);

        Check.One(Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(500), Prop.ForAll(cuts.ToArbitrary(), YamlSoundness.IsSound));
    }
}
