using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>Digests: "SHA-256 of the normalised code", "hashes file contents with BLAKE2b", "MD5 checksum".</summary>
internal sealed class HashRule(ComputationScope scope)
{
    private static readonly HashSet<string> HashNouns = WordSet.Of("hash hashes digest digests checksum checksums fingerprint fingerprints hashing hex value values sum algorithm generation calculation computation");
    private static readonly HashSet<string> PlainHash = WordSet.Of("hash hashes checksum checksums fingerprint fingerprints digest hashing");
    private static readonly HashSet<string> Secrets = WordSet.Of("password passwords passphrase pin pins credential credentials");

    private readonly PromptText prompt = scope.Prompt;

    public void Read()
    {
        var found = false;
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsFree(i) || prompt.Tokens[i].IsGlued || HashAlgorithms.All.Match(prompt, i) is not var (algorithm, end)) continue;
            if (!scope.Computations.OfType<HashComputation>().Any(h => h.Algorithm == algorithm)) Add(algorithm, i, end, 0.95);
            found = true;
            i = end - 1;
        }
        if (!found) ReadPlain();
    }

    /// <summary>A hash whose algorithm is not said. For a password there is no usual one.</summary>
    private void ReadPlain()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsFree(i) || !PlainHash.Contains(prompt.Lower(i))) continue;
            if (prompt.Lower(i + 1) is "table" or "map" or "code" or "tag" or "tags" or "index" or "key") continue;
            if (prompt.Tokens.Any(t => Secrets.Contains(t.Lower)))
            {
                scope.Findings.Ask("computations", "Which algorithm hashes the password? A plain digest is not safe for it.", "bcrypt", "scrypt", "argon2");
                return;
            }
            Add(HashAlgorithms.Usual, i, i + 1, 0.5);
            scope.Findings.Ask("computations", $"Which hash algorithm? {HashAlgorithms.Usual} is assumed.", HashAlgorithms.Usual, "sha512", "blake2b");
            return;
        }
    }

    private void Add(string algorithm, int start, int end, double trust)
    {
        var inputs = FindInputs(start, end);
        if (inputs.Count == 0)
        {
            scope.Data.Assume("content", "str");
            scope.Findings.Ask("computations", "What is hashed? A text called content is assumed.", "content");
        }
        foreach (var input in inputs) scope.Data.Need(input, "str");
        var names = inputs.Count == 0 ? ["content"] : inputs.Select(n => n.Name).ToList();
        var output = scope.Unique(names.Count == 1 ? $"{names[0]}_hash" : "hash_value");
        scope.Add(new HashComputation(output, algorithm, [.. names], []), "str", start, end, $"the digest {algorithm}", inputs.Count == 0 ? Math.Min(trust, 0.6) : trust);
    }

    private List<DataName> FindInputs(int start, int end)
    {
        var i = end;
        while (HashNouns.Contains(prompt.Lower(i))) i++;
        var stop = prompt.FindSentenceEnd(Math.Min(start, prompt.Count - 1));
        if (prompt.Lower(i) is "of" or "for" or "over" or "from" or "von" or "de" && Clean(DataNames.ReadList(prompt, i + 1, stop)) is { Count: > 0 } behind) return behind;
        if (scope.Verbs.FirstOrDefault(v => !v.IsNegated && v.Verb.Lemma is "hash" && v.Token < stop && v.Token >= scope.FindSentenceStart(start)) is { } use
            && Clean(DataNames.ReadList(prompt, use.Token + 1, use.ObjectEnd)) is { Count: > 0 } objects)
            return objects;
        if (PlainHash.Contains(prompt.Lower(start)) && !scope.IsVerb(start)
            && DataNames.ReadBefore(prompt, start, scope.FindSentenceStart(start)) is { } before && !scope.Verbs.Any(v => v.Token >= before.Start && v.Token < before.End))
            return [before];
        return [.. scope.Data.Inputs.Where(f => f.Type is "str" or "bytes").Select(f => new DataName(f.Name, start, end))];
    }

    private List<DataName> Clean(List<DataName> names) =>
        [.. names.Where(n => HashAlgorithms.All.Match(prompt, n.Start) is null && !HashNouns.Contains(prompt.Lower(n.Start)))];
}
