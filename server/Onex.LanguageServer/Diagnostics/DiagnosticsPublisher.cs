using System.Collections.Immutable;
using System.Threading.Channels;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.LanguageServer.Documents;
using Onex.Workspace.Editing;
using Serilog;

namespace Onex.LanguageServer.Diagnostics;

/// <summary>
/// Checks documents one after the other, beside the protocol, and publishes what is found. Of a document only the newest version is looked
/// at; what was found in an older one is dropped. A document that was just changed goes before those that are only read together with it.
/// </summary>
internal sealed class DiagnosticsPublisher(
    OpenDocuments documents,
    EditedWorkspace workspace,
    FindingsCache findings,
    ClosedFiles closed,
    TypeFindings types,
    RulePages pages,
    Lazy<ILanguageServerFacade> client,
    ILogger logger) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Lock closedGate = new();
    private readonly CheckQueue queue = new();

    /// <summary>What was published last of open documents. The same is not said again of the same version.</summary>
    private readonly Dictionary<string, (OpenDocument Document, ImmutableArray<Diagnostic> Found)> published = new(StringComparer.Ordinal);
    private readonly Channel<bool> wakeUp = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stopped = new();

    /// <summary>Begins to check what is requested. Until then requests wait, since nothing may be sent before the client is ready.</summary>
    public void Start() => _ = Task.Run(RunAsync);

    /// <summary>A document has a new version.</summary>
    public void Request(string path)
    {
        queue.AddChanged(path);
        wakeUp.Writer.TryWrite(true);
    }

    /// <summary>There is more to say of a file, open or not.</summary>
    public void RequestClosed(string path)
    {
        closed.Take(path);
        findings.Forget(path);
        queue.AddBeside(path);
        wakeUp.Writer.TryWrite(true);
    }

    /// <summary>Something has changed that all documents are read with.</summary>
    public void RequestAll()
    {
        foreach (var document in documents.All)
        {
            findings.Forget(document.Path);
            queue.AddBeside(document.Path);
        }
        foreach (var path in closed.Known) queue.AddBeside(path);
        wakeUp.Writer.TryWrite(true);
    }

    /// <summary>A document is closed: nothing more is said of it, and what was said is taken back.</summary>
    public void Withdraw(DocumentUri uri, Func<bool> close)
    {
        lock (gate)
        {
            if (!close()) return;
            if (OpenDocuments.PathOf(uri) is { } closing) published.Remove(closing);
            Publish(new PublishDiagnosticsParams { Uri = uri, Diagnostics = new Container<Diagnostic>() });
        }
        if (closed.AreAll && OpenDocuments.PathOf(uri) is { } path) RequestClosed(path);
    }

    /// <summary>Checks a file for somebody who counts what is found, and publishes it: of a closed one at once, of an open one in its turn.</summary>
    public ImmutableArray<Language.Diagnostics.Diagnostic> CheckNow(string path)
    {
        closed.Take(path);
        if (documents.Find(path) is not { } document) return CheckClosed(path);
        RequestClosed(path);
        return findings.Get(document)?.File?.Diagnostics ?? [];
    }

    public void Dispose()
    {
        stopped.Cancel();
        stopped.Dispose();
    }

    private async Task RunAsync()
    {
        var ending = stopped.Token;
        try
        {
            while (await wakeUp.Reader.ReadAsync(ending).ConfigureAwait(false))
            {
                while (!ending.IsCancellationRequested && queue.TryTake(out var path, out var isChanged)) Check(path, isChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private void Check(string path, bool isChanged)
    {
        try
        {
            if (documents.Find(path) is not { } document)
            {
                CheckClosed(path);
                return;
            }
            // The newer version of a document that has changed in between is in the queue already.
            if (findings.Check(document) is not { } found) return;
            Publish(found);
            if (!isChanged || !documents.IsNewest(document)) return;
            foreach (var beside in workspace.OpenBeside(path)) queue.AddBeside(beside);
        }
#pragma warning disable CA1031 // One document that cannot be checked must not end the checking of all others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.Error(e, "Checking {Path} failed", path);
        }
    }

    /// <summary>Whoever comes last reads the disk last.</summary>
    private ImmutableArray<Language.Diagnostics.Diagnostic> CheckClosed(string path)
    {
        lock (closedGate)
        {
            var uri = DocumentUri.FromFileSystemPath(path);
            var file = closed.AreAll && EditedWorkspace.IsOnDisk(path) ? workspace.Check(path) : null;
            ImmutableArray<Diagnostic> found =
                [.. file?.Diagnostics.Select(d => DiagnosticTranslator.Translate(d, uri, file.Text, pages)) ?? [], .. types.Of(path)];
            lock (gate)
            {
                if (documents.Find(path) is null && closed.Speak(path, !found.IsEmpty))
                    Publish(new PublishDiagnosticsParams { Uri = uri, Diagnostics = new Container<Diagnostic>(found) });
            }
            return file?.Diagnostics ?? [];
        }
    }

    private void Publish(Findings found)
    {
        var document = found.Document;
        ImmutableArray<Diagnostic> diagnostics =
            [.. found.File?.Diagnostics.Select(d => DiagnosticTranslator.Translate(d, document.Uri, document.Text, pages)) ?? [], .. types.Of(document.Path)];
        lock (gate)
        {
            if (!documents.IsNewest(document)) return;
            closed.Forget(document.Path);
            if (published.TryGetValue(document.Path, out var before) && ReferenceEquals(before.Document, document) && before.Found.SequenceEqual(diagnostics)) return;
            published[document.Path] = (document, diagnostics);
            Publish(new PublishDiagnosticsParams { Uri = document.Uri, Version = document.Version, Diagnostics = new Container<Diagnostic>(diagnostics) });
        }
    }

    private void Publish(PublishDiagnosticsParams message) => client.Value.TextDocument.PublishDiagnostics(message);
}
