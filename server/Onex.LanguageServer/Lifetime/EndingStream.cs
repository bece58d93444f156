namespace Onex.LanguageServer.Lifetime;

/// <summary>
/// A client's input that says when it has come to its end: the client is gone, whether or not it said goodbye, or sends what are no messages.
/// </summary>
internal sealed class EndingStream(Stream input) : Stream
{
    private readonly MessageFraming framing = new();
    private readonly TaskCompletionSource<string?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was wrong with the input; null where it simply ended.</summary>
    public Task<string?> Ended => ended.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var length = await input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            var fault = framing.Accept(buffer.Span[..length]);
            if (length > 0 && fault is null) return length;
            ended.TrySetResult(fault);
        }
        catch (IOException)
        {
            // A connection that breaks ends as one that is closed.
            ended.TrySetResult(null);
        }
        // The reader of messages would ask again and again for the rest of half a message.
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
