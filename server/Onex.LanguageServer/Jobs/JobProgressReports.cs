using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Serilog;

namespace Onex.LanguageServer.Jobs;

/// <summary>Work-done progress (<c>$/progress</c>) for jobs.</summary>
internal sealed class JobProgressReports(Lazy<ILanguageServerFacade> client, ILogger logger)
{
    /// <param name="isOwn">The token is not the client's, who has to be told of it first.</param>
    public async Task<JobProgress> BeginAsync(ProgressToken token, bool isOwn, string title)
    {
        if (isOwn && !await TryCreateAsync(token).ConfigureAwait(false)) return JobProgress.Unseen;
        Send(new WorkDoneProgressBegin { Title = title, Cancellable = true, Percentage = 0 });
        return new JobProgress(
            (message, percentage) => Send(new WorkDoneProgressReport { Message = message, Cancellable = true, Percentage = percentage }),
            () => Send(new WorkDoneProgressEnd()));

        void Send(WorkDoneProgress value) => client.Value.SendNotification("$/progress", new { token, value });
    }

    private async Task<bool> TryCreateAsync(ProgressToken token)
    {
        if (client.Value.ClientSettings.Capabilities?.Window?.WorkDoneProgress is not { IsSupported: true, Value: true }) return false;
        try
        {
            await client.Value.Window.SendRequest("window/workDoneProgress/create", new WorkDoneProgressCreateParams { Token = token }).ReturningVoid(CancellationToken.None).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // A client that refuses to show progress gets none.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.Debug(e, "The client takes no progress");
            return false;
        }
    }
}
