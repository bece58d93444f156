using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Planning;

/// <summary>What happens to a file of a ChangeSet.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FileAction>))]
public enum FileAction
{
    Create,
    Update,

    /// <summary>The user's edits and the new output are joined; both are kept.</summary>
    Merge,

    /// <summary>The user's edits and the new output touch the same lines; nothing of it is written until that is settled.</summary>
    Conflict,
    Unchanged,
    Delete,
}
