namespace Onex.Generation.Planning.Merging;

/// <summary>Lines [<paramref name="StartA"/>, EndA) of one text that stand as lines [<paramref name="StartB"/>, EndB) in another. Counted from 0.</summary>
internal readonly record struct LineHunk(int StartA, int CountA, int StartB, int CountB)
{
    public int EndA => StartA + CountA;

    public int EndB => StartB + CountB;
}
