using Onex.Generation.Errors;

namespace Onex.LanguageServer.Trust;

/// <summary>
/// Whether the workspace is trusted. An editor that knows nothing of trust says nothing: then what the user starts is done, as on the command
/// line, and what the workspace brings along of its own does not count.
/// </summary>
internal sealed class WorkspaceTrust
{
    private volatile object? said;

    /// <summary>What the client says; null where it does not.</summary>
    public bool? Said
    {
        get => (bool?)said;
        set => said = value;
    }

    /// <summary>Whether <c>.onex/components</c> of the workspace counts.</summary>
    public bool TakesComponents => Said == true;

    /// <summary>Why nothing may be generated, written or run; null where it may.</summary>
    public OnexError? Refusal => Said != false ? null : new OnexError(
        ErrorCodes.UntrustedWorkspace,
        ErrorLevel.User,
        "The workspace is not trusted: nothing is generated, written or run in it.",
        "Trust the workspace first; reading features work without.");
}
