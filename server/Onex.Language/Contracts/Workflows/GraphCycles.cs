using System.Collections.Immutable;

namespace Onex.Language.Contracts.Workflows;

/// <summary>Steps that wait for each other in a circle. Linear in the number of steps and dependencies.</summary>
internal static class GraphCycles
{
    /// <summary>One circle, a shortest one, for each group of steps that all wait for each other; a step that waits for itself is none.</summary>
    /// <returns>Each in the order in which its steps wait, beginning with the one that stands first in the text.</returns>
    public static IEnumerable<ImmutableArray<WorkflowStep>> Find(ExecutionGraph graph)
    {
        var index = graph.Steps.Select((step, i) => (step.Id!.Value, i)).ToDictionary(StringComparer.Ordinal);
        int[][] next = [.. graph.Steps.Select(step => step.DependsOn.Select(d => index[d.Value]).ToArray())];
        var group = Groups(next);
        return group.Index()
            .GroupBy(g => g.Item, g => g.Index)
            .Where(g => g.Skip(1).Any())
            .Select(g => Circle(g.Min(), next, group))
            .OrderBy(circle => circle[0])
            .Select(circle => circle.Select(i => graph.Steps[i]).ToImmutableArray());
    }

    /// <summary>For each step a number that it shares with exactly those that it waits for and that wait for it (Kosaraju's algorithm).</summary>
    private static int[] Groups(int[][] next)
    {
        var before = next.Select(_ => new List<int>()).ToArray();
        foreach (var (step, targets) in next.Index())
        {
            foreach (var target in targets) before[target].Add(step);
        }
        var group = Enumerable.Repeat(-1, next.Length).ToArray();
        foreach (var start in InOrderOfEnd(next))
        {
            var pending = new Stack<int>([start]);
            while (pending.TryPop(out var step))
            {
                if (group[step] >= 0) continue;
                group[step] = start;
                foreach (var other in before[step]) pending.Push(other);
            }
        }
        return group;
    }

    /// <summary>All steps, those last from which nothing more was to be visited: a depth-first walk, backwards.</summary>
    private static Stack<int> InOrderOfEnd(int[][] next)
    {
        var ended = new Stack<int>();
        var seen = new bool[next.Length];
        for (var start = 0; start < next.Length; start++)
        {
            var path = new Stack<(int Step, int Taken)>();
            if (!seen[start]) path.Push((start, 0));
            seen[start] = true;
            while (path.TryPop(out var at))
            {
                if (at.Taken == next[at.Step].Length)
                {
                    ended.Push(at.Step);
                    continue;
                }
                path.Push(at with { Taken = at.Taken + 1 });
                var target = next[at.Step][at.Taken];
                if (!seen[target]) path.Push((target, 0));
                seen[target] = true;
            }
        }
        return ended;
    }

    private static List<int> Circle(int start, int[][] next, int[] group)
    {
        var cameFrom = new Dictionary<int, int>();
        var pending = new Queue<int>([start]);
        while (pending.TryDequeue(out var step))
        {
            foreach (var target in next[step].Where(t => group[t] == group[start]))
            {
                if (target == start && step != start) return Way(cameFrom, start, step);
                if (target != start && cameFrom.TryAdd(target, step)) pending.Enqueue(target);
            }
        }
        return [start];
    }

    private static List<int> Way(Dictionary<int, int> cameFrom, int start, int end)
    {
        var way = new List<int> { end };
        while (way[^1] != start) way.Add(cameFrom[way[^1]]);
        way.Reverse();
        return way;
    }
}
