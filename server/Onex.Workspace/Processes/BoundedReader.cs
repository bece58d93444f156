using System.Text;

namespace Onex.Workspace.Processes;

/// <summary>Reads a stream of text to its end and keeps the beginning.</summary>
internal sealed class BoundedReader(StreamReader source, int limit)
{
    private readonly StringBuilder kept = new();
    private readonly Lock guard = new();

    public bool IsTruncated { get; private set; }

    public string Text
    {
        get
        {
            lock (guard) return kept.ToString();
        }
    }

    public async Task ReadToEndAsync(CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        while (true)
        {
            var count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0) return;
            lock (guard)
            {
                var room = Math.Min(count, limit - kept.Length);
                kept.Append(buffer, 0, room);
                IsTruncated |= room < count;
            }
        }
    }
}
