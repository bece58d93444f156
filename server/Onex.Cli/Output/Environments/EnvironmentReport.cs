namespace Onex.Cli.Output.Environments;

/// <summary>The environment for a person: one line for each thing, found or not, and why.</summary>
internal static class EnvironmentReport
{
    private const int LabelWidth = 15;

    /// <summary>omnibase_core is written in syntax of this version since its 0.4.0.</summary>
    private static readonly Version OldestPython = new(3, 12);

    private static readonly string[] TypeCheckers = ["mypy", "pyright", "basedpyright"];

    public static void Write(TextWriter writer, EnvironmentDocument environment)
    {
        var style = Style.For(writer);
        WriteInterpreter();
        foreach (var package in environment.Packages) WritePackage(package);
        foreach (var tool in environment.Tools) Row(true, tool.Name, $"{Numbered(tool.Version)}{Shown(string.Join(' ', tool.Command))}");
        if (!environment.Tools.Any(tool => TypeCheckers.Contains(tool.Name))) Row(false, "Type checker", "none found: the type check (G13) is left out");
        var own = environment.Templates.Own.IsEmpty ? "" : $", of this workspace: {Shown(string.Join(", ", environment.Templates.Own))}";
        Row(true, "Templates", $"{environment.Templates.Components} components{own}");
        if (environment.Templates.Note is { } note) Note(note);
        Row(true, "onexgen", $"{environment.Product.Version} on {environment.Product.Runtime}, {environment.Product.Platform}");

        void WriteInterpreter()
        {
            if (environment.Interpreter is { } python)
            {
                Row(environment.Error is null, "Python", $"{Numbered(python.Version)}{Shown(python.Path)}");
                Note($"chosen by {python.Reason}");
                if (Version.TryParse(python.Version, out var version) && version < OldestPython) Note($"omnibase_core needs Python {OldestPython} or newer");
            }
            else
            {
                Row(false, "Python", environment.Error is null ? "none found: nodes are generated and checked without one" : "none that can be used");
            }
            foreach (var passed in environment.PassedOver) Note($"passed over: {passed}");
        }

        void WritePackage(PackageEntry package)
        {
            if (!package.Installed) Row(false, package.Name, $"not installed: the facts of {package.BundledVersion} that onexgen carries are used");
            else Row(true, package.Name, $"{Numbered(package.Version)}{Shown(package.Folders[^1])}");
        }

        void Row(bool isThere, string label, string text) =>
            writer.WriteLine($"{(isThere ? style.Green("✓") : style.Yellow("–"))} {style.Bold(label.PadRight(LabelWidth))} {text}");

        void Note(string text) => writer.WriteLine($"  {"".PadRight(LabelWidth)} {style.Dim(Shown(text))}");

        string Numbered(string? version) => version is null ? "" : $"{style.Cyan(Shown(version))}  ";
    }

    private static string Shown(string text) => PrintableText.Of(text);
}
