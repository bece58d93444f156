namespace Onex.Generation.Rendering.PythonImports;

/// <summary>A template needs a name that no module of the target has. Gate G4 reports it before anything is rendered.</summary>
public sealed class UnknownSymbolException : Exception
{
    public UnknownSymbolException(string symbol)
        : base($"No module of the target has the name {symbol}.") => Symbol = symbol;

    public UnknownSymbolException()
        : this("")
    {
    }

    public UnknownSymbolException(string message, Exception innerException)
        : base(message, innerException) => Symbol = "";

    public string Symbol { get; }
}
