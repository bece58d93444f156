using System.Collections.Immutable;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Digests, by the names that Python's hashlib has for them, and the words of prompts for each.</summary>
internal static class HashAlgorithms
{
    // name | phrases
    private const string Table = """
        md5 | md5, md 5
        sha1 | sha1, sha 1
        sha224 | sha224, sha 224
        sha256 | sha256, sha 256, sha2 256, sha 2 256
        sha384 | sha384, sha 384
        sha512 | sha512, sha 512
        sha3_256 | sha3 256, sha 3 256, sha3_256
        sha3_512 | sha3 512, sha 3 512, sha3_512
        blake2b | blake2b, blake2
        blake2s | blake2s
        """;

    public const string Usual = "sha256";

    /// <summary>As Python's hashlib calls them.</summary>
    public static ImmutableArray<string> Names { get; } = [.. WordSet.Rows(Table).Select(row => row[0])];

    private static readonly PhraseTable<string> Phrases = Build();

    public static PhraseTable<string> All => Phrases;

    private static PhraseTable<string> Build()
    {
        var table = new PhraseTable<string>();
        foreach (var row in WordSet.Rows(Table)) table.Add(row[1], row[0]);
        return table;
    }
}
