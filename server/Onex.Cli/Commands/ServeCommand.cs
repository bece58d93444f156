using System.CommandLine;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using Onex.Cli.Output;
using Onex.LanguageServer;
using Onex.Workspace.Pipeline;
using Serilog.Events;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen serve</c>: the language server, for editors to start.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Speak over standard input and output. So it is too where nothing else is said." };
        var pipe = new Option<string?>("--pipe") { Description = "Connect to this named pipe or Unix socket of the client.", HelpName = "NAME" };
        var socket = new Option<int?>("--socket") { Description = "Connect to this port of the client, on this machine.", HelpName = "PORT" };
        var parent = new Option<int?>("--clientProcessId") { Description = "End when this process ends.", HelpName = "ID" };
        var logFile = new Option<string?>("--log-file") { Description = "Write the log to this file too, a new one each day.", HelpName = "FILE" };
        var logLevel = ChoiceOption.Create<LogEventLevel>("--log-level", "The least that is logged. Without it: warning.");
        var command = new Command("serve", "Start the language server.") { stdio, pipe, socket, parent, logFile, logLevel };
        command.Validators.Add(arguments =>
        {
            var chosen = new[] { arguments.GetValue(stdio), arguments.GetValue(pipe) is not null, arguments.GetValue(socket) is not null };
            if (chosen.Count(c => c) > 1) arguments.AddError("Give one of --stdio, --pipe and --socket.");
        });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var pages = Path.Combine(AppContext.BaseDirectory, "rules");
            var options = new ServerOptions(
                ProductVersion.Number,
                Directory.Exists(pages) ? pages : null,
                arguments.GetValue(logFile) is { } file ? Path.GetFullPath(file) : null,
                ChoiceOption.Parse<LogEventLevel>(arguments.GetValue(logLevel)) ?? LogEventLevel.Warning,
                arguments.GetValue(parent));
            if (arguments.GetValue(pipe) is null && arguments.GetValue(socket) is null)
                return await ServerHost.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), options);
            try
            {
                await using var connection = arguments.GetValue(pipe) is { } name
                    ? await ConnectToPipeAsync(name, cancellationToken)
                    : await ConnectToPortAsync(arguments.GetValue(socket)!.Value, cancellationToken);
                return await ServerHost.RunAsync(connection, connection, options);
            }
            catch (Exception e) when (e is SocketException or IOException or TimeoutException)
            {
                Terminal.Error($"The client cannot be reached: {e.Message}");
                return ExitCode.Environment;
            }
        });
        return command;
    }

    /// <summary>A client's pipe is a socket in the file system but on Windows.</summary>
    private static async Task<Stream> ConnectToPipeAsync(string name, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows()) return await ConnectAsync(AddressFamily.Unix, new UnixDomainSocketEndPoint(name), cancellationToken);
        const string Prefix = @"\\.\pipe\";
        var pipe = new NamedPipeClientStream(".", name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name, PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(10), cancellationToken);
        return pipe;
    }

    private static Task<Stream> ConnectToPortAsync(int port, CancellationToken cancellationToken) =>
        ConnectAsync(AddressFamily.InterNetwork, new IPEndPoint(IPAddress.Loopback, port), cancellationToken);

    private static async Task<Stream> ConnectAsync(AddressFamily family, EndPoint place, CancellationToken cancellationToken)
    {
        var socket = new Socket(family, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(place, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
