using System.Text.Json;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Results;

namespace Onex.Cli.Output;

/// <summary>How a command other than <c>generate</c> ends when it refuses.</summary>
internal static class Refusal
{
    /// <summary>Reports the error on stderr and, with <c>--json</c>, as the one document on stdout; returns the exit code.</summary>
    public static int Report(OnexError error, PipelineStage stage, bool json)
    {
        if (json)
        {
            var response = ErrorResponse.From(error, Guid.NewGuid(), TimeProvider.System.GetUtcNow(), stage);
            Console.Out.WriteLine(JsonSerializer.Serialize(new ErrorDocument(false, [response]), ResultJsonContext.Default.ErrorDocument));
        }
        ErrorReport.Write(error);
        return ExitCode.Of(error.Code, error.Level);
    }
}
