using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Specs;

/// <summary>How a node's folder is laid out.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<NodeLayout>))]
public enum NodeLayout
{
    /// <summary><c>node_&lt;domain&gt;_&lt;service&gt;_&lt;type&gt;/v1_0_0/…</c></summary>
    Versioned,

    /// <summary><c>node_&lt;service&gt;_&lt;type&gt;/…</c>, as omnibase_infra does.</summary>
    Flat,
}
