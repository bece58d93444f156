namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>The forms of the optional fields that omnibase_core's model of a contract reads.</summary>
internal static class CheckedFields
{
    private static readonly PydanticShape OptionalText = new PydanticShape.Optional(new PydanticShape.Text());
    private static readonly PydanticShape OptionalPort = new PydanticShape.Optional(new PydanticShape.Integer());

    public static PydanticShape EventSubscriptions { get; } = new PydanticShape.Optional(new PydanticShape.List(new PydanticShape.Model(
        AllowsOthers: true,
        ["event_pattern", "handler_function"],
        [
            ("event_pattern", new PydanticShape.Text(MinLength: 1)),
            ("filter_conditions", new PydanticShape.MapOf(new PydanticShape.Any())),
            ("handler_function", new PydanticShape.Text(MinLength: 1)),
            ("batch_processing", new PydanticShape.Flag()),
            ("batch_size", new PydanticShape.Integer(Min: 1)),
            ("timeout_ms", new PydanticShape.Integer(Min: 1)),
            ("retry_enabled", new PydanticShape.Flag()),
            ("dead_letter_enabled", new PydanticShape.Flag()),
        ])));

    public static PydanticShape GoldenPath { get; } = new PydanticShape.Optional(new PydanticShape.List(new PydanticShape.Text()));

    public static PydanticShape DodEvidence { get; } = new PydanticShape.Optional(new PydanticShape.List(new PydanticShape.MapOf(new PydanticShape.Text())));

    public static PydanticShape Config { get; } = new PydanticShape.Model(
        AllowsOthers: true,
        [],
        [
            ("llm", Texts("coder_url", "coder_fast_url", "coder_model_name", "coder_fast_model_name", "deepseek_r1_url", "glm_url", "glm_api_key", "gemini_api_key", "openai_api_key")),
            ("storage", new PydanticShape.Model(
                AllowsOthers: false,
                [],
                [
                    ("postgres_host", OptionalText),
                    ("postgres_port", OptionalPort),
                    ("postgres_database", OptionalText),
                    ("postgres_user", OptionalText),
                    ("postgres_password", OptionalText),
                    ("kafka_bootstrap_servers", OptionalText),
                    ("redpanda_admin_host", OptionalText),
                    ("redpanda_admin_port", OptionalPort),
                ])),
            ("operational", Texts("linear_api_key", "linear_team_id", "github_token", "slack_webhook_url")),
        ]);

    private static PydanticShape.Model Texts(params string[] keys) => new(AllowsOthers: false, [], [.. keys.Select(key => (key, OptionalText))]);
}
