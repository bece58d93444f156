namespace Onex.Language.Python.Placement;

internal enum ComprehensionState
{
    Outside,

    /// <summary>In a list, set or dict comprehension, which runs at once and so in the scope around it.</summary>
    Eager,

    /// <summary>In a generator expression, which may be asynchronous anywhere.</summary>
    Generator,
}
