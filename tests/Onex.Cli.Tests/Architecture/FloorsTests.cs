using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Onex.Cli.Tests.Architecture;

/// <summary>Holds the floors of docs/architecture.md: a room knows only the rooms below it.</summary>
public sealed partial class FloorsTests
{
    /// <summary>From the bottom up.</summary>
    private static readonly string[] Floors = ["Onex.Language", "Onex.Generation", "Onex.Workspace", "Onex.LanguageServer", "Onex.Cli"];

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Repository.PathOf("server")).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_stands_on_a_floor(string room) => Floors.ShouldContain(room);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_refers_only_to_rooms_below_it(string room)
    {
        var project = XDocument.Load(Repository.PathOf("server", room, room + ".csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        foreach (var reference in references) FloorOf(reference).ShouldBeLessThan(FloorOf(room), $"{room} refers to {reference}");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Sources_use_only_namespaces_of_rooms_below_them_and_stand_in_their_own(string room)
    {
        var files = SourcesOf(room);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            foreach (Match use in RoomName().Matches(text)) FloorOf(use.Value).ShouldBeLessThanOrEqualTo(FloorOf(room), $"{file} names {use.Value}");
            if (Namespace().Match(text) is { Success: true } declared)
            {
                var folder = Path.GetRelativePath(Repository.PathOf("server", room), Path.GetDirectoryName(file)!);
                var expected = folder == "." ? room : $"{room}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
                // Types of one kind may be sorted into folders below their namespace's own.
                $"{expected}.".ShouldStartWith($"{declared.Groups[1].Value}.", customMessage: file);
                declared.Groups[1].Value.Split('.').Length.ShouldBeGreaterThanOrEqualTo(Math.Min(expected.Split('.').Length, 3), file);
            }
        }
    }

    [Fact]
    public void Only_the_language_server_knows_the_protocol()
    {
        foreach (var room in Floors.Where(room => room != "Onex.LanguageServer"))
        {
            foreach (var file in SourcesOf(room).Append(Repository.PathOf("server", room, room + ".csproj")))
            {
                var text = File.ReadAllText(file);
                text.ShouldNotContain("OmniSharp", customMessage: file);
                text.ShouldNotContain("Newtonsoft", customMessage: file);
            }
        }
    }

    [Fact]
    public void The_language_server_reaches_neither_terminal_nor_disk_nor_processes()
    {
        var banned = File.ReadAllText(Repository.PathOf("server", "BannedSymbols.LanguageServer.txt"));
        foreach (var symbol in new[] { "System.Console;", "System.IO.File;", "System.IO.Directory;", "System.Diagnostics.Process;" }) banned.ShouldContain(symbol);
        var project = XDocument.Load(Repository.PathOf("server", "Onex.LanguageServer", "Onex.LanguageServer.csproj"));
        project.Descendants("AdditionalFiles").Select(f => f.Attribute("Include")!.Value).ShouldBe(["../BannedSymbols.LanguageServer.txt"]);
    }

    [Fact]
    public void The_document_names_every_room()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "architecture.md"));
        foreach (var room in Rooms) document.ShouldContain($"`server/{room.Data}`");
    }

    private static List<string> SourcesOf(string room) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("server", room), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)),
    ];

    private static int FloorOf(string room) => Array.IndexOf(Floors, room) is var floor and >= 0 ? floor : throw new InvalidOperationException($"{room} stands on no floor.");

    [GeneratedRegex(@"\bOnex\.(?:Language|Generation|Workspace|LanguageServer|Cli)\b(?!\w)")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
