using System.Diagnostics;
using System.Text;
using Onex.Language.Contracts;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts.Damage;

/// <summary>10,000 truncations and byte mutations of real contracts: no rule fails, no text takes long, every place is inside of the text.</summary>
public sealed class DamagedContractTests
{
    private const int Count = 10_000;

    /// <summary>The characters that mean something to YAML.</summary>
    private const string Indicators = "\n\t :-[]{}\"'#&*!|>%@,?<";

    [Fact]
    public void No_damage_makes_a_rule_fail_or_hang()
    {
        var random = new Random(unchecked((int)Seeded.Seed));
        var files = CorpusFile.All.Select(f => Encoding.UTF8.GetBytes(f.Content)).ToArray();
        for (var i = 0; i < Count; i++)
        {
            var text = Encoding.UTF8.GetString(Damage(files[random.Next(files.Length)], random));
            var watch = Stopwatch.StartNew();
            var contract = new ContractDocument(text);
            foreach (var diagnostic in ContractChecker.Check(contract, NoSurroundings.Instance, RuleSettings.Default))
            {
                diagnostic.Code.ShouldNotBe(PackageRules.Internal.Code, $"{diagnostic.Message}\n{text}");
                (diagnostic.Span.Start >= 0 && diagnostic.Span.Length >= 0 && diagnostic.Span.End <= text.Length).ShouldBeTrue(diagnostic.Code);
                foreach (var fix in diagnostic.Fixes) contract.Text.Apply(fix.Edits);
            }
            // Ordinary files take a millisecond; this is a bound for a hang, not a measurement.
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(20, text);
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        if (random.Next(3) == 0) return original[..random.Next(original.Length)];
        var bytes = original.ToList();
        for (var edits = random.Next(1, 4); edits > 0 && bytes.Count > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes.RemoveAt(at); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.Insert(at, (byte)Indicators[random.Next(Indicators.Length)]); break;
                default: bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)); break;
            }
        }
        return [.. bytes];
    }
}
