using System.Globalization;
using Onex.Generation.Planning;

namespace Onex.Cli.Output;

/// <summary>A ChangeSet for a person: what happens to every file.</summary>
internal static class ChangeSetReport
{
    public static void Write(TextWriter writer, ChangeSet changes)
    {
        var style = Style.For(writer);
        writer.WriteLine($"{changes.Root}{Path.DirectorySeparatorChar}");
        foreach (var file in changes.Files)
        {
            var action = file.Action.ToString().ToLowerInvariant().PadRight(9);
            var coloured = file.Action switch
            {
                FileAction.Create => style.Green(action),
                FileAction.Update or FileAction.Merge => style.Yellow(action),
                FileAction.Conflict or FileAction.Delete => style.Red(action),
                _ => style.Dim(action),
            };
            var size = file.After is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{file.After.Length:N0} B");
            writer.WriteLine($"  {coloured} {size,9}  {file.Path}");
            if (file.Reason is not null) writer.WriteLine($"                       {style.Dim(file.Reason)}");
        }
    }
}
