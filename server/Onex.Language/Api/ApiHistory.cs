namespace Onex.Language.Api;

/// <summary>
/// What released versions of the ONEX libraries had and the bundled ones do not, from <c>Api/Data/history.txt</c>, which says where it comes
/// from. Read when something is asked about that does not exist.
/// </summary>
public static class ApiHistory
{
    private const string WholeModule = "*";

    private static readonly Lazy<string> Lines = new(Read);

    /// <summary>When a module had a name; null where no released version is known to have had it.</summary>
    public static ApiPastName? FindName(string module, string name) => Find(module, name);

    /// <summary>When there was a module; null where no released version is known to have had it.</summary>
    public static ApiPastName? FindModule(string module) => Find(module, WholeModule);

    private static ApiPastName? Find(string module, string name)
    {
        var text = Lines.Value;
        var start = text.IndexOf($"\n{module} {name} ", StringComparison.Ordinal) + 1;
        if (start == 0) return null;
        var parts = text[start..text.IndexOf('\n', start)].Split(' ');
        return new ApiPastName(parts[2], parts[3], parts.Length > 4 ? parts[4] : null);
    }

    private static string Read()
    {
        using var stream = typeof(ApiHistory).Assembly.GetManifestResourceStream("Api.history.txt")
            ?? throw new InvalidOperationException("The history of the ONEX libraries is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
