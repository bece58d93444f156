using System.Collections.Immutable;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Text;
using Onex.LanguageServer.Translation;
using Diagnostic = Onex.Language.Diagnostics.Diagnostic;
using Lsp = OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Diagnostics;

/// <summary>Writes findings as the protocol wants them.</summary>
internal static class DiagnosticTranslator
{
    public const string Source = "onex";

    /// <summary>Findings about what could as well not be there; editors fade it.</summary>
    private static readonly ImmutableArray<string> Needless = [SuppressionRules.Needed.Code];

    public static Lsp.Diagnostic Translate(Diagnostic diagnostic, DocumentUri uri, SourceText text, RulePages pages) => new()
    {
        Code = new DiagnosticCode(diagnostic.Code),
        CodeDescription = pages.Of(diagnostic.Code) is { } page ? new CodeDescription { Href = page } : null,
        Severity = (DiagnosticSeverity)diagnostic.Severity,
        Range = diagnostic.Span.ToLsp(text),
        Message = diagnostic.Message,
        Source = Source,
        Tags = Needless.Contains(diagnostic.Code) ? new Container<DiagnosticTag>(DiagnosticTag.Unnecessary) : null,
        RelatedInformation = diagnostic.Related.IsEmpty ? null : new Container<DiagnosticRelatedInformation>(diagnostic.Related.Select(r => new DiagnosticRelatedInformation
        {
            Location = new Location { Uri = uri, Range = r.Span.ToLsp(text) },
            Message = r.Message,
        })),
    };
}
