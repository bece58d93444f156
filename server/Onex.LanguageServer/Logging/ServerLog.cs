using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Onex.LanguageServer.Logging;

/// <summary>The server's log: standard error and, where that is wanted, a file. Standard output belongs to the protocol.</summary>
internal static class ServerLog
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const int FilesKept = 5;
    private const long LargestFile = 10 * 1024 * 1024;

    public static Logger Create(ServerOptions options, LoggingLevelSwitch level)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.ControlledBy(level)
            // It warns of settings that it is not asked for.
            .MinimumLevel.Override("OmniSharp.Extensions.LanguageServer.Server.Configuration", LogEventLevel.Error)
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        if (options.LogFile is { } file)
        {
            configuration.WriteTo.File(
                file,
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: LargestFile,
                retainedFileCountLimit: FilesKept);
        }
        return configuration.CreateLogger();
    }
}
