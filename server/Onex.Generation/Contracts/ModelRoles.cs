namespace Onex.Generation.Contracts;

/// <summary>What a model is for, as the last word of its name.</summary>
internal static class ModelRoles
{
    /// <summary>The data that the prompt names.</summary>
    public const string Record = "record";

    /// <summary>What a REDUCER has made of the events so far.</summary>
    public const string State = "state";
}
