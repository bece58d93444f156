namespace Onex.Generation.Prompts.Text;

/// <summary>Tokens from <paramref name="Start"/> up to, without, <paramref name="End"/>.</summary>
internal sealed record TokenRange(int Start, int End);
