namespace Onex.Language.Contracts.Dialects;

/// <param name="Reason">What in the file speaks for the dialect, for a person, e.g. <c>node_type EFFECT_GENERIC, input_model is a map</c>.</param>
/// <param name="IsCertain">False where nothing in the file, or as much on one side as on the other, tells the dialects apart.</param>
public sealed record DialectRecognition(ContractDialect Dialect, string Reason, bool IsCertain);
