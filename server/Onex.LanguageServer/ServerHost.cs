using Microsoft.Extensions.DependencyInjection;
using Onex.LanguageServer.Jobs;
using Onex.LanguageServer.Lifetime;
using Onex.LanguageServer.Logging;
using Serilog.Core;
using Serilog.Events;
using OmniServer = OmniSharp.Extensions.LanguageServer.Server.LanguageServer;

namespace Onex.LanguageServer;

/// <summary>Runs a language server for one client, until the client says so, its process ends, or its messages do.</summary>
public static class ServerHost
{
    /// <returns>0 where the client asked for a shutdown before the end, else 1, as the protocol wants it.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, ServerOptions options)
    {
        var level = new LoggingLevelSwitch(options.LogLevel);
        await using var logger = ServerLog.Create(options, level);
        await using var messages = new EndingStream(input);
        var parent = new ParentWatch();
        if (options.ParentProcess is { } process) parent.Follow(process);
        using var server = OmniServer.PreInit(rpc => rpc.WithInput(messages).WithOutput(output).Configure(options, logger, parent));
        var (shutDown, exited) = (server.WasShutDown, server.WaitForExit);
        // What the library says of the connection that it closes itself is no failure.
        using var silence = server.Exit.Subscribe(_ => level.MinimumLevel = LevelAlias.Off);
        _ = server.Initialize(CancellationToken.None);
        var first = await Task.WhenAny(exited, messages.Ended, parent.Ended).ConfigureAwait(false);
        if (messages.Ended is { IsCompletedSuccessfully: true, Result: { } fault }) logger.Error("The input holds what is no message: {Fault}", fault);
        else if (first != exited) logger.Information(first == parent.Ended ? "The client's process has ended." : "The client's messages have ended.");
        await server.GetRequiredService<JobRunner>().EndAsync().ConfigureAwait(false);
        return shutDown.IsCompleted ? 0 : 1;
    }
}
