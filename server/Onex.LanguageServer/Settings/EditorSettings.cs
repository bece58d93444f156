using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using OmniSharp.Extensions.LanguageServer.Protocol.Workspace;
using Onex.Language.Rules;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Status;
using Onex.Workspace.Editing;
using Serilog;

namespace Onex.LanguageServer.Settings;

/// <summary>
/// The editor's settings <c>onex.*</c>: <c>onex.check.profile</c>, the profile of rules that takes the place of every configuration's
/// (<c>default</c>, <c>gates</c> or <c>strict</c>; empty for none), <c>onex.python.interpreter</c> and <c>onex.intelligence.enabled</c>.
/// </summary>
internal sealed class EditorSettings(
    EditedWorkspace workspace,
    DiagnosticsPublisher diagnostics,
    ChosenPython python,
    StatusChanges status,
    Lazy<ILanguageServerFacade> client,
    ILogger logger)
{
    private const string Section = "onex";

    private readonly Lock gate = new();
    private RuleProfile? applied;
    private volatile bool isIntelligenceEnabled;

    /// <summary>Whether prompts may be sent to a model. A client that does not say so has not allowed it.</summary>
    public bool IsIntelligenceEnabled => isIntelligenceEnabled;

    /// <summary>Asks a client that can be asked. Where it does not answer, things stay as they are.</summary>
    public async Task RequestAsync()
    {
        try
        {
            await AskAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the client answers: without its settings the server goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.Warning(e, "The client did not say its settings");
        }
    }

    /// <summary>A client that sends its settings by itself has sent them; another only says that they have changed.</summary>
    public void Change(JToken? settings)
    {
        if (settings is JObject all && all.TryGetValue(Section, out var own)) Apply(own);
        else _ = RequestAsync();
    }

    private async Task AskAsync()
    {
        if (client.Value.ClientSettings.Capabilities?.Workspace?.Configuration is not { IsSupported: true, Value: true }) return;
        var request = new ConfigurationParams { Items = new Container<ConfigurationItem>(new ConfigurationItem { Section = Section }) };
        var answer = await client.Value.Workspace.RequestConfiguration(request).ConfigureAwait(false);
        Apply(answer?.FirstOrDefault());
    }

    private void Apply(JToken? own)
    {
        var interpreter = Text(own, "python.interpreter");
        if (interpreter != python.Setting)
        {
            python.Setting = interpreter;
            status.Announce();
        }
        isIntelligenceEnabled = (own as JObject)?.SelectToken("intelligence.enabled") is JValue { Type: JTokenType.Boolean } enabled && (bool)enabled;
        var wanted = Read(Text(own, "check.profile"));
        lock (gate)
        {
            if (wanted == applied) return;
            applied = wanted;
            workspace.SetProfile(wanted);
        }
        diagnostics.RequestAll();
    }

    /// <summary>Null where there is no text, or an empty one.</summary>
    private static string? Text(JToken? own, string path) =>
        (own as JObject)?.SelectToken(path) is JValue { Type: JTokenType.String } value && (string?)value is { Length: > 0 } text ? text : null;

    private RuleProfile? Read(string? value)
    {
        if (value is null) return null;
        if (Enum.TryParse<RuleProfile>(value, ignoreCase: true, out var profile) && Enum.IsDefined(profile)) return profile;
        logger.Warning("The setting onex.check.profile has a value that is not known: {Value}", value);
        return null;
    }
}
