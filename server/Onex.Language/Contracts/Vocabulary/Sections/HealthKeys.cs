using System.Collections.Immutable;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>How the node is watched.</summary>
internal static class HealthKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("health_check", Map(
                Key("enabled", Flag, "The node is asked at all."),
                Key("endpoint", AnyText, "The path that answers, e.g. /health."),
                Key("interval_seconds", WholeFrom(1), "How often the node is asked, in seconds."),
                Key("interval_ms", WholeFrom(1), "How often the node is asked, in milliseconds."),
                Key("timeout_ms", WholeFrom(1), "How long an answer may take, in milliseconds."),
                Key("timeout_seconds", NumberFrom(0), "How long an answer may take, in seconds."),
                Key("description", AnyText, "What the check says."),
                Key("checks", ListOf(
                        Key("name", AnyText, "The check's name."),
                        Key("type", Usually("handler", "connection", "dependency", "database", "filesystem", "runtime"), "What is looked at."),
                        Key("check_type", Usually("environment", "connectivity", "subscription_health", "latency", "connection"), "What is looked at, in other contracts."),
                        Key("critical", Flag, "The node is unwell where the check fails."),
                        Key("env_var", Formed(EnvironmentName), "The environment variable that has to be set."),
                        Key("threshold_ms", WholeFrom(0), "The longest time that is well, in milliseconds."),
                        Key("description", AnyText, "What is checked.")),
                    "The single checks."),
                Key("backends", ListOf(
                        Key("name", AnyText, "The backend."),
                        Key("check_type", Usually("connection", "query", "ping"), "What is tried."),
                        Key("timeout_ms", WholeFrom(1), "How long it may take, in milliseconds.")),
                    "The systems that have to be there.")),
            "How the runtime finds out whether the node is well."),
        Key("operational_monitoring", Map(
                Key("description", AnyText, "What the section is for."),
                Key("health_endpoints", ListOf(FreeMap), "The addresses to ask."),
                Key("key_metrics", ListOf(FreeMap), "The numbers to watch."),
                Key("alerting", FreeMap, "When someone is called."),
                Key("dashboards", FreeMap, "Where the numbers are shown."),
                Key("log_patterns", FreeMap, "What to look for in the logs.")),
            "Notes for whoever operates the node."),
    ];
}
