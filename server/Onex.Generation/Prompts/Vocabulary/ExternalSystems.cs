using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Prompts.Text;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>
/// The external systems that a prompt can name, and the words that name them: those that components say, and of systems that have no component
/// those of a table here. A phrase with a capital is matched as written ("the rest" is no REST), others in any case. Longer phrases win.
/// </summary>
internal sealed class ExternalSystems
{
    // name | kind | prefix of a service name | domain | phrases
    private const string Table = """
        SQLite | Database | sqlite | infrastructure | sqlite, sqlite3
        SQL Server | Database | sql_server | infrastructure | sql server, mssql
        Oracle | Database | oracle | infrastructure | Oracle, oracle database, oracle db
        CockroachDB | Database | cockroachdb | infrastructure | cockroachdb, cockroach db
        TimescaleDB | Database | timescaledb | infrastructure | timescaledb, timescale
        DynamoDB | Database | dynamodb | infrastructure | dynamodb, dynamo db
        Cassandra | Database | cassandra | infrastructure | cassandra
        CouchDB | Database | couchdb | infrastructure | couchdb
        InfluxDB | Database | influxdb | infrastructure | influxdb, influx
        ClickHouse | Database | clickhouse | infrastructure | clickhouse
        DuckDB | Database | duckdb | infrastructure | duckdb
        Snowflake | Database | snowflake | infrastructure | Snowflake, snowflake warehouse, snowflake table
        BigQuery | Database | bigquery | infrastructure | bigquery, big query
        Neo4j | Database | neo4j | infrastructure | neo4j
        Memgraph | Database | memgraph | infrastructure | memgraph
        Pinecone | Database | pinecone | infrastructure | Pinecone
        Weaviate | Database | weaviate | infrastructure | weaviate
        Milvus | Database | milvus | infrastructure | milvus
        Memcached | Cache | memcached | infrastructure | memcached, memcache
        RabbitMQ | Queue | rabbitmq | messaging | rabbitmq, rabbit mq, rabbit
        NATS | Queue | nats | messaging | NATS, nats server, nats jetstream
        SQS | Queue | sqs | messaging | sqs
        SNS | Queue | sns | messaging | sns
        ActiveMQ | Queue | activemq | messaging | activemq
        MQTT | Queue | mqtt | messaging | mqtt
        Pulsar | Queue | pulsar | messaging | Pulsar, apache pulsar
        Google Pub/Sub | Queue | pubsub | messaging | google pub sub, google pubsub, cloud pub sub
        Google Cloud Storage | Storage | gcs | storage | gcs, google cloud storage
        Azure Blob Storage | Storage | azure_blob | storage | azure blob, azure blob storage
        FTP | Storage | ftp | storage | ftp
        SFTP | Storage | sftp | storage | sftp
        IMAP | Mail | email | notification | imap
        SendGrid | Mail | sendgrid | notification | sendgrid
        Slack | Chat | slack | notification | Slack, slack message, slack messages, slack channel, slack notification, slack notifications
        Discord | Chat | discord | notification | Discord
        Microsoft Teams | Chat | teams | notification | microsoft teams, ms teams
        Telegram | Chat | telegram | notification | telegram
        Twilio | Chat | twilio | notification | twilio
        Elasticsearch | Search | elasticsearch | search | elasticsearch, elastic search
        OpenSearch | Search | opensearch | search | opensearch
        Meilisearch | Search | meilisearch | search | meilisearch
        Infisical | Secrets | infisical | security | infisical
        Kubernetes | Platform | kubernetes | infrastructure | kubernetes, k8s
        Docker | Platform | docker | infrastructure | Docker, docker engine, docker daemon
        Prometheus | Platform | prometheus | monitoring | prometheus
        Stripe | Api | stripe | payment_services | stripe
        PayPal | Api | paypal | payment_services | paypal
        GitHub | Api | github | integration | github
        GitLab | Api | gitlab | integration | gitlab
        Jira | Api | jira | integration | jira
        OpenAI | Api | openai | ai_services | openai
        Anthropic | Api | anthropic | ai_services | anthropic
        GraphQL | Api | graphql | api_gateway | graphql
        WebSocket | Api | websocket | api_gateway | websocket, websockets, web socket
        SOAP | Api | soap | api_gateway | SOAP
        LDAP | Platform | ldap | security | ldap, active directory
        """;

