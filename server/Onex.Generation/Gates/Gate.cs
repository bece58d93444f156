using System.Collections.Immutable;

namespace Onex.Generation.Gates;

/// <summary>A gate's public id and name, and whether a failure stops the run.</summary>
public sealed record Gate(string Id, string Name, bool Blocking)
{
    public static Gate PromptCompleteness { get; } = new("G1", "Prompt completeness", Blocking: true);
    public static Gate NodeTypeValid { get; } = new("G2", "Node type", Blocking: true);
    public static Gate ServiceNameValid { get; } = new("G3", "Service name", Blocking: true);
    public static Gate CriticalImports { get; } = new("G4", "Critical imports", Blocking: true);
    public static Gate TemplatesAvailable { get; } = new("G5", "Templates", Blocking: true);
    public static Gate OutputDirectory { get; } = new("G6", "Output directory", Blocking: true);
    public static Gate SpecificationFields { get; } = new("G7", "Specification fields", Blocking: false);
    public static Gate Rendering { get; } = new("G8", "Rendering", Blocking: false);
    public static Gate Syntax { get; } = new("G9", "Syntax", Blocking: true);
    public static Gate Naming { get; } = new("G10", "Naming", Blocking: true);
    public static Gate Imports { get; } = new("G11", "Imports", Blocking: true);
    public static Gate PydanticModels { get; } = new("G12", "Pydantic models", Blocking: true);
    public static Gate TypeCheck { get; } = new("G13", "Type check", Blocking: false);
    public static Gate ImportTest { get; } = new("G14", "Import test", Blocking: false);

    public static ImmutableArray<Gate> All { get; } =
    [
        PromptCompleteness, NodeTypeValid, ServiceNameValid, CriticalImports, TemplatesAvailable, OutputDirectory, SpecificationFields,
        Rendering, Syntax, Naming, Imports, PydanticModels, TypeCheck, ImportTest,
    ];

    public GateResult Pass(params ImmutableArray<string> notes) => Result(GateStatus.Passed, notes);

    /// <summary>The gate found fault: it fails, or only warns where it does not block.</summary>
    public GateResult Fail(params ImmutableArray<string> messages) => Result(Blocking ? GateStatus.Failed : GateStatus.Warning, messages);

    public GateResult Warn(params ImmutableArray<string> messages) => Result(GateStatus.Warning, messages);

    public GateResult Skip(string reason) => Result(GateStatus.Skipped, [reason]);

    private GateResult Result(GateStatus status, ImmutableArray<string> messages) => new(Id, Name, Blocking, status, messages);
}
