using Onex.Workspace.Pipeline;

namespace Onex.LanguageServer.Generation;

/// <summary>The plans that somebody may be looking at. Of too many the oldest are forgotten.</summary>
internal sealed class PlanStore
{
    private const int Most = 20;

    private readonly Lock gate = new();
    private readonly List<(string JobId, PlannedGeneration Plan)> plans = [];

    public void Add(string jobId, PlannedGeneration plan)
    {
        lock (gate)
        {
            plans.Add((jobId, plan));
            if (plans.Count > Most) plans.RemoveAt(0);
        }
    }

    public PlannedGeneration? Find(string jobId)
    {
        lock (gate) return plans.FirstOrDefault(p => p.JobId == jobId).Plan;
    }

    /// <summary>Forgets a plan; false where it is not known, so that of two who want it one gets it.</summary>
    public bool Take(string jobId)
    {
        lock (gate) return plans.RemoveAll(p => p.JobId == jobId) > 0;
    }
}
