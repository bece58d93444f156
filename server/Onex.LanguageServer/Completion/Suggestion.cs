using Onex.Language.Text;

namespace Onex.LanguageServer.Completion;

/// <summary>Something that may be written at a place.</summary>
/// <param name="Detail">What its value looks like, for a key.</param>
/// <param name="Edit">Writes it in the place of the word that is being typed.</param>
internal sealed record Suggestion(string Label, bool IsKey, string? Detail, string? Description, TextEdit Edit);
