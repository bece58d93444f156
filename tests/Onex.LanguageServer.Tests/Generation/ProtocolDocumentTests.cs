using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Onex.Generation.Intelligence;
using Onex.Generation.Specs.Reading;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Intelligence.Messages;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Status;
using Onex.LanguageServer.Trust;
using Onex.LanguageServer.TypeChecking;
using Onex.LanguageServer.WorkspaceChecking;

namespace Onex.LanguageServer.Tests.Generation;

/// <summary>Holds docs/protocol.md to the code.</summary>
public sealed partial class ProtocolDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs", "protocol.md"));

    private static readonly Dictionary<string, Type[]> Messages = new()
    {
        [Methods.ParsePrompt] = [typeof(ParsePromptParams), typeof(ParsePromptResult)],
        [Methods.CheckSpec] = [typeof(CheckSpecParams), typeof(CheckSpecResult), typeof(SpecProblem)],
        [Methods.Start] = [typeof(StartGenerationParams), typeof(StartedJob)],
        [Methods.Event] = [typeof(GenerationEvent)],
        [Methods.Finished] = [typeof(JobFinished), typeof(PlannedFile)],
        [Methods.Content] = [typeof(FileContentParams), typeof(FileContentResult)],
        [Methods.Apply] = [typeof(ApplyParams), typeof(StartedJob)],
        [Methods.Applied] = [],
        [Methods.Discard] = [typeof(DiscardParams)],
        [Methods.CheckWorkspace] = [typeof(CheckWorkspaceParams), typeof(StartedJob)],
        [Methods.WorkspaceChecked] = [typeof(WorkspaceChecked)],
        [Methods.TypeCheck] = [typeof(TypeCheckParams), typeof(StartedJob)],
        [Methods.TypeChecked] = [typeof(TypeChecked)],
        [Methods.Status] = [typeof(StatusParams), typeof(StatusResult), typeof(InterpreterStatus)],
        [Methods.StatusChanged] = [],
        [Methods.Trust] = [typeof(TrustParams)],
        [Methods.Python] = [typeof(PythonParams)],
        [Methods.Undo] = [typeof(UndoParams), typeof(StartedJob)],
        [Methods.UndoFinished] = [],
        [Methods.Refine] = [typeof(RefineParams), typeof(StartedJob)],
        [Methods.Refined] = [typeof(PromptRefined)],
        [Methods.Complete] = [typeof(CompleteParams), typeof(CompleteResult), typeof(CompleteError), typeof(ChatMessage)],
    };

    [Fact]
    public void Every_message_has_a_section_and_every_section_a_message()
    {
        var constants = typeof(Methods).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal);
        Messages.Keys.Order(StringComparer.Ordinal).ShouldBe(constants);
        Heading().Matches(Document).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal).ShouldBe(constants);
    }

    [Fact]
    public void Every_field_stands_in_the_section_of_its_message()
    {
        foreach (var (method, types) in Messages)
        {
            var section = SectionOf(method);
            foreach (var property in types.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                section.ShouldMatch($"`{name}\\??`", $"{method} has the field {name}");
            }
        }
    }

    [Fact]
    public void Every_name_in_a_section_is_a_field_or_a_value()
    {
        string[] values = ["versioned", "flat", "merge", "fail", "replace", "succeeded", "failed", "cancelled", "create", "update", "conflict", "unchanged", "delete", "files", "result", "dry_run", "files_written", "order_store", "INVALID_NODE_TYPE", "INVALID_NAME", "INVALID_SPEC", "omnibase_core", "omnibase_spi", "omnibase_infra", "mypy", "pyright", "basedpyright", "infra", "core_node", "handler", "false", "system", "user", "unavailable", "used", "model", "differences", "fallback_reason"];
        foreach (var (method, types) in Messages)
        {
            var known = types.SelectMany(t => t.GetProperties()).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Concat(values)
                .Concat(method is Methods.Applied or Methods.UndoFinished ? ["jobId"] : []).ToHashSet();
            foreach (Match name in Name().Matches(SectionOf(method))) known.ShouldContain(name.Groups[1].Value, method);
        }
    }

    private static string SectionOf(string method)
    {
        var start = Document.IndexOf($"### `{method}` (", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, method);
        var end = Document.IndexOf("\n##", start, StringComparison.Ordinal);
        return Document[start..(end < 0 ? Document.Length : end)];
    }

    [GeneratedRegex("^### `([^`]+)` \\((?:request|notification)\\)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("`([a-zA-Z_]+)\\??`")]
    private static partial Regex Name();
}
