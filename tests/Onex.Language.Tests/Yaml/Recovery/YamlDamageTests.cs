using System.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml.Recovery;

/// <summary>Real contracts, damaged in ten thousand ways; the same in every run.</summary>
public class YamlDamageTests
{
    private const int Runs = 10_000;
    private const string Marks = "[]{}:,-?#&*!|>'\"%@` \n\r\t<~=\\";

    [Fact]
    public void No_damage_of_a_contract_makes_a_reading_unsound()
    {
        foreach (var text in Damaged(Runs)) YamlSoundness.IsSound(text).ShouldBeTrue(text);
    }

    [Fact]
    public void Every_fix_of_a_damaged_contract_removes_its_diagnostic()
    {
        var fixes = 0;
        foreach (var text in Damaged(Runs / 4))
        {
            var document = YamlReader.Read(text);
            foreach (var diagnostic in document.Diagnostics)
            {
                foreach (var fix in diagnostic.Fixes)
                {
                    fixes++;
                    var mended = YamlReader.Read(document.Text.Apply(fix.Edits));
                    mended.Diagnostics.ShouldNotContain(d => d.Span.Start == diagnostic.Span.Start && d.Code == diagnostic.Code && d.Message == diagnostic.Message, text);
                }
            }
        }
        fixes.ShouldBeGreaterThan(200);
    }

    /// <summary>Half of them are cut off, the others have one to three bytes changed.</summary>
    private static IEnumerable<string> Damaged(int count)
    {
        var contracts = Directory.GetFiles(Repository.SharedPathOf("onex", "corpus"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToArray();
        var random = new Random((int)Seeded.Seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = contracts[random.Next(contracts.Length)];
            if (i % 2 == 0) bytes = bytes[..random.Next(bytes.Length)];
            else
            {
                bytes = [.. bytes];
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)Marks[random.Next(Marks.Length)];
            }
            yield return Encoding.UTF8.GetString(bytes);
        }
    }
}
