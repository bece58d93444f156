namespace Onex.Language.Naming;

/// <summary>
/// Words whose capitals do not follow from their letters. Looked up by the lower-case form.
/// A word belongs here only when its usual spelling in a class name is not simply "first letter upper".
/// (<c>http</c> and <c>rest</c> are deliberately absent: <c>HttpClient</c>, <c>RestAPI</c>.)
/// </summary>
internal static class Spellings
{
    /// <summary>Abbreviations written wholly in capitals, e.g. <c>api</c> → <c>API</c>.</summary>
    private static readonly string[] Acronyms =
    [
        "AI", "API", "AWS", "AMQP", "CD", "CDC", "CDN", "CI", "CLI", "CPU", "CRM", "CRUD", "CSS", "CSV", "DAG", "DB", "DLQ", "DNS",
        "ERP", "ETL", "FSM", "FTP", "GCP", "GCS", "GDPR", "GPU", "GRPC", "HTML", "ID", "IMAP", "IO", "IP", "JSON", "JWT", "KPI",
        "KYC", "LDAP", "LLM", "MFA", "ML", "MQTT", "NATS", "NLP", "OCR", "OTP", "PDF", "PII", "PR", "RBAC", "RPC", "RSS", "SDK",
        "SFTP", "SHA", "SKU", "SLA", "SLO", "SMS", "SMTP", "SNS", "SOAP", "SQL", "SQS", "SSH", "SSL", "SSO", "TCP", "TLS", "TTL",
        "UDP", "UI", "URI", "URL", "UTC", "UUID", "VAT", "VPN", "XML", "YAML",
    ];

    /// <summary>Words with capitals inside, which are one word all the same: <c>MongoDB</c> → <c>mongodb</c>. The longer of two that begin alike comes first.</summary>
    private static readonly string[] Compounds =
    [
        "ActiveMQ", "BigQuery", "ClickHouse", "CockroachDB", "CouchDB", "DuckDB", "DynamoDB", "GitHub", "GitLab", "GraphQL", "InfluxDB",
        "IPv4", "IPv6", "JavaScript", "MariaDB", "MongoDB", "MySQL", "NoSQL", "OAuth", "OpenAI", "OpenAPI", "OpenSearch", "OpenID",
        "PayPal", "PostgreSQL", "RabbitMQ", "ScyllaDB", "SendGrid", "SQLAlchemy", "SQLite", "TimescaleDB", "TypeScript", "WebSocket",
        "gRPC",
    ];

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly Dictionary<string, string> ByWord = BuildIndex();

    /// <summary>How a lower-case word, with digits behind it or not, is written in a PascalCase name.</summary>
    public static string ToPascalWord(string lowerWord)
    {
        var stem = lowerWord.TrimEnd(Digits);
        if (ByWord.TryGetValue(stem, out var spelling)) return spelling + lowerWord[stem.Length..];
        return char.ToUpperInvariant(lowerWord[0]) + lowerWord[1..];
    }

    /// <summary>The length of the compound that stands, in its own spelling, at the beginning of <paramref name="text"/> and ends there as a word; else 0.</summary>
    public static int MatchCompound(ReadOnlySpan<char> text)
    {
        foreach (var compound in Compounds)
        {
            if (text.StartsWith(compound, StringComparison.Ordinal)
                && (text.Length == compound.Length || !char.IsAsciiLetterLower(text[compound.Length])))
                return compound.Length;
        }
        return 0;
    }

    private static Dictionary<string, string> BuildIndex()
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var acronym in Acronyms) index.Add(acronym.ToLowerInvariant(), acronym);
        foreach (var compound in Compounds) index.TryAdd(compound.ToLowerInvariant(), char.ToUpperInvariant(compound[0]) + compound[1..]);
        return index;
    }
}
