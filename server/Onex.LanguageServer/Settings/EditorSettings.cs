using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Language.Rules;
using Onex.LanguageServer.Diagnostics;
using Onex.Workspace.Editing;
using Serilog;

namespace Onex.LanguageServer.Settings;

/// <summary>The editor's settings <c>onex.*</c>, as they are at the start and whenever they change.</summary>
internal sealed class EditorSettings(EditedWorkspace workspace, DiagnosticsPublisher diagnostics, ILogger logger) : IDisposable
{
    /// <summary>What the client is asked for.</summary>
    public const string Section = "onex";

    /// <summary>The profile of rules that takes the place of every configuration's: <c>default</c>, <c>gates</c> or <c>strict</c>; empty for none.</summary>
    public const string Profile = "onex:check:profile";

    private IDisposable? subscription;
    private RuleProfile? applied;

    public void Follow(ILanguageServerConfiguration configuration)
    {
        Apply(configuration);
        subscription = ChangeToken.OnChange(configuration.GetReloadToken, () => Apply(configuration));
    }

    public void Dispose() => subscription?.Dispose();

    private void Apply(IConfiguration configuration)
    {
        var wanted = Read(configuration[Profile]);
        if (wanted == applied) return;
        applied = wanted;
        workspace.SetProfile(wanted);
        diagnostics.RequestAll();
    }

    private RuleProfile? Read(string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (Enum.TryParse<RuleProfile>(value, ignoreCase: true, out var profile) && Enum.IsDefined(profile)) return profile;
        logger.Warning("The setting onex.check.profile has a value that is not known: {Value}", value);
        return null;
    }
}
