namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Nouns that tell a node's domain where neither the prompt nor a system names it.</summary>
internal static class DomainWords
{
    // domain | nouns
    private const string Table = """
        notification | notification notifications notify alert alerts alerting sms newsletter newsletters
        authentication | auth authentication login logins oauth password passwords credential credentials
        security | security encryption secret secrets permission permissions authorization
        payment_services | payment payments billing invoice invoices checkout refund refunds
        pricing | price prices pricing discount discounts tax taxes
        order_management | order orders fulfillment fulfilment shipment shipments cart
        inventory | inventory stock warehouse
        user_management | user users customer customers account accounts profile profiles
        analytics | analytics metric metrics statistics statistic kpi kpis report reports reporting telemetry
        monitoring | monitoring health logging logs tracing observability
        messaging | messaging
        document_processing | document documents pdf pdfs ocr
        ai_services | llm llms embedding embeddings prompt prompts
        search | search
        storage | file files upload uploads archive backup backups
        workflow | workflow workflows
        """;

    private static readonly Dictionary<string, string> ByNoun = Build();

    public static string? Find(string word) => ByNoun.GetValueOrDefault(word);

    private static Dictionary<string, string> Build()
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordSet.Rows(Table))
        {
            foreach (var noun in WordSet.Split(row[1])) index.Add(noun, row[0]);
        }
        return index;
    }
}
