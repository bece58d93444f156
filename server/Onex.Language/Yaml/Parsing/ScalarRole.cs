namespace Onex.Language.Yaml.Parsing;

/// <summary>What a value is read as.</summary>
internal enum ScalarRole
{
    /// <summary>Behind a key or a dash.</summary>
    Value,

    /// <summary>At the beginning of a line.</summary>
    Key,

    /// <summary>Between brackets.</summary>
    Part,
}
