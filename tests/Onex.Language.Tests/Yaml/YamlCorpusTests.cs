using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml;

public class YamlCorpusTests
{
    [Fact]
    public void Every_real_contract_reads_without_a_diagnostic()
    {
        var files = Directory.GetFiles(Repository.SharedPathOf("onex", "corpus"), "*.yaml", SearchOption.AllDirectories);

        var findings = files
            .SelectMany(file => YamlReader.Read(File.ReadAllText(file)).Diagnostics.Select(d => $"{file}: {d.Code} {d.Span} {d.Message}"));

        files.Length.ShouldBe(252);
        findings.ShouldBeEmpty();
    }
}
