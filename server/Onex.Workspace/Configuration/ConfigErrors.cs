using Onex.Generation.Errors;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Configuration;

internal static class ConfigErrors
{
    /// <summary>A configuration's first mistake, for a run that needs the configuration.</summary>
    public static OnexError Of(ConfigReading config, Diagnostic mistake)
    {
        var position = config.Text.GetPosition(mistake.Span.Start);
        var place = $"{config.Path}:{position.Line + 1}:{position.Character + 1}";
        return new OnexError(
            ErrorCodes.InvalidConfiguration,
            ErrorLevel.Environment,
            $"{place}: {mistake.Code}: {mistake.Message}",
            "Mend the configuration; 'onexgen check' shows all its mistakes.").With("path", config.Path);
    }
}
