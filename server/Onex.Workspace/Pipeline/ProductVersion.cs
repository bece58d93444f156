namespace Onex.Workspace.Pipeline;

/// <summary>The product as it signs what it made.</summary>
public static class ProductVersion
{
    /// <summary>e.g. <c>0.1.0</c>.</summary>
    public static string Number { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);

    /// <summary>e.g. <c>onexgen 0.1.0</c>.</summary>
    public static string Name { get; } = $"onexgen {Number}";
}
