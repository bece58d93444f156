namespace Onex.Generation.Events;

/// <summary>The contract and the files are being rendered.</summary>
public sealed record GenerationStarted(
    string NodeType,
    string ServiceName,
    string Domain) : PipelineEvent(PipelineStage.Generation, EventStatus.Started);
