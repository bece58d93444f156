using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>The pieces of a possible expression, each with the token behind it.</summary>
internal sealed class FormulaPieces
{
    private enum Mark
    {
        None,
        Weak,
        Strong,
        Word,
    }

    private readonly List<string> pieces = [];
    private readonly List<int> ends = [];
    private readonly List<Mark> marks = [];

    public IReadOnlyList<string> Pieces => pieces;

    public IReadOnlyList<int> Ends => ends;

    public int Count => pieces.Count;

    public bool HasOperator => marks.Exists(m => m != Mark.None);

    public bool EndsWithNumber => pieces.Count > 0 && char.IsAsciiDigit(pieces[^1][0]);

    public bool EndsWithOperand => pieces.Count > 0 && (char.IsAsciiLetterOrDigit(pieces[^1][0]) || pieces[^1][0] is '_' or ')') && !EndsWithFunction;

    public bool EndsWithFunction => pieces.Count > 0 && Formula.Functions.ContainsKey(pieces[^1]);

    public void Add(string piece, int end) => Add(piece, end, Mark.None);

    /// <param name="isStrong">Means arithmetic wherever it stands.</param>
    public void AddOperator(string mark, int end, bool isStrong) => Add(mark, end, isStrong ? Mark.Strong : Mark.Weak);

    public void AddWordOperator(string mark, int end) => Add(mark, end, Mark.Word);

    public void AddPower(string exponent, int end)
    {
        Add("**", end, Mark.Strong);
        Add(exponent, end, Mark.None);
    }

    public int CountStrong(int length) => marks.Take(length).Count(m => m == Mark.Strong);

    public int CountWords(int length) => marks.Take(length).Count(m => m == Mark.Word);

    private void Add(string piece, int end, Mark mark)
    {
        pieces.Add(piece);
        ends.Add(end);
        marks.Add(mark);
    }
}
