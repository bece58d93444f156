using Serilog.Events;

namespace Onex.LanguageServer;

/// <summary>How a language server is started.</summary>
/// <param name="Version">Of the product, for the client to show.</param>
/// <param name="RulePages">The absolute path of the folder with a page for each rule, which diagnostics point to; null where there is none.</param>
/// <param name="LogFile">The absolute path of a file that is written beside standard error, a new one each day; null for none.</param>
/// <param name="LogLevel">The least that is logged. Neither prompts nor texts are logged above <see cref="LogEventLevel.Debug"/>.</param>
/// <param name="ParentProcess">The process whose end ends the server; null where only <c>initialize</c> or the end of the input says so.</param>
public sealed record ServerOptions(string Version, string? RulePages, string? LogFile, LogEventLevel LogLevel, int? ParentProcess);
