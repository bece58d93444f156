from omnibase_infra.enums.enum_infra_transport_type import EnumInfraTransportType

__all__ = ["EnumInfraTransportType"]
