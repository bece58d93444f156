using System.CommandLine;
using System.Text;
using Onex.Generation.Prompts;

namespace Onex.Cli.Commands;

/// <summary>The sentence, on the command line or, as <c>-</c>, from standard input.</summary>
internal static class PromptArgument
{
    private const string Words = "What the node should do, in a sentence. '-' reads it from standard input.";

    public static Argument<string> Create() => new("PROMPT") { Description = Words };

    /// <summary>For a command that has another source beside it.</summary>
    public static Argument<string?> CreateOptional() => new("PROMPT") { Description = Words, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The prompt. Of standard input no more is read than shows that it is too long; the reader then refuses it.</summary>
    public static async Task<string> ReadAsync(string argument, CancellationToken cancellationToken)
    {
        if (argument != "-") return argument;
        using var reader = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var buffer = new char[PromptReader.MaxPromptLength + 1];
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), cancellationToken);
        return new string(buffer, 0, length);
    }
}