    private static readonly HashSet<string> DatabaseNouns = WordSet.Of("database databases db table tables datenbank");
    private static readonly HashSet<string> CacheNouns = WordSet.Of("cache caches caching");
    private static readonly HashSet<string> QueueNouns = WordSet.Of("queue queues topic topics bus broker stream streams cluster");
    private static readonly HashSet<string> StorageNouns = WordSet.Of("storage bucket buckets");
    private static readonly HashSet<string> ApiNouns = WordSet.Of("api apis endpoint endpoints");
    private static readonly HashSet<string> OtherNouns = WordSet.Of("server cluster channel channels index indexes");

    private readonly Dictionary<string, List<SystemPhrase>> byFirstWord = new(StringComparer.Ordinal);

    public ExternalSystems(ImmutableArray<Component> components)
    {
        foreach (var (component, group) in components.SelectMany(component => component.Words.Select(group => (component, group))))
            Add(new ExternalSystem(group.System, Enum.Parse<SystemKind>(group.Kind, ignoreCase: true), group.Prefix, group.Domain, group.IsAssumed, component), group.Phrases, group.BesideSending);
        var known = components.SelectMany(component => component.Systems).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordSet.Rows(Table).Where(row => !known.Contains(row[0])))
            Add(new ExternalSystem(row[0], Enum.Parse<SystemKind>(row[1]), row[2], row[3], IsAssumed: false, Component: null), row[4].Split(',', StringSplitOptions.TrimEntries), needsSending: false);
    }

    /// <summary>The longest phrase that begins at a token.</summary>
    public SystemPhrase? Match(ReadOnlySpan<PromptToken> tokens)
    {
        if (!byFirstWord.TryGetValue(tokens[0].Lower, out var candidates)) return null;
        SystemPhrase? best = null;
        foreach (var candidate in candidates)
        {
            if ((best is null || candidate.Words.Length > best.Words.Length) && Matches(candidate, tokens)) best = candidate;
        }
        return best;
    }

    /// <summary>The system that one word names, also inside a name; null where it takes more words.</summary>
    public ExternalSystem? FindWord(string word) =>
        byFirstWord.TryGetValue(word, out var candidates) ? candidates.Find(p => p.Words.Length == 1)?.System : null;

    /// <summary>The system that exactly these words name.</summary>
    public ExternalSystem? FindPhrase(string phrase) =>
        byFirstWord.TryGetValue(phrase.Split(' ')[0].ToLowerInvariant(), out var candidates)
            ? candidates.Find(candidate => string.Equals(string.Join(' ', candidate.Words), phrase, StringComparison.OrdinalIgnoreCase))?.System
            : null;

    /// <summary>All systems of a kind that have a name of their own.</summary>
    public ImmutableArray<string> FindNames(SystemKind kind) =>
        [.. byFirstWord.Values.SelectMany(p => p).Select(p => p.System).Where(s => s.Kind == kind && !s.IsAssumed).Select(s => s.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A noun that only repeats what a system is: "PostgreSQL database".</summary>
    public static bool IsKindNoun(SystemKind kind, string word) => kind switch
    {
        SystemKind.Database => DatabaseNouns,
        SystemKind.Cache => CacheNouns,
        SystemKind.Queue => QueueNouns,
        SystemKind.Storage => StorageNouns,
        SystemKind.Api => ApiNouns,
        _ => OtherNouns,
    } is var nouns && nouns.Contains(word);

    private static bool Matches(SystemPhrase phrase, ReadOnlySpan<PromptToken> tokens)
    {
        if (phrase.Words.Length > tokens.Length) return false;
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            var wanted = phrase.Words[i];
            if (!tokens[i].IsWord || wanted != (phrase.IsCaseSensitive ? tokens[i].Text : tokens[i].Lower)) return false;
        }
        return true;
    }

    private void Add(ExternalSystem system, IEnumerable<string> phrases, bool needsSending)
    {
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            var key = words[0].ToLowerInvariant();
            if (!byFirstWord.TryGetValue(key, out var list)) byFirstWord.Add(key, list = []);
            list.Add(new SystemPhrase(system, words, phrase.Any(char.IsAsciiLetterUpper), needsSending));
        }
    }
}
