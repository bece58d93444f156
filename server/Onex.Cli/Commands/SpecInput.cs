using System.Text;
using Onex.Generation.Errors;
using Onex.Generation.Specs.Reading;
using Onex.Workspace.Pipeline;

namespace Onex.Cli.Commands;

/// <summary>The JSON of a NodeSpec from a file or, as <c>-</c>, from standard input.</summary>
internal static class SpecInput
{
    /// <summary>No more is read than shows that it is too long; the reader then refuses it.</summary>
    public static async Task<Result<GenerationSource>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var buffer = new char[SpecReader.MostCharacters + 1];
            var length = await reader.ReadBlockAsync(buffer.AsMemory(), cancellationToken);
            return new GenerationSource.Spec(new string(buffer, 0, length), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new OnexError(ErrorCodes.InvalidSpec, ErrorLevel.User, $"{file} cannot be read: {e.Message}").With("path", file);
        }
    }
}
