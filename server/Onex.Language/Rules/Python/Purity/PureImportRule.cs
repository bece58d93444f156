using System.Collections.Frozen;
using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Purity;

/// <summary>omnibase_core's node purity checks. Where a node only needs a type, <c>if TYPE_CHECKING</c> is the place.</summary>
internal sealed class PureImportRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PURITY-001", "COMPUTE and REDUCER import nothing that reaches outside", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (!surroundings.MustBePure(file)) yield break;
        foreach (var import in file.Imports.Where(i => i.Level == 0))
        {
            if (IsForTypesOnly(file, import.Span)) continue;
            if (Reaches(import.Module)) yield return At(import.Span, import.Module, surroundings);
            else
            {
                foreach (var name in import.Names.Where(n => Reaches($"{import.Module}.{n.Name}"))) yield return At(name.NameSpan, $"{import.Module}.{name.Name}", surroundings);
            }
        }
    }


    /// <summary>Networks, databases, files, processes and threads.</summary>
    private static readonly FrozenSet<string> Outside = FrozenSet.ToFrozenSet(
        [
            "aioboto3", "aiofiles", "aiohttp", "aiokafka", "aioredis", "aiosmtplib", "asyncpg", "asyncssh", "boto3", "botocore", "concurrent.futures", "confluent_kafka",
            "ftplib", "grpc", "http.client", "http.server", "httpx", "imaplib", "kafka", "motor", "multiprocessing", "paramiko", "poplib", "psycopg", "psycopg2", "pymongo",
            "redis", "requests", "shutil", "smtplib", "socket", "socketserver", "sqlalchemy", "sqlite3", "subprocess", "telnetlib", "tempfile", "threading", "urllib.request",
            "urllib3", "valkey", "websockets",
        ],
        StringComparer.Ordinal);

    private Diagnostic At(TextSpan span, string module, INodeSurroundings surroundings) =>
        Descriptor.At(span, $"A {surroundings.NodeSuffix!.ToUpperInvariant()} node reaches nothing outside of itself, and '{module}' does. Let an EFFECT node do it.");

    private static bool Reaches(string module)
    {
        for (var end = module.Length; end > 0; end = module.LastIndexOf('.', end - 1))
        {
            if (Outside.Contains(module[..end])) return true;
        }
        return false;
    }

    /// <summary>In a block <c>if TYPE_CHECKING</c> nothing is imported at run time.</summary>
    private static bool IsForTypesOnly(PythonFile file, TextSpan span) =>
        file.Nodes.OfType<IfStatement>().Any(i => DottedName.LastOf(i.Test) == "TYPE_CHECKING" && i.Body.Any(s => s.Span.Start <= span.Start && span.End <= s.Span.End));
}
