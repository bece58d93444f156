from enum import Enum


class EnumInfraTransportType(str, Enum):
    """The kind of system that an infrastructure error comes from."""

    BRIDGE = "bridge"
    DATABASE = "db"
    FILESYSTEM = "filesystem"
    GRAPH = "graph"
    GRPC = "grpc"
    HTTP = "http"
    INFISICAL = "infisical"
    INMEMORY = "inmemory"
    KAFKA = "kafka"
    LLM = "llm"
    MCP = "mcp"
    QDRANT = "qdrant"
    RUNTIME = "runtime"
    VALKEY = "valkey"
