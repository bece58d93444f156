using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onex.Language.Api;

namespace Onex.Workspace.Api;

/// <summary>
/// The text of a cached index: a first line with the format's version and the digest of the rest, then a line for each file with tabs between
/// path, size, time, module, marks, star imports and names.
/// </summary>
internal static class PackageIndexFormat
{
    /// <summary>Goes up when lines look different, or when other names are read from the same source.</summary>
    public const int Version = 1;

    private const string Signature = "onexgen package index";
    private const char PackageMark = 'p';
    private const char StubMark = 's';
    private const char AllMark = 'a';

    public static byte[] Write(IEnumerable<IndexedFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files) WriteFile(file, text);
        var body = Encoding.UTF8.GetBytes(text.ToString());
        return [.. Encoding.UTF8.GetBytes(FirstLine(body)), .. body];
    }

    /// <summary>Null for what is no such text, of another version, cut off or changed.</summary>
    public static ImmutableDictionary<string, IndexedFile>? Read(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n') + 1;
        var body = text[end..];
        if (end == 0 || !text[..end].SequenceEqual(Encoding.UTF8.GetBytes(FirstLine(body)))) return null;
        var files = ImmutableDictionary.CreateBuilder<string, IndexedFile>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(body).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) continue;
            var file = ReadFile(line);
            files[file.Path] = file;
        }
        return files.ToImmutable();
    }

    private static string FirstLine(ReadOnlySpan<byte> body) =>
        string.Create(CultureInfo.InvariantCulture, $"{Signature} {Version} {Convert.ToHexStringLower(SHA256.HashData(body))}\n");

    private static void WriteFile(IndexedFile file, StringBuilder text)
    {
        text.Append(file.Path).Append('\t').Append(CultureInfo.InvariantCulture, $"{file.Length}\t{file.Written}\t").Append(file.Location.Name).Append('\t');
        if (file.Location.IsPackage) text.Append(PackageMark);
        if (file.Location.IsStub) text.Append(StubMark);
        if (file.Outline.DeclaresAll) text.Append(AllMark);
        text.Append('\t').AppendJoin(' ', file.Outline.StarImports).Append('\t');
        foreach (var name in file.Outline.Names) text.Append((char)((name.IsExported ? 'A' : 'a') + (int)name.Kind)).Append(name.Name).Append(' ');
        text.Append('\n');
    }

    /// <summary>The digest was right, so the line is as it was written.</summary>
    private static IndexedFile ReadFile(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[7];
        line.Split(parts, '\t');
        var marks = line[parts[4]];
        var location = new ApiModuleLocation(line[parts[3]].ToString(), marks.Contains(PackageMark), marks.Contains(StubMark));
        var stars = line[parts[5]].IsEmpty ? [] : line[parts[5]].ToString().Split(' ').ToImmutableArray();
        return new IndexedFile(
            line[parts[0]].ToString(),
            long.Parse(line[parts[1]], CultureInfo.InvariantCulture),
            long.Parse(line[parts[2]], CultureInfo.InvariantCulture),
            location,
            new ApiOutline(ReadNames(line[parts[6]]), marks.Contains(AllMark), stars));
    }

    private static ImmutableArray<ApiName> ReadNames(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return [];
        var names = ImmutableArray.CreateBuilder<ApiName>(text.Count(' '));
        while (!text.IsEmpty)
        {
            var end = text.IndexOf(' ');
            var isExported = char.IsAsciiLetterUpper(text[0]);
            names.Add(new ApiName(text[1..end].ToString(), (ApiNameKind)(text[0] - (isExported ? 'A' : 'a')), isExported));
            text = text[(end + 1)..];
        }
        return names.DrainToImmutable();
    }
}
