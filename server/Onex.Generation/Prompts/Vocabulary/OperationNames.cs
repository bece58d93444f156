using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>What a verb means to a kind of system. (A labelled list of operations is never translated.)</summary>
internal static class OperationNames
{
    // kind: verb → operations
    private const string Table = """
        Database | write | create update delete
        Database | store | create
        Database | save | create
        Database | persist | create
        Database | insert | create
        Database | add | create
        Database | put | create
        Database | log | create
        Database | record | create
        Database | get | read
        Database | fetch | read
        Database | retrieve | read
        Database | select | read
        Database | query | read
        Database | load | read
        Database | find | read
        Database | lookup | read
        Database | remove | delete
        Database | purge | delete
        Cache | write | set
        Cache | store | set
        Cache | save | set
        Cache | cache | get set
        Cache | put | set
        Cache | add | set
        Cache | update | set
        Cache | read | get
        Cache | fetch | get
        Cache | retrieve | get
        Cache | load | get
        Cache | lookup | get
        Cache | query | get
        Cache | remove | delete
        Cache | purge | delete
        Queue | write | publish
        Queue | send | publish
        Queue | post | publish
        Queue | push | publish
        Queue | produce | publish
        Queue | broadcast | publish
        Queue | read | consume
        Queue | receive | consume
        Queue | listen | consume
        Storage | store | upload
        Storage | save | upload
        Storage | put | upload
        Storage | persist | upload
        Storage | fetch | download
        Storage | retrieve | download
        Storage | get | download
        Storage | load | download
        Storage | remove | delete
        Mail | deliver | send
        Mail | mail | send
        """;

    private static readonly Dictionary<string, string[]> ByVerb = WordSet.Rows(Table).ToDictionary(row => $"{row[0]} {row[1]}", row => WordSet.Split(row[2]), StringComparer.Ordinal);

    public static ImmutableArray<string> Of(string lemma, SystemKind? kind) =>
        kind is not null && ByVerb.TryGetValue($"{kind} {lemma}", out var names) ? [.. names] : [lemma];

    /// <summary>The operations of a node whose verbs are not said, but what it works out is; empty where that is not known either.</summary>
    public static ImmutableArray<string> OfWork(ImmutableArray<Computation> computations, bool hasStates, bool hasSteps)
    {
        if (hasSteps) return ["run"];
        if (hasStates) return ["reduce"];
        return
        [
            .. computations.Select(computation => computation switch
            {
                HashComputation => "hash",
                WeightedScoreComputation => "score",
                NormalizationComputation => "normalize",
                ValidationComputation => "validate",
                MatchComputation => "match",
                TransformationComputation => "transform",
                AggregationComputation => "aggregate",
                _ => "calculate",
            }).Distinct(),
        ];
    }

    /// <summary>The usual operations where a prompt says none.</summary>
    public static ImmutableArray<string> GetDefault(NodeType type, SystemKind? kind) => (type, kind) switch
    {
        (NodeType.Compute, _) => ["compute"],
        (NodeType.Reducer, _) => ["reduce"],
        (NodeType.Orchestrator, _) => ["run"],
        (_, SystemKind.Cache) => ["get", "set", "delete"],
        (_, SystemKind.Queue) => ["publish"],
        (_, SystemKind.Storage) => ["upload", "download", "delete", "list"],
        (_, SystemKind.Api) => ["call"],
        (_, SystemKind.Mail or SystemKind.Chat) => ["send"],
        (_, SystemKind.Search) => ["index", "search", "delete"],
        (_, SystemKind.Secrets) => ["read"],
        _ => ["create", "read", "update", "delete"],
    };
}
