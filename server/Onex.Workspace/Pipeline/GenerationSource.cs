using Onex.Generation.Prompts;

namespace Onex.Workspace.Pipeline;

/// <summary>What a node is made from.</summary>
public abstract record GenerationSource
{
    private GenerationSource()
    {
    }

    /// <summary>For the record: what was asked for, in the words that were given.</summary>
    public abstract string Text { get; }

    /// <summary>A sentence, and what is decided beside it.</summary>
    public sealed record Prompt(string Sentence, PromptOverrides Overrides) : GenerationSource
    {
        public override string Text => Sentence;
    }

    /// <summary>The text of a <c>contract.yaml</c>, e.g. as it stands in an editor.</summary>
    public sealed record Contract(string Yaml) : GenerationSource
    {
        public override string Text => Yaml;
    }

    /// <summary>The JSON of a NodeSpec, e.g. what a prompt was read as and a person then edited.</summary>
    /// <param name="Sentence">The prompt that it began with; null where nobody says.</param>
    public sealed record Spec(string Json, string? Sentence) : GenerationSource
    {
        public override string Text => Sentence ?? Json;
    }
}
