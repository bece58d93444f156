namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>What an external system is.</summary>
internal enum SystemKind
{
    Database,
    Cache,
    Queue,
    Storage,
    Api,
    Mail,
    Chat,
    Search,
    Secrets,
    Platform,
}
