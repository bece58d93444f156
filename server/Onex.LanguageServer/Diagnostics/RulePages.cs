namespace Onex.LanguageServer.Diagnostics;

/// <summary>Where a rule's page is read.</summary>
/// <param name="folder">The absolute path of the folder with the pages; null where there is none.</param>
internal sealed class RulePages(string? folder)
{
    public Uri? Of(string code) => folder is null ? null : new Uri(new Uri(Path.Combine(folder, $"{code}.md")).AbsoluteUri);
}
