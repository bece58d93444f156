using System.Collections.Immutable;

namespace Onex.LanguageServer.CodeLenses;

/// <summary>Commands that the client handles itself: only those may stand in what it is sent.</summary>
internal sealed class ClientCommands
{
    public const string GenerateFromContract = "onex.generateFromContract";
    public const string PreviewChanges = "onex.previewChanges";
    public const string TypeCheckNode = "onex.typeCheckNode";

    public ImmutableHashSet<string> Known { get; set; } = [];
}
