using System.Text.RegularExpressions;

namespace Onex.Generation.Computing;

/// <summary>Measures how alike two values are.</summary>
internal static partial class SimilarityEvaluator
{
    /// <exception cref="FormulaException">The values cannot be compared.</exception>
    public static double Evaluate(string method, object left, object right) => method switch
    {
        "exact" => left.Equals(right) ? 1 : 0,
        "jaccard" => Jaccard(Words(left), Words(right)),
        "dice" => Dice(Words(left), Words(right)),
        "cosine" => Cosine(left, right),
        "euclidean_distance" => Euclid(left, right),
        "levenshtein" => Math.Max(Length(left), Length(right)) is > 0 and var longer ? 1 - (EditDistance((string)left, (string)right) / (double)longer) : 1,
        "levenshtein_distance" => EditDistance((string)left, (string)right),
        _ => Hamming((string)left, (string)right),
    };

    private static int Length(object text) => ((string)text).Length;

    private static List<string> Words(object value) => value is object[] list ? [.. list.Cast<string>()] : [.. Word().Matches((string)value).Select(match => match.Value)];

    private static double Jaccard(List<string> left, List<string> right)
    {
        var all = left.Union(right, StringComparer.Ordinal).Count();
        return all == 0 ? 1 : left.Intersect(right, StringComparer.Ordinal).Count() / (double)all;
    }

    private static double Dice(List<string> left, List<string> right)
    {
        var sizes = left.Distinct(StringComparer.Ordinal).Count() + right.Distinct(StringComparer.Ordinal).Count();
        return sizes == 0 ? 1 : 2.0 * left.Intersect(right, StringComparer.Ordinal).Count() / sizes;
    }

    private static (double[] Left, double[] Right) Vectors(object left, object right)
    {
        if (left is string)
        {
            var (a, b) = (Words(left), Words(right));
            var all = a.Union(b, StringComparer.Ordinal).ToList();
            return ([.. all.Select(word => (double)a.Count(w => w == word))], [.. all.Select(word => (double)b.Count(w => w == word))]);
        }
        var (one, other) = (((object[])left).Cast<double>().ToArray(), ((object[])right).Cast<double>().ToArray());
        return one.Length == other.Length ? (one, other) : throw new FormulaException(FormulaFailure.NoRealValue);
    }

    private static double Cosine(object left, object right)
    {
        var (a, b) = Vectors(left, right);
        var lengths = Math.Sqrt(a.Sum(x => x * x)) * Math.Sqrt(b.Sum(x => x * x));
        return lengths == 0 ? 0 : a.Zip(b, (x, y) => x * y).Sum() / lengths;
    }

    private static double Euclid(object left, object right)
    {
        var (a, b) = Vectors(left, right);
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double Hamming(string left, string right) =>
        left.Length == right.Length ? left.Zip(right).Count(pair => pair.First != pair.Second) : throw new FormulaException(FormulaFailure.NoRealValue);

    private static int EditDistance(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }
        }
        return costs[left.Length, right.Length];
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
