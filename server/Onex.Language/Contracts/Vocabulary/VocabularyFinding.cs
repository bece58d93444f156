using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Vocabulary;

/// <summary>A place where a contract departs from the vocabulary.</summary>
/// <param name="Path">The keys that lead there with dots, e.g. <c>event_bus.auto_offset_reset</c>; for a key, those around it.</param>
/// <param name="Expected">For a value what it should have been; for a key the map that does not know it.</param>
/// <param name="Entry">The key with its value. For an item of a list, the key that the list stands at.</param>
/// <param name="Value">The value: the entry's, or the item of the list.</param>
/// <param name="Meant">The known key or name that was most likely meant.</param>
public sealed record VocabularyFinding(VocabularyFault Fault, string Path, Shape Expected, YamlEntry Entry, YamlNode Value, string? Meant);
